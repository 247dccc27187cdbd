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

package io.springline.docker.docs;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerListOptions;
import io.springline.docker.container.ContainerOperations;
import io.springline.docker.container.ContainerSummary;
import io.springline.docker.run.RunResult;
import io.springline.docker.test.MockEngine;
import io.springline.docker.test.MockProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What the page on testing shows.
 */
class TestingTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	@Test
	void withoutSpring() {
		// tag::plain[]
		try (MockEngine engine = MockEngine.start();
				DockerClient docker = DockerClient.builder().host(engine.host()).build()) {
			engine.image("busybox", MockProcess.printing("one", "two").exiting(3));
			RunResult result = docker.run("busybox").as(RunResult::collect).block();
			assertThat(result.exitCode()).isEqualTo(3);
			engine.goAway(); // and whatever the code does when the engine is gone
			engine.comeBack();
		}
		// end::plain[]
		try (MockEngine engine = MockEngine.start();
				DockerClient docker = DockerClient.builder().host(engine.host()).build()) {
			assertThat(docker.images().pull("registry.example/team/app:1.4").collectList().block(LIMIT)).isNotEmpty();
		}
	}

	@Test
	void mocked() {
		// tag::mockito[]
		DockerClient docker = mock();
		ContainerOperations containers = mock();
		given(docker.containers()).willReturn(containers);
		given(containers.list(any(ContainerListOptions.class))).willReturn(Flux.empty());
		// end::mockito[]
		List<ContainerSummary> found = docker.containers()
			.list(ContainerListOptions.DEFAULTS)
			.collectList()
			.block(LIMIT);
		assertThat(found).isEmpty();
	}

}
