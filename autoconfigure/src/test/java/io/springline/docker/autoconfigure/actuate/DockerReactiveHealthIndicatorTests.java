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
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.StubEngine;
import io.springline.docker.system.SystemOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DockerReactiveHealthIndicator}.
 */
class DockerReactiveHealthIndicatorTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	@Test
	void engineThatTellsItsVersionIsUp() throws IOException {
		try (StubEngine engine = StubEngine.start(); DockerClient client = client(engine.host())) {
			Health health = health(new DockerReactiveHealthIndicator(client, LIMIT));
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails())
				.isEqualTo(Map.of("host", client.host().uri(), "version", "20.10.24", "apiVersion", "1.41"));
		}
	}

	@Test
	void engineWithoutAVersionIsUp() throws IOException {
		try (StubEngine engine = StubEngine.start(); DockerClient client = client(engine.host())) {
			engine.answer("GET /v1.41/version", 200, "{}");
			Health health = health(new DockerReactiveHealthIndicator(client, LIMIT));
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails()).containsOnlyKeys("host", "apiVersion");
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
	void waitsNoLongerThanAMonitorWould() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				DockerClient client = client("tcp://localhost:" + silent.getLocalPort())) {
			DockerReactiveHealthIndicator indicator = new DockerReactiveHealthIndicator(client);
			StepVerifier.withVirtualTime(indicator::health)
				.thenAwait(Duration.ofSeconds(5))
				.assertNext((health) -> assertThat(health.getStatus()).isEqualTo(Status.DOWN))
				.expectComplete()
				.verify(LIMIT);
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
		try (DockerClient real = client("tcp://localhost:1")) {
			DockerClient client = mock(DockerClient.class);
			given(client.system()).willReturn(system);
			given(client.host()).willReturn(real.host());
			Health health = health(new DockerReactiveHealthIndicator(client, LIMIT));
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails().toString()).doesNotContain("s3cr3t").contains("IllegalStateException");
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
