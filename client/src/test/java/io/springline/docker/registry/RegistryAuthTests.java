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

package io.springline.docker.registry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.ClientSetup;
import io.springline.docker.DockerClient;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.EngineStreamException;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.image.PullOptions;
import io.springline.docker.image.PullReference;
import io.springline.docker.image.PushOptions;
import io.springline.docker.stream.ProgressMessage;
import io.springline.docker.system.AuthResponse;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Request;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.ScriptedEngine.Script;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the credentials that go along with calls, and for what happens when a
 * registry refuses them.
 */
@Timeout(60)
class RegistryAuthTests {

	private static final String REFERENCE = "registry.example:5000/app:1";

	private final AtomicInteger asked = new AtomicInteger();

	private @Nullable ScriptedEngine engine;

	@AfterEach
	void stop() throws Exception {
		if (this.engine != null) {
			this.engine.close();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "unauthorized: authentication required",
			"Head \\\"http://r/v2/app/manifests/1\\\": no basic auth credentials",
			"login attempt to http://r/v2/ failed with status: 401 Unauthorized",
			"unauthorized: incorrect username or password",
			"denied: Your authorization token has expired. Reauthenticate and try again.",
			"unexpected status from HEAD request to https://r/v2/app/manifests/1: 403 Forbidden" })
	void refusedPullIsRepeatedWithOtherCredentials(String reason) {
		DockerClient docker = docker(changing(),
				refusing("500 Internal Server Error", "{\"message\":\"" + reason + "\"}"));
		assertThat(statuses(docker.images().pull(REFERENCE))).containsExactly("done");
		assertThat(passwords()).containsExactly("p1", "p2");
		assertThat(statuses(docker.images().pull(REFERENCE))).containsExactly("done");
		assertThat(passwords()).containsExactly("p1", "p2", "p2");
	}

	@Test
	void pushIsRepeatedWhenItsStreamTellsTheRefusal() {
		DockerClient docker = docker(changing(), refusing("200 OK",
				"{\"status\":\"Preparing\"}\r\n{\"errorDetail\":{\"message\":\"unauthorized: authentication required\"},"
						+ "\"error\":\"unauthorized: authentication required\"}\r\n"));
		assertThat(statuses(docker.images().push(REFERENCE))).containsExactly("Preparing", "done");
		assertThat(passwords()).containsExactly("p1", "p2");
		assertThat(this.engine.calls()).containsOnly("POST /v1.45/images/registry.example:5000/app/push?tag=1");
	}

	@Test
	void secondRefusalIsTheEnd() {
		DockerClient docker = docker(changing(), (request, peer) -> peer.answer("500 Internal Server Error",
				"{\"message\":\"unauthorized: authentication required\"}"));
		assertThat(Outcome.fails(docker.images().pull(REFERENCE), EngineException.class).getReason())
			.isEqualTo("unauthorized: authentication required");
		assertThat(passwords()).containsExactly("p1", "p2");
	}

	@Test
	void secondRefusalInAStreamIsTheEnd() {
		DockerClient docker = docker(changing(),
				(request, peer) -> peer.json("{\"status\":\"Preparing\"}\n{\"error\":\"denied\"}\n"));
		assertThat(Outcome.fails(docker.images().push(REFERENCE), EngineStreamException.class).getReason())
			.isEqualTo("denied");
		assertThat(passwords()).containsExactly("p1", "p2");
	}

	@Test
	void messagesAsTheyCameKeepTheRefusalThatIsNotRepeated() {
		DockerClient docker = docker(fixed(),
				(request, peer) -> peer.json("{\"status\":\"a\"}\n{\"error\":\"denied\"}\n"));
		StepVerifier.create(docker.images().pushMessages("registry.example:5000/app", PushOptions.DEFAULTS))
			.assertNext((message) -> assertThat(message.status()).isEqualTo("a"))
			.assertNext((message) -> assertThat(message.error()).isEqualTo("denied"))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(passwords()).containsExactly("fixed");
	}

