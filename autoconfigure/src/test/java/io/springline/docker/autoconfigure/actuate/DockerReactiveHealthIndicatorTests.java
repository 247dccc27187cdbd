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

package io.springline.docker.autoconfigure.actuate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.StubEngine;
import io.springline.docker.system.SystemOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DockerReactiveHealthIndicator}.
 */
@ExtendWith(OutputCaptureExtension.class)
class DockerReactiveHealthIndicatorTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	@Test
	void engineThatTellsItsVersionIsUp() throws IOException {
		try (StubEngine engine = StubEngine.start(); DockerClient client = client(engine.host())) {
			Health health = health(new DockerReactiveHealthIndicator(client, LIMIT));
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails()).containsOnlyKeys("host", "version", "apiVersion", "latencyMs")
				.containsEntry("host", client.host().uri())
				.containsEntry("version", "20.10.24")
				.containsEntry("apiVersion", "1.41")
				.hasEntrySatisfying("latencyMs",
						(latency) -> assertThat(latency).asInstanceOf(InstanceOfAssertFactories.LONG)
							.isBetween(0L, LIMIT.toMillis()));
		}
	}

	@Test
	void engineWithoutAVersionIsUp() throws IOException {
		try (StubEngine engine = StubEngine.start(); DockerClient client = client(engine.host())) {
			engine.answer("GET /v1.41/version", 200, "{}");
			Health health = health(new DockerReactiveHealthIndicator(client, LIMIT));
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails()).containsOnlyKeys("host", "apiVersion", "latencyMs");
		}
	}

	@Test
	void missingSocketIsDownWithTheReason(@TempDir Path folder) {
		Path socket = folder.resolve("docker.sock");
		try (DockerClient client = client("unix://" + socket)) {
			Health health = health(new DockerReactiveHealthIndicator(client, LIMIT));
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails()).containsEntry("host", "unix://" + socket);
			assertThat(health.getDetails().get("error")).asString()
				.contains(socket.toString())
				.contains("the socket does not exist");
		}
	}

	@Test
	void engineThatFailsIsDownWithItsMessage() throws IOException {
		try (StubEngine engine = StubEngine.start(); DockerClient client = client(engine.host())) {
			engine.answer("GET /v1.41/version", 500, "{\"message\":\"layers are lost\"}");
			Health health = health(new DockerReactiveHealthIndicator(client, LIMIT));
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails().get("error")).asString().contains("layers are lost");
		}
	}

	@Test
	void engineThatNeverAnswersIsDownWhenTheTimeIsUp() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				DockerClient client = client("tcp://localhost:" + silent.getLocalPort())) {
			Health health = health(new DockerReactiveHealthIndicator(client, Duration.ofMillis(300)));
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails().get("error")).asString().endsWith("did not answer within 300 ms");
		}
	}

	@Test
	void engineThatCameBackIsUpAgain() throws IOException {
		try (StubEngine engine = StubEngine.start(); DockerClient client = client(engine.host())) {
			DockerReactiveHealthIndicator indicator = new DockerReactiveHealthIndicator(client, LIMIT);
			engine.answer("GET /v1.41/version", 503, "{\"message\":\"starting\"}");
			assertThat(health(indicator).getStatus()).isEqualTo(Status.DOWN);
			engine.answer("GET /v1.41/version", 200, "{\"Version\":\"26.1.5\"}");
			assertThat(health(indicator).getDetails()).containsEntry("version", "26.1.5");
		}
	}

	@Test
	void messageOfAnUnexpectedFailureIsNotShown() {
		SystemOperations system = mock(SystemOperations.class);
		given(system.version()).willReturn(Mono.error(new IllegalStateException("s3cr3t")));
		given(system.info()).willReturn(Mono.empty());
		try (DockerClient real = client("tcp://localhost:1")) {
			DockerClient client = mock(DockerClient.class);
			given(client.system()).willReturn(system);
			given(client.host()).willReturn(real.host());
			Health health = health(new DockerReactiveHealthIndicator(client, LIMIT));
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails().toString()).doesNotContain("s3cr3t").contains("IllegalStateException");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "active", "pending" })
	void swarmIsToldAsADetail(String state) throws IOException {
		Health health = healthInSwarm("{\"LocalNodeState\":\"" + state + "\"}");
		assertThat(health.getStatus()).isEqualTo(Status.UP);
		assertThat(health.getDetails()).containsEntry("swarm", state).doesNotContainKey("error");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"LocalNodeState\":\"inactive\"}", "{\"LocalNodeState\":\"\"}", "{}" })
	void noSwarmIsNotTold(String swarm) throws IOException {
		Health health = healthInSwarm(swarm);
		assertThat(health.getStatus()).isEqualTo(Status.UP);
		assertThat(health.getDetails()).doesNotContainKey("swarm");
	}

	@Test
	void lockedSwarmIsOutOfService() throws IOException {
		Health health = healthInSwarm("{\"LocalNodeState\":\"locked\"}");
		assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
		assertThat(health.getDetails()).containsEntry("swarm", "locked")
			.containsEntry("version", "20.10.24")
			.containsEntry("error", "The swarm is locked until 'docker swarm unlock' is run");
	}

	@Test
	void swarmInErrorIsOutOfServiceForAReasonWithoutSecrets() throws IOException {
		Health health = healthInSwarm("{\"LocalNodeState\":\"error\",\"Error\":\"certificate has expired, "
				+ "SWMTKN-1-s3cr3t did not help\"}");
		assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
		assertThat(health.getDetails()).containsEntry("error",
				"The swarm is in error: certificate has expired, ****** did not help");
	}

	@Test
	void engineBehindAProxyThatShowsOnlyItsVersionIsUp() throws IOException {
		try (StubEngine engine = StubEngine.start(); DockerClient client = client(engine.host())) {
			engine.answer("GET /v1.41/info", 403, "{\"message\":\"denied\"}");
			assertThat(health(new DockerReactiveHealthIndicator(client, LIMIT)).getStatus()).isEqualTo(Status.UP);
		}
	}

	@Test
	void engineThatCannotTellOfItselfIsDown() throws IOException {
		try (StubEngine engine = StubEngine.start(); DockerClient client = client(engine.host())) {
			engine.answer("GET /v1.41/info", 500, "{\"message\":\"storage driver is gone\"}");
			Health health = health(new DockerReactiveHealthIndicator(client, LIMIT));
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails().get("error")).asString().contains("storage driver is gone");
		}
	}

	@Test
	void changesAreLoggedOnceAndWithoutAStackTrace(CapturedOutput output) throws IOException {
		try (StubEngine engine = StubEngine.start(); DockerClient client = client(engine.host())) {
			DockerReactiveHealthIndicator indicator = new DockerReactiveHealthIndicator(client, LIMIT);
			health(indicator);
			engine.answer("GET /v1.41/version", 503, "{\"message\":\"starting\"}");
			health(indicator);
			health(indicator);
			engine.answer("GET /v1.41/version", 200, "{}");
			health(indicator);
			health(indicator);
			assertThat(output).containsOnlyOnce("Docker Engine of client 'default' is DOWN: ")
				.containsOnlyOnce("Docker Engine of client 'default' is up again")
				.doesNotContain("\tat ");
		}
	}

	private static Health healthInSwarm(String swarm) throws IOException {
		try (StubEngine engine = StubEngine.start(); DockerClient client = client(engine.host())) {
			engine.answer("GET /v1.41/info", 200, "{\"Swarm\":" + swarm + "}");
			return health(new DockerReactiveHealthIndicator(client, LIMIT));
		}
	}

	private static Health health(DockerReactiveHealthIndicator indicator) {
		Health health = indicator.health().block(LIMIT);
		assertThat(health).isNotNull();
		return health;
	}

	private static DockerClient client(String host) {
		return DockerClient.builder().host(host).build();
	}

}
