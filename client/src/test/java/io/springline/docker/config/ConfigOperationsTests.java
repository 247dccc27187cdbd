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

package io.springline.docker.config;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import io.springline.docker.error.ConflictException;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.json.RealAnswers;
import io.springline.docker.swarm.Driver;
import io.springline.docker.swarm.ObjectVersion;
import io.springline.docker.swarm.Payload;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for {@link ConfigOperations}: what is sent and what comes back.
 */
@Timeout(60)
class ConfigOperationsTests {

	@RegisterExtension
	static final FakeEngine engine = new FakeEngine();

	private ConfigOperations configs;

	@BeforeEach
	void setUp() {
		this.configs = engine.client(Transport.TCP).configs();
		engine.stubFor(any(urlPathMatching("/v1.*")).atPriority(10).willReturn(ok()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "20.10", "26.1" })
	void list(String version) {
		String answer = RealAnswers.text("config/list-" + version + ".json");
		engine.stubFor(any(urlPathMatching("/v1.*")).willReturn(okJson(answer)));
		StepVerifier.create(this.configs.list().collectMap((config) -> config.spec().name())).assertNext((configs) -> {
			assertThat(configs).containsOnlyKeys("nginx.conf", "template");
			Config config = configs.get("nginx.conf");
			assertThat(config.id()).hasSize(25);
			assertThat(config.version().index()).isPositive();
			assertThat(config.createdAt()).isEqualTo(config.updatedAt()).isNotNull();
			assertThat(config.spec().labels()).containsOnly(entry("team", "blue"));
			assertThat(config.spec().data()).isEqualTo(Payload.of("events {}\n"));
			assertThat(configs.get("template").spec().templating()).isEqualTo(new Driver("golang", Map.of()));
		}).expectComplete().verify(Outcome.LIMIT);
		RealAnswers.assertNothingLost(answer, Config.class);
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/configs");
	}

	@Test
	void listSomeOfThem() {
		engine.stubFor(any(urlPathMatching("/v1.*")).willReturn(okJson("[]")));
		ConfigFilters filters = ConfigFilters.builder().name("db").label("team", "blue");
		Outcome.completes(this.configs.list(ConfigListOptions.builder().filters(filters.build()).build()));
		assertThat(engine.onlyRequest().getQueryParams().get("filters").firstValue())
			.isEqualTo("{\"name\":[\"db\"],\"label\":[\"team=blue\"]}");
	}

	@ParameterizedTest
	@MethodSource
	void conditionIsWrittenAsTheEngineReadsIt(ConfigFilters filters, String key, List<String> values) {
		assertThat(filters.build().values()).containsExactly(entry(key, values));
	}

	static Stream<Arguments> conditionIsWrittenAsTheEngineReadsIt() {
		return Stream.of(Arguments.of(ConfigFilters.builder().id("1f", "2e"), "id", List.of("1f", "2e")),
				Arguments.of(ConfigFilters.builder().name("db"), "name", List.of("db")),
				Arguments.of(ConfigFilters.builder().label("team"), "label", List.of("team")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "20.10", "26.1" })
	void createOfBytes(String version) {
		String answer = RealAnswers.text("config/created-" + version + ".json");
		engine.stubFor(any(urlPathMatching("/v1.*")).willReturn(jsonResponse(answer, 201)));
		StepVerifier.create(this.configs.create("config", new byte[] { 0, (byte) 0xFB, (byte) 0xFF }))
			.assertNext((created) -> assertThat(answer).contains("\"" + created.id() + "\""))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertSent("POST /v1.45/configs/create", "{\"Name\": \"config\", \"Data\": \"APv/\"}");
	}

	@Test
	void createSaysAll() {
		engine.stubFor(any(urlPathMatching("/v1.*")).willReturn(jsonResponse("{\"Id\": \"x1\"}", 201)));
		ConfigSpec spec = ConfigSpec.builder()
			.name("config")
			.labels(Map.of("team", "blue"))
			.data(Payload.of("hunter2"))
			.templating(new Driver("golang", Map.of()))
			.build();
		assertThat(spec.toString()).contains("blue").doesNotContain("hunter2", "aHVudGVyMg==");
		StepVerifier.create(this.configs.create(spec))
			.assertNext((created) -> assertThat(created.id()).as("as the specification spells it").isEqualTo("x1"))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertSent("POST /v1.45/configs/create", """
				{"Name": "config", "Labels": {"team": "blue"}, "Data": "aHVudGVyMg==",
				"Templating": {"Name": "golang"}}""");
	}

	@Test
	void nameThatIsTaken() {
		String reason = "rpc error: code = AlreadyExists desc = config a already exists";
		engine
			.stubFor(any(urlPathMatching("/v1.*")).willReturn(jsonResponse("{\"message\":\"" + reason + "\"}\n", 409)));
		ConflictException refusal = Outcome.fails(this.configs.create(ConfigSpec.of("a", "hunter2")),
				ConflictException.class);
		assertThat(refusal.getMessage()).contains(reason).doesNotContain("hunter2", "aHVudGVyMg==");
	}

	@Test
	void inspectAndRemove() {
		engine.stubFor(
				any(urlPathMatching("/v1.*")).willReturn(okJson("{\"ID\": \"x1\", \"Spec\": {\"Labels\": null}}")));
		StepVerifier.create(this.configs.inspect("x1"))
			.assertNext((config) -> assertThat(config.spec()).isEqualTo(ConfigSpec.builder().build()))
			.expectComplete()
			.verify(Outcome.LIMIT);
		Outcome.completes(this.configs.remove("x1"));
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/configs/x1", "DELETE /v1.45/configs/x1");
	}

	@Test
	void updateNamesTheVersion() {
		ConfigSpec spec = ConfigSpec.of("config", "hunter2").toBuilder().labels(Map.of("team", "red")).build();
		Outcome.completes(this.configs.update("x1", 11, spec));
		assertSent("POST /v1.45/configs/x1/update?version=11",
				"{\"Name\": \"config\", \"Labels\": {\"team\": \"red\"}, \"Data\": \"aHVudGVyMg==\"}");
	}

	@Test
	void olderEngineIsNotAsked() {
		engine.announce("1.29");
		UnsupportedApiVersionException refusal = Outcome.fails(
				this.configs.update("x1", ObjectVersion.of(1), ConfigSpec.builder().build()),
				UnsupportedApiVersionException.class);
		assertThat(refusal.getMessage()).contains("ConfigUpdate", "1.30");
		assertThat(engine.requests()).isEmpty();
	}

	private static void assertSent(String line, String body) {
		assertThat(FakeEngine.line(engine.onlyRequest())).isEqualTo(line);
		assertThat(RealAnswers.JSON.readTree(engine.onlyRequest().getBodyAsString()))
			.isEqualTo(RealAnswers.JSON.readTree(body));
	}

}