	@Test
	void sameCredentialsAreNotTriedTwice() {
		DockerClient docker = docker(fixed(), refusing("500 Internal Server Error", "{\"message\":\"denied\"}"));
		assertThat(Outcome.fails(docker.images().pull(REFERENCE), EngineException.class).getReason())
			.isEqualTo("denied");
		assertThat(passwords()).containsExactly("fixed");
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void credentialsOfTheCallAreNotReplaced() {
		DockerClient docker = docker(changing(), refusing("500 Internal Server Error", "{\"message\":\"denied\"}"));
		PullOptions options = PullOptions.builder().credentials(RegistryCredentials.password("ann", "own")).build();
		Outcome.fails(docker.images().pull(REFERENCE, options), EngineException.class);
		assertThat(passwords()).containsExactly("own");
		assertThat(this.asked).hasValue(0);
	}

	@Test
	void otherFailuresAreNotRepeated() {
		DockerClient docker = docker(changing(), refusing("500 Internal Server Error", "{\"message\":\"disk full\"}"));
		Outcome.fails(docker.images().pull(REFERENCE), EngineException.class);
		assertThat(passwords()).containsExactly("p1");
	}

	@Test
	void failureToFindOthersLeavesTheRefusal() {
		DockerClient docker = docker(
				(registry) -> (this.asked.incrementAndGet() == 1) ? Mono.just(user("p1"))
						: Mono.error(new IllegalStateException("vault is sealed")),
				refusing("500 Internal Server Error", "{\"message\":\"denied\"}"));
		assertThat(Outcome.fails(docker.images().pull(REFERENCE), EngineException.class).getReason())
			.isEqualTo("denied");
	}

	@Test
	void loginThatCameMeanwhileIsFound() {
		DockerClient docker = docker(
				(registry) -> (this.asked.incrementAndGet() == 1) ? Mono.empty() : Mono.just(user("later")),
				refusing("500 Internal Server Error", "{\"message\":\"denied\"}"));
		assertThat(statuses(docker.images().pull(REFERENCE))).containsExactly("done");
		assertThat(passwords()).containsExactly("", "later");
	}

	@Test
	void nobodyIsSentWhereNobodyIsKnown() {
		DockerClient docker = docker((registry) -> Mono.empty(), (request, peer) -> peer.json("{}"));
		Outcome.completes(docker.images().push("other.example/app"));
		Outcome.completes(docker.images().pull("busybox"));
		assertThat(this.engine.requests()).map((request) -> request.header("X-Registry-Auth")).containsOnly("e30=");
	}

	@Test
	void whatIsNoReferenceIsForTheEngineToRefuse() {
		DockerClient docker = docker(fixed(), (request, peer) -> peer.json("{}"));
		Outcome.completes(docker.images().pullMessages(new PullReference("f".repeat(64), null), PullOptions.DEFAULTS));
		assertThat(this.engine.requests()).map((request) -> request.header("X-Registry-Auth")).containsExactly("e30=");
		assertThat(this.asked).hasValue(0);
	}

	@Test
	void otherCallsCarryNoCredentials() {
		DockerClient docker = docker(fixed(), (request, peer) -> peer.json("{}"));
		Outcome.completes(docker.images().importImage("registry.example:5000/app", Flux.empty()));
		Outcome.completes(docker.images().load(Flux.empty()));
		Outcome.completes(docker.images().tag("app", REFERENCE));
		assertThat(this.engine.requests()).hasSize(3)
			.allSatisfy((request) -> assertThat(request.headers().toString()).doesNotContainIgnoringCase("registry-"));
		assertThat(this.asked).hasValue(0);
	}

	@Test
	void buildTakesAllRegistriesAlong() {
		DockerClient docker = docker(listing("a.example", "docker.io", "broken.example"),
				(request, peer) -> peer.json("{\"stream\":\"ok\"}"));
		Outcome.completes(docker.images().build(BuildOptions.DEFAULTS, Flux.<DataBuffer>empty()));
		assertThat(header(this.engine.requests().get(0), "X-Registry-Config"))
			.isEqualTo("{\"a.example\":{\"username\":\"u\",\"password\":\"p1\",\"serveraddress\":\"a.example\"},"
					+ "\"https://index.docker.io/v1/\":{\"username\":\"u\",\"password\":\"p2\","
					+ "\"serveraddress\":\"https://index.docker.io/v1/\"}}");
		assertThat(this.engine.requests().get(0).header("X-Registry-Auth")).isNull();
	}

	@Test
	void buildTakesNothingAlongWhereNothingIsKnown() {
		DockerClient docker = docker(fixed(), (request, peer) -> peer.json("{\"stream\":\"ok\"}"));
		Outcome.completes(docker.images().build(BuildOptions.DEFAULTS, Flux.<DataBuffer>empty()));
		assertThat(this.engine.requests().get(0).header("X-Registry-Config")).isNull();
	}

	@Test
	void buildTakesTheCredentialsOfTheCallAlone() {
		DockerClient docker = docker(listing("a.example"), (request, peer) -> peer.json("{\"stream\":\"ok\"}"));
		BuildOptions options = BuildOptions.builder().registryConfig(new RegistryConfig(null)).build();
		Outcome.completes(docker.images().build(options, Flux.<DataBuffer>empty()));
		assertThat(header(this.engine.requests().get(0), "X-Registry-Config")).isEqualTo("{}");
	}

	@Test
	void refusedBuildIsNotRepeatedButTheNextHasOtherCredentials() {
		DockerClient docker = docker(listing("a.example"), (request, peer) -> peer
			.json("{\"errorDetail\":{\"message\":\"unauthorized\"},\"error\":\"unauthorized\"}"));
		Flux<ProgressMessage> build = docker.images().build(BuildOptions.DEFAULTS, Flux.<DataBuffer>empty());
		Outcome.fails(build, EngineStreamException.class);
		Outcome.fails(build, EngineStreamException.class);
		assertThat(this.engine.requests()).hasSize(2)
			.extracting((request) -> header(request, "X-Registry-Config"))
			.satisfiesExactly((first) -> assertThat(first).contains("p1"),
					(second) -> assertThat(second).contains("p2"));
	}

	@Test
	void identityTokenOfALoginIsUsedFromThenOn() {
		DockerClient docker = docker(fixed(), (request, peer) -> peer.json(request.call().endsWith("/auth")
				? "{\"Status\":\"Login Succeeded\",\"IdentityToken\":\"t1\"}" : "{\"status\":\"done\"}"));
		RegistryCredentials user = new PasswordCredentials("ann", "pw", null, "registry.example:5000");
		StepVerifier.create(docker.login(user).map(AuthResponse::status))
			.expectNext("Login Succeeded")
			.expectComplete()
			.verify(Outcome.LIMIT);
		Outcome.completes(docker.images().pull(REFERENCE));
		Outcome.completes(docker.images().pull("other.example/app"));
		assertThat(this.engine.requests().get(0).text())
			.isEqualTo("{\"username\":\"ann\",\"password\":\"pw\",\"serveraddress\":\"registry.example:5000\"}");
		assertThat(header(this.engine.requests().get(1), "X-Registry-Auth"))
			.isEqualTo("{\"identitytoken\":\"t1\",\"serveraddress\":\"registry.example:5000\"}");
		assertThat(passwords()).last().isEqualTo("fixed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"Status\":\"Login Succeeded\",\"IdentityToken\":\"\"}", "" })
	void loginWithoutATokenKeepsTheCredentials(String answer) {
		DockerClient docker = docker(fixed(), (request, peer) -> {
			if (!request.call().endsWith("/auth")) {
				peer.json("{}");
			}
			else if (answer.isEmpty()) {
				peer.answer("204 No Content", "");
			}
			else {
				peer.json(answer);
			}
		});
		Outcome.completes(docker.login(RegistryCredentials.password("ann", "pw")));
		Outcome.completes(docker.images().pull("busybox"));
		assertThat(passwords()).last().isEqualTo("pw");
	}

	@Test
	void checkedCredentialsAreNotUsedByThemselvesNorAreRefusedOnes() {
		DockerClient docker = docker(fixed(), (request, peer) -> {
			if (request.text().contains("wrong")) {
				peer.answer("500 Internal Server Error", "{\"message\":\"401 Unauthorized\"}");
			}
			else {
				peer.json("{\"IdentityToken\":\"t1\"}");
			}
		});
		Outcome.completes(docker.system().auth(RegistryCredentials.password("ann", "pw")));
		Outcome.fails(docker.login(RegistryCredentials.password("ann", "wrong")), EngineException.class);
		Outcome.completes(docker.images().pull("busybox"));
		assertThat(passwords()).last().isEqualTo("fixed");
	}

	@Test
	void expiredLoginGivesWayToTheProviders() {
		DockerClient docker = docker(fixed(), refusing("500 Internal Server Error", "{\"message\":\"denied\"}"));
		docker.keyring().use("registry.example:5000", RegistryCredentials.identityToken("expired"));
		assertThat(statuses(docker.images().pull(REFERENCE))).containsExactly("done");
		assertThat(header(this.engine.requests().get(0), "X-Registry-Auth")).contains("expired");
		assertThat(passwords()).last().isEqualTo("fixed");
		assertThat(docker.keyring().sources().get("registry.example:5000")).isNotEqualTo("a login with this client");
	}

	private DockerClient docker(RegistryCredentialsProvider provider, Script script) {
		ScriptedEngine started = ScriptedEngine.start(Transport.TCP, script);
		this.engine = started;
		ClientSetup setup = started.setup().credentials(provider);
		return started.client(setup);
	}

	/**
	 * Refuses the first request and grants the rest.
	 */
	private static Script refusing(String status, String body) {
		AtomicInteger requests = new AtomicInteger();
		return (request, peer) -> {
			if (requests.incrementAndGet() == 1) {
				peer.answer(status, body, "Content-Type: application/json");
			}
			else {
				peer.json("{\"status\":\"done\"}");
			}
		};
	}

	private RegistryCredentialsProvider changing() {
		return (registry) -> Mono.fromSupplier(() -> user("p" + this.asked.incrementAndGet()));
	}

	private RegistryCredentialsProvider fixed() {
		return (registry) -> Mono.fromSupplier(() -> {
			this.asked.incrementAndGet();
			return user("fixed");
		});
	}

	private RegistryCredentialsProvider listing(String... registries) {
		return new RegistryCredentialsProvider() {

			@Override
			public Mono<RegistryCredentials> credentials(String registry) {
				return registry.startsWith("broken") ? Mono.error(new IllegalStateException("no helper"))
						: changing().credentials(registry);
			}

			@Override
			public Flux<String> registries() {
				return Flux.fromArray(registries);
			}

		};
	}

	private static RegistryCredentials user(String password) {
		return RegistryCredentials.password("u", password);
	}

	private static List<String> statuses(Flux<ProgressMessage> messages) {
		List<String> statuses = new ArrayList<>();
		Outcome.completes(messages.doOnNext((message) -> statuses.add(String.valueOf(message.status()))));
		return statuses;
	}

	private List<String> passwords() {
		return this.engine.requests()
			.stream()
			.map((request) -> header(request, "X-Registry-Auth"))
			.map((json) -> json.replaceAll(".*\"password\":\"([^\"]*)\".*|.*", "$1"))
			.toList();
	}

	private static String header(Request request, String name) {
		String value = request.header(name);
		return (value != null) ? new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8) : "";
	}

}
