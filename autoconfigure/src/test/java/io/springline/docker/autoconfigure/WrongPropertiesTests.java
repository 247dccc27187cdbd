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

package io.springline.docker.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each property of a client, of the primary one and of one with a name, is set to what
 * cannot be used: the application does not start, and says which property it is.
 */
class WrongPropertiesTests {

	private static final Map<String, List<String>> WRONG_BY_NAME = Map.ofEntries(
			Map.entry("host", List.of("nonsense", "unix://relative", "tcp://", "ssh://engine", "tcp://engine:0")),
			Map.entry("api-version", List.of("latest", "1", "1.4")), Map.entry("ssl.bundle", List.of("unknown")),
			Map.entry("connect-timeout", List.of("soon", "0", "-1s")),
			Map.entry("response-timeout", List.of("soon", "0", "-1s")),
			Map.entry("close-timeout", List.of("soon", "-1s")),
			Map.entry("registry-credentials-time-to-live", List.of("soon", "-1s")),
			Map.entry("strict-api-version", List.of("perhaps")), Map.entry("clients", List.of("nothing")),
			Map.entry("registries", List.of("nothing")));

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, DockerRegistryAutoConfiguration.class,
				DockerAutoConfiguration.class, DockerOperationsAutoConfiguration.class));

	@ParameterizedTest
	@MethodSource("wrongProperties")
	void namesTheProperty(String property, String value) {
		this.contextRunner.withPropertyValues(property + "=" + value)
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasStackTraceContaining("'" + property + "'"));
	}

	static List<String[]> wrongProperties() {
		List<String[]> wrong = new ArrayList<>();
		for (JsonNode property : ConfigurationMetadataTests.metadata().path("properties")) {
			String source = property.path("sourceType").asString("");
			if (source.endsWith(".DockerEngineProperties")
					|| source.startsWith(DockerClientProperties.class.getName())) {
				add(wrong, property.path("name").asString().substring("docker.engine.".length()));
			}
		}
		return wrong;
	}

	private static void add(List<String[]> wrong, String name) {
		assertThat(WRONG_BY_NAME).as("A value that is wrong for each property").containsKey(name);
		for (String value : WRONG_BY_NAME.get(name)) {
			wrong.add(new String[] { "docker.engine." + name, value });
			if (!name.equals("clients") && !name.equals("registries")) {
				wrong.add(new String[] { "docker.engine.clients.build." + name, value });
			}
		}
	}

}
