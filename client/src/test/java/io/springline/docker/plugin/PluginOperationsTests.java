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

package io.springline.docker.plugin;

import java.time.Duration;
import java.util.List;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import io.springline.docker.error.ConflictException;
import io.springline.docker.error.EngineStreamException;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.json.RealAnswers;
import io.springline.docker.registry.RegistryAddress;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.stream.ProgressMessage;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link PluginOperations} on the wire.
 */
@ParameterizedClass
@EnumSource(names = { "TCP", "UNIX" })
@Timeout(60)
class PluginOperationsTests {

	private static final String REMOTE = "registry.example/team/plugin:1";

	private static final String PROGRESS = """
			{"status":"Digest: sha256:9cb2"}
			{"status":"Complete","progressDetail":{},"id":"1d3d89ddf0d9"}
			""";

	private static final String FAILURE = """
			{"status":"Pulling from team/plugin","id":"1"}
			{"errorDetail":{"message":"incorrect privileges"},"error":"incorrect privileges"}
			""";

	@RegisterExtension
	static final FakeEngine engine = new FakeEngine();

	@Parameter
	Transport transport;

	private final RegistryCredentials known = RegistryCredentials.password("ann", "hunter2");

	private final RegistryCredentials given = RegistryCredentials.password("bob", "hunter3");

	private final List<PluginPrivilege> privileges = List
		.of(new PluginPrivilege("network", "permissions to access a network", List.of("host")));

	private PluginOperations plugins;

	@BeforeEach
	void setUp() {
		this.plugins = engine
			.client(this.transport,
					(setup) -> setup
						.credentials((host) -> host.equals("registry.example") ? Mono.just(this.known) : Mono.empty()))
			.plugins();
	}

	@Test
	void list() {
		engine.answer(okJson(RealAnswers.text("plugin/list-26.1.json")));
		StepVerifier.create(this.plugins.list())
			.assertNext((plugin) -> assertThat(plugin.name()).isEqualTo("team/plugin:1"))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/plugins");
	}

	@Test
	void listWithFilters() {
		engine.answer(okJson("[]"));
		PluginListOptions options = PluginListOptions.builder()
			.filters(PluginFilters.builder().capability("volumedriver", "logdriver").enabled(true).build())
			.build();
		Outcome.completes(this.plugins.list(options));
		assertThat(engine.onlyRequest().queryParameter("filters").firstValue())
			.isEqualTo("{\"capability\":[\"volumedriver\",\"logdriver\"],\"enabled\":[\"true\"]}");
	}

	@Test
	void inspect() {
		engine.answer(okJson(RealAnswers.text("plugin/inspect-20.10.json")));
		StepVerifier.create(this.plugins.inspect(REMOTE))
			.assertNext((plugin) -> assertThat(plugin.enabled()).isFalse())
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/plugins/registry.example/team/plugin:1/json");
	}

