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

package io.springline.docker.sample;

import java.time.Duration;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerCreateOptions;
import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.test.MockEngine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EngineMonitor}, through what the page is told. The console ends with
 * them: it would tell in the log of other tests that it misses the engine.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "console.refresh-interval=1h", "console.stand-in.enabled=false" })
@AutoConfigureWebTestClient(timeout = "60s")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class EngineMonitorTests {

	private static final MockEngine engine = MockEngine.start().apiVersion("1.41");

	@Autowired
	private WebTestClient client;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		engine.goAway();
		registry.add("docker.engine.host", engine::host);
	}

	@Test
	void engineThatAppearsIsShownFollowedMissedAndFoundAgain(CapturedOutput output) {
		Flux<ConsoleState> states = this.client.get()
			.uri("/api/state")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.exchange()
			.returnResult(ConsoleState.class)
			.getResponseBody();
		try (engine) {
			StepVerifier.create(states)
				.expectNextMatches(without("nothing listens there, is the engine running?"))
				.then(engine::comeBack)
				.assertNext((state) -> {
					assertThat(state.engine().problem()).isNull();
					assertThat(state.engine().version()).isEqualTo("26.1.5-mock");
					assertThat(state.engine().apiVersion()).isEqualTo("1.41");
					assertThat(state.engine().platform()).isEqualTo("linux/amd64");
					assertThat(state.containers()).isEmpty();
				})
				.then(this::createContainer)
				.expectNextMatches((state) -> state.containers().get(0).name().equals("one"))
				.then(engine::goAway)
				.expectNextMatches(without("nothing listens there, is the engine running?"))
				.then(engine::comeBack)
				.expectNextMatches((state) -> state.engine().isReached() && state.containers().size() == 1)
				.thenCancel()
				.verify(Duration.ofSeconds(60));
		}
		assertThat(output).contains("Connected to Docker Engine 26.1.5-mock at " + engine.host(),
				"No Docker Engine to work with, still trying: Could not connect to " + engine.host());
		assertThat(output).doesNotContain("\tat ");
	}

	private void createContainer() {
		try (DockerClient docker = DockerClient.builder().host(engine.host()).build()) {
			docker.containers()
				.create(ContainerCreateRequest.builder().image("busybox").build(),
						ContainerCreateOptions.builder().name("one").build())
				.block(Duration.ofSeconds(20));
		}
	}

	private static Predicate<ConsoleState> without(String why) {
		return (state) -> String.valueOf(state.engine().problem()).contains(why) && state.containers().isEmpty();
	}

}
