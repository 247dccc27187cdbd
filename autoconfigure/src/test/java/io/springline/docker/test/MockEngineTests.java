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

package io.springline.docker.test;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.run.RunEvent.Created;
import io.springline.docker.run.RunEvent.Exited;
import io.springline.docker.run.RunEvent.Output;
import io.springline.docker.run.RunEvent.Started;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MockEngine}, through the client.
 */
class MockEngineTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final MockEngine engine = MockEngine.start();

	private final DockerClient docker = DockerClient.builder().host(this.engine.host()).build();

	@AfterEach
	void close() {
		this.docker.close();
		this.engine.close();
	}

	@Test
	void engineIsPinged() {
		assertThat(this.docker.system().ping().block(LIMIT).apiVersion()).isEqualTo("1.45");
		assertThat(this.docker.system().pingHead().block(LIMIT).osType()).isEqualTo("linux");
		assertThat(this.docker.system().version().block(LIMIT).version()).isEqualTo("26.1.5-mock");
	}

	@Test
	void runPrintsAndEndsWithTheExitCode() {
		StepVerifier.create(this.docker.run("busybox", "sh", "-c", "echo hello; echo oops >&2; exit 3"))
			.assertNext((event) -> assertThat(event).isInstanceOf(Created.class))
			.assertNext((event) -> assertThat(event).isInstanceOf(Started.class))
			.assertNext((event) -> assertThat(((Output) event).line().text()).isEqualTo("hello"))
			.assertNext((event) -> assertThat(((Output) event).line().text()).isEqualTo("oops"))
			.assertNext((event) -> assertThat(((Exited) event).exitCode()).isEqualTo(3))
			.expectComplete()
			.verify(LIMIT);
		assertThat(this.docker.containers().list().collectList().block(LIMIT)).isEmpty();
	}

}