	@Test
	void privileges() {
		engine.answer(okJson("""
				[{"Name":"network","Description":"permissions to access a network","Value":["host"]}]"""));
		StepVerifier.create(this.plugins.privileges(REMOTE))
			.expectNextSequence(this.privileges)
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.requestLines())
			.containsExactly("GET /v1.45/plugins/privileges?remote=registry.example%2Fteam%2Fplugin%3A1");
		assertCredentials(this.known.at(new RegistryAddress("registry.example")));
	}

	@Test
	void pull() {
		engine.answer(okJson(PROGRESS));
		StepVerifier.create(this.plugins.pull(REMOTE, this.privileges).map(ProgressMessage::status))
			.expectNext("Digest: sha256:9cb2", "Complete")
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertSent("POST /v1.45/plugins/pull?remote=registry.example%2Fteam%2Fplugin%3A1",
				"[{\"Name\":\"network\",\"Description\":\"permissions to access a network\",\"Value\":[\"host\"]}]");
		assertCredentials(this.known.at(new RegistryAddress("registry.example")));
	}

	@Test
	void pullUnderANameWithCredentials() {
		engine.answer(okJson(PROGRESS));
		PluginPullOptions options = PluginPullOptions.builder()
			.remote(REMOTE)
			.name("mine")
			.credentials(this.given)
			.build();
		Outcome.completes(this.plugins.pull(options, List.of()));
		assertSent("POST /v1.45/plugins/pull?remote=registry.example%2Fteam%2Fplugin%3A1&name=mine", "[]");
		assertCredentials(this.given);
	}

	@Test
	void pullThatFailsMidwayIsAnError() {
		engine.answer(okJson(FAILURE));
		assertThat(Outcome.fails(this.plugins.pull(REMOTE), EngineStreamException.class).getReason())
			.isEqualTo("incorrect privileges");
		assertThat(engine.onlyRequest().getBodyAsString()).isEqualTo("[]");
	}

	@Test
	void messagesOfAPullAreAsTheyCame() {
		engine.answer(okJson(FAILURE));
		PluginPullOptions options = PluginPullOptions.builder().remote(REMOTE).build();
		StepVerifier.create(this.plugins.pullMessages(options, List.of()))
			.assertNext((message) -> assertThat(message.status()).isEqualTo("Pulling from team/plugin"))
			.assertNext((message) -> assertThat(message.error()).isEqualTo("incorrect privileges"))
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	@Test
	void upgrade() {
		engine.answer(okJson(PROGRESS));
		Outcome.completes(this.plugins.upgrade("mine", REMOTE, this.privileges));
		assertSent("POST /v1.45/plugins/mine/upgrade?remote=registry.example%2Fteam%2Fplugin%3A1",
				"[{\"Name\":\"network\",\"Description\":\"permissions to access a network\",\"Value\":[\"host\"]}]");
		assertCredentials(this.known.at(new RegistryAddress("registry.example")));
	}

	@Test
	void upgradeThatFailsMidwayIsAnError() {
		engine.answer(okJson(FAILURE));
		PluginUpgradeOptions options = PluginUpgradeOptions.builder().remote(REMOTE).credentials(this.given).build();
		Outcome.fails(this.plugins.upgrade("mine", options, List.of()), EngineStreamException.class);
		assertCredentials(this.given);
	}

	@Test
	void push() {
		engine.answer(okJson("""
				{"status":"The push refers to repository [registry.example/team/plugin]"}
				{"progressDetail":{},"aux":{"Tag":"1","Digest":"sha256:eea8","Size":414}}
				"""));
		StepVerifier.create(this.plugins.push(REMOTE).last())
			.assertNext((message) -> assertThat(message.aux().path("Digest").asString()).isEqualTo("sha256:eea8"))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("POST /v1.45/plugins/registry.example/team/plugin:1/push");
		assertCredentials(this.known.at(new RegistryAddress("registry.example")));
	}

	@Test
	void pushThatFailsMidwayIsAnError() {
		engine.answer(okJson("{\"errorDetail\":{\"message\":\"no basic auth credentials\"}}"));
		PluginPushOptions options = PluginPushOptions.builder().credentials(this.given).build();
		assertThat(Outcome.fails(this.plugins.push(REMOTE, options), EngineStreamException.class).getReason())
			.isEqualTo("no basic auth credentials");
		assertCredentials(this.given);
	}

	@Test
	void create() {
		engine.answer(noContent());
		DataBuffer tar = DefaultDataBufferFactory.sharedInstance.wrap("tar".getBytes());
		Outcome.completes(this.plugins.create("mine:1", Flux.just(tar)));
		LoggedRequest request = engine.onlyRequest();
		assertThat(FakeEngine.line(request)).isEqualTo("POST /v1.45/plugins/create?name=mine%3A1");
		assertThat(request.getHeader("Content-Type")).isEqualTo("application/x-tar");
		assertThat(request.getBodyAsString()).isEqualTo("tar");
	}

	@Test
	void set() {
		engine.answer(noContent());
		Outcome.completes(this.plugins.set("mine", "DEBUG=1", "m.source=/var"));
		assertSent("POST /v1.45/plugins/mine/set", "[\"DEBUG=1\",\"m.source=/var\"]");
	}

	@Test
	void enableAlwaysSaysHowLongToWait() {
		engine.answer(ok());
		Outcome.completes(this.plugins.enable("mine"));
		Outcome.completes(this.plugins.enable("mine", new PluginEnableOptions(Duration.ofMinutes(1))));
		assertThat(engine.requestLines()).containsExactly("POST /v1.45/plugins/mine/enable?timeout=0",
				"POST /v1.45/plugins/mine/enable?timeout=60");
	}

	@Test
	void disable() {
		engine.answer(ok());
		Outcome.completes(this.plugins.disable("mine"));
		Outcome.completes(this.plugins.disable("mine", PluginDisableOptions.builder().force(true).build()));
		assertThat(engine.requestLines()).containsExactly("POST /v1.45/plugins/mine/disable",
				"POST /v1.45/plugins/mine/disable?force=1");
	}

	@Test
	void disabledPluginIsAConflictToDisable() {
		engine
			.answer(jsonResponse("{\"message\":\"plugin is already disabled: plugin mine found but disabled\"}", 409));
		Outcome.fails(this.plugins.disable("mine"), ConflictException.class);
	}

	@Test
	void remove() {
		engine.answer(ok());
		StepVerifier.create(this.plugins.remove("mine")).expectComplete().verify(Outcome.LIMIT);
		engine.answer(okJson("{\"Name\":\"mine:latest\"}"));
		StepVerifier.create(this.plugins.remove("mine", PluginRemoveOptions.builder().force(true).build()))
			.assertNext((plugin) -> assertThat(plugin.name()).isEqualTo("mine:latest"))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("DELETE /v1.45/plugins/mine",
				"DELETE /v1.45/plugins/mine?force=1");
	}

	@Test
	void whatAVersionLacksIsNotSent() {
		engine.announce("1.25");
		Outcome.fails(this.plugins.upgrade("mine", REMOTE, List.of()), UnsupportedApiVersionException.class);
		Outcome.fails(this.plugins.disable("mine", new PluginDisableOptions(true)),
				UnsupportedApiVersionException.class);
		assertThat(engine.requests()).isEmpty();
	}

	@Test
	void nameCannotReachAnotherEndpoint() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.plugins.inspect("../containers"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.plugins.remove("a//b"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.plugins.enable("a%2e"));
	}

	private void assertCredentials(RegistryCredentials credentials) {
		assertThat(engine.onlyRequest().getHeader("X-Registry-Auth")).isEqualTo(credentials.headerValue());
	}

	private static void assertSent(String line, String body) {
		LoggedRequest request = engine.onlyRequest();
		assertThat(FakeEngine.line(request)).isEqualTo(line);
		assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
		assertThat(request.getBodyAsString()).isEqualTo(body);
	}

}
