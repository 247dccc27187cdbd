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

package io.springline.docker;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.springline.docker.error.ClientClosedException;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.http.ApiVersion;
import io.springline.docker.registry.RegistryAddress;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link DockerClient} and its builder.
 */
@Timeout(60)
class DockerClientTests {

	@Test
	void hostIsKeptWithItsSource() {
		try (DockerClient docker = DockerClient.builder().host("tcp://engine:1234").build()) {
			assertThat(docker.host()).hasToString("tcp://engine:1234 (from the builder of the client)");
			assertThat(docker).hasToString("DockerClient[default, tcp://engine:1234 (from the builder of the client)]");
		}
		try (DockerClient docker = DockerClient.builder().host("unix:///a", "docker.engine.host").build()) {
			assertThat(docker.host()).hasToString("unix:///a (from docker.engine.host)");
		}
	}

	@Test
	void nameTellsClientsApart() {
		DockerClient.Builder builder = DockerClient.builder().host("tcp://engine:1234");
		assertThat(builder.name()).isEqualTo("default");
		try (DockerClient docker = builder.name("build").build()) {
			assertThat(builder.name()).isEqualTo("build");
			assertThat(docker.name()).isEqualTo("build");
			assertThat(docker.toString()).contains("build");
		}
		assertThatIllegalArgumentException().isThrownBy(() -> builder.name(" "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "npipe:////./pipe/docker_engine", "ssh://engine", "nonsense" })
	void unusableHostIsRefused(String host) {
		assertThatIllegalArgumentException().isThrownBy(() -> DockerClient.builder().host(host));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "latest", "1", "1.x" })
	void unusableVersionIsRefused(String version) {
		assertThatIllegalArgumentException().isThrownBy(() -> DockerClient.builder().apiVersion(version));
	}

	@Test
	void timeoutsArePositive() {
		for (Duration timeout : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofNanos(1))) {
			assertThatIllegalArgumentException().isThrownBy(() -> DockerClient.builder().connectTimeout(timeout));
			assertThatIllegalArgumentException().isThrownBy(() -> DockerClient.builder().responseTimeout(timeout));
		}
	}

	@Test
	void longTimeoutsAreLong() {
		try (DockerClient docker = DockerClient.builder()
			.host("unix:///a")
			.connectTimeout(Duration.ofDays(365))
			.responseTimeout(Duration.ofDays(365))
			.build()) {
			assertThat(docker.host().uri()).isEqualTo("unix:///a");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "unix:///nonexistent", "tcp://127.0.0.1:1", "https://127.0.0.1:1" })
	void noThreadIsStartedBeforeTheFirstCall(String host) {
		Set<Thread> before = threads();
		try (DockerClient docker = DockerClient.builder().host(host).build()) {
			Mono<?> call = docker.containers().inspect("web");
			Flux<?> stream = docker.system().events();
			assertThat(threads()).isSubsetOf(before);
			StepVerifier.create(call).expectError(DockerConnectionException.class).verify(Outcome.LIMIT);
			StepVerifier.create(stream).expectError(DockerConnectionException.class).verify(Outcome.LIMIT);
			assertThat(threads()).as("threads of the connections").anyMatch((thread) -> !before.contains(thread));
		}
	}

	@Test
	void pinnedVersionIsKnownUnasked() {
		try (DockerClient docker = DockerClient.builder().host("unix:///nonexistent").apiVersion("v1.41").build()) {
			StepVerifier.create(docker.apiVersion())
				.expectNext(new ApiVersion(1, 41))
				.expectComplete()
				.verify(Outcome.LIMIT);
		}
	}

	@Test
	void operationsAreTheSameEachTime() {
		try (DockerClient docker = DockerClient.builder().host("unix:///a").build()) {
			assertThat(docker.containers()).isSameAs(docker.containers());
			assertThat(docker.images()).isSameAs(docker.images());
			assertThat(docker.system()).isSameAs(docker.system());
		}
	}

	@ParameterizedTest
	@EnumSource(Transport.class)
	void closedClientFails(Transport transport) throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(transport, (request, peer) -> peer.json("[]"))) {
			DockerClient docker = engine.setup().build();
			Outcome.completes(docker.containers().list());
			docker.close();
			docker.close();
			Outcome.fails(docker.containers().list(), ClientClosedException.class);
			Outcome.fails(docker.containers().logs("c1"), ClientClosedException.class);
			assertThat(engine.calls()).containsExactly("GET /v1.45/containers/json");
		}
	}

	@ParameterizedTest
	@EnumSource(Transport.class)
	void closingEndsCallsThatWait(Transport transport) throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		try (ScriptedEngine engine = ScriptedEngine.start(transport, (request, peer) -> {
			asked.countDown();
			peer.readToEnd();
		})) {
			DockerClient docker = engine.setup().build();
			StepVerifier.create(docker.containers().start("c1")).then(() -> {
				await(asked);
				docker.close();
			}).expectError(ClientClosedException.class).verify(Outcome.LIMIT);
		}
	}

	@Test
	void credentialsOfTheRegistryGoAlong() throws Exception {
		RegistryCredentials credentials = RegistryCredentials.password("ann", "hunter2");
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX,
				(request, peer) -> peer.json("{\"status\":\"done\"}\n"))) {
			DockerClient docker = engine.client(engine.setup()
				.credentials((registry) -> registry.equals("registry.example:5000") ? Mono.just(credentials)
						: Mono.empty()));
			Outcome.completes(docker.images().pull("registry.example:5000/team/app:1"));
			Outcome.completes(docker.images().push("registry.example:5000/team/app:1"));
			Outcome.completes(docker.images().pull("busybox"));
			Outcome.completes(docker.images().push("other.example/app"));
			assertThat(engine.calls()).containsExactly(
					"POST /v1.45/images/create?fromImage=registry.example%3A5000%2Fteam%2Fapp&tag=1",
					"POST /v1.45/images/registry.example:5000/team/app/push?tag=1",
					"POST /v1.45/images/create?fromImage=busybox&tag=latest",
					"POST /v1.45/images/other.example/app/push?tag=latest");
			String anonymous = RegistryCredentials.anonymous().headerValue();
			String addressed = credentials.at(new RegistryAddress("registry.example:5000")).headerValue();
			assertThat(engine.requests()).map((request) -> request.header("X-Registry-Auth"))
				.containsExactly(addressed, addressed, anonymous, anonymous);
		}
	}

	@Test
	void failingCredentialsFailTheCallUnsent() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX, (request, peer) -> peer.json("{}"))) {
			DockerClient docker = engine
				.client(engine.setup().credentials((registry) -> Mono.error(new IllegalStateException("no helper"))));
			assertThat(Outcome.fails(docker.images().push("registry.example/app"), IllegalStateException.class))
				.hasMessage("no helper");
			assertThat(engine.calls()).isEmpty();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Set<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith("docker-engine"))
			.collect(Collectors.toSet());
	}

}
