/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.springline.docker.autoconfigure.event;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerRegistryAutoConfiguration;
import io.springline.docker.autoconfigure.InvalidDockerConfigurationException;
import io.springline.docker.system.EventFilters;
import io.springline.docker.system.EventType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link EventConditions}.
 */
@ExtendWith(OutputCaptureExtension.class)
class EventConditionsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			type      | Container             | 'container', 'daemon'
			type      | type=container        | 'container', 'daemon'
			type      | a container           | 'container', 'daemon'
			type      | ""                    | 'container', 'daemon'
			event     | Start                 | 'start' or 'die'
			event     | event=start           | 'start' or 'die'
			event     | health_status:healthy | 'health_status: healthy'
			event     | " "                   | 'start' or 'die'
			scope     | Local                 | 'local' or 'swarm'
			label     | ""                    | 'name' or 'name=value'
			label     | =web                  | 'name' or 'name=value'
			container | ""                    | blank
			container | " web"                | spaces around it
			""")
	void valueThatNoEngineKnowsIsAnError(String key, String value, String allowed) {
		assertThatExceptionOfType(InvalidDockerConfigurationException.class)
			.isThrownBy(() -> EventConditions.of(Map.of(key, List.of("start", value))))
			.satisfies((ex) -> assertThat(ex.getProperty()).isEqualTo("docker.engine.events.filters." + key))
			.withMessageContaining("'docker.engine.events.filters." + key + "'")
			.withMessageContaining(allowed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "Type", "type=container", "event type" })
	void keyThatNoEngineKnowsIsAnError(String key) {
		assertThatExceptionOfType(InvalidDockerConfigurationException.class)
			.isThrownBy(() -> EventConditions.of(Map.of(key, List.of("container"))))
			.withMessageContaining("'docker.engine.events.filters'")
			.withMessageContaining("'service', 'type', 'volume'");
	}

	@Test
	void keyWithoutValueIsAnError() {
		assertThatExceptionOfType(InvalidDockerConfigurationException.class)
			.isThrownBy(() -> EventConditions.of(Map.of("type", List.of())))
			.withMessageContaining("'docker.engine.events.filters.type'")
			.withMessageContaining("no value");
	}

	@Test
	void whatEnginesKnowIsTaken(CapturedOutput output) {
		Map<String, List<String>> conditions = Map.of("type", List.of("container", "image"), "event",
				List.of("die", "extract-to-dir", "exec_create", "health_status: healthy", "exec_start: sh -c 'a=b'"),
				"scope", List.of("local"), "label", List.of("app", "app=web", "note=a b "), "image",
				List.of("registry.example:5000/web:1"));
		assertThat(EventConditions.of(conditions).values()).isEqualTo(conditions);
		assertThat(output).doesNotContain("docker.engine.events");
	}

	@Test
	void typeOfLaterEngineIsTakenWithWarning(CapturedOutput output) {
		Map<String, List<String>> conditions = Map.of("type", List.of("model"));
		assertThat(EventConditions.of(conditions).values()).isEqualTo(conditions);
		assertThat(output).containsOnlyOnce("'docker.engine.events.filters.type'")
			.contains("does not know the type 'model'", "'container', 'daemon'");
	}

	@Test
	void keyOfLaterEngineIsTakenWithWarning(CapturedOutput output) {
		Map<String, List<String>> conditions = Map.of("model", List.of("m1"));
		assertThat(EventConditions.of(conditions).values()).isEqualTo(conditions);
		assertThat(output).containsOnlyOnce("'docker.engine.events.filters'")
			.contains("does not know the key 'model'", "tells all events", "'service', 'type', 'volume'");
	}

	@ParameterizedTest
	@CsvSource({ "docker.engine.events.filters.type, Container", "docker.engine.events.filters.type, ''",
			"docker.engine.events.filters.event[0], event=start", "docker.engine.events.since, -10m" })
	void applicationDoesNotStartWithWhatIsWrong(String property, String value) {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DockerRegistryAutoConfiguration.class,
					DockerAutoConfiguration.class, DockerEventsAutoConfiguration.class))
			.withPropertyValues("docker.engine.events.enabled=true", property + "=" + value)
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("'" + property.replace("[0]", "") + "'"));
	}

	@Test
	void keysAreThoseOfTheClient() {
		assertThat(EventConditions.KEYS)
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(EventFilters.class.getDeclaredMethods())
				.filter((method) -> Modifier.isPublic(method.getModifiers())
						&& !Modifier.isStatic(method.getModifiers()))
				.map(Method::getName)
				.distinct()
				.toList())
			.containsExactlyInAnyOrderElementsOf(hints("keys"));
	}

	@Test
	void typesAreThoseOfTheClient() {
		assertThat(EventConditions.TYPES)
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.class.getDeclaredFields())
				.filter((field) -> Modifier.isStatic(field.getModifiers()) && field.getType() == EventType.class)
				.map((field) -> value(field).value())
				.toList())
			.containsExactlyInAnyOrderElementsOf(hints("values"));
	}

	private static EventType value(Field field) {
		try {
			return (EventType) field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> hints(String kind) {
		String name = "docker.engine.events.filters." + kind;
		try (InputStream metadata = EventConditions.class
			.getResourceAsStream("/META-INF/additional-spring-configuration-metadata.json")) {
			return JsonMapper.shared()
				.readTree(metadata)
				.path("hints")
				.valueStream()
				.filter((hint) -> hint.path("name").asString().equals(name))
				.flatMap((hint) -> hint.path("values").valueStream())
				.map((JsonNode value) -> value.path("value").asString())
				.toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
