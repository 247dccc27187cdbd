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
import java.util.List;
import java.util.Map;

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

import io.springline.docker.sample.StreamMessage.Type;
import io.springline.docker.test.MockEngine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the console that starts where no engine answers.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
@ExtendWith(OutputCaptureExtension.class)
class StandInTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static MockEngine engine;

	@Autowired
	private WebTestClient client;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("docker.engine.host", () -> {
			engine = MockEngine.start();
			engine.goAway();
			return engine.host();
		});
	}

	@Test
	void consoleWorksWithAStandInAndSaysSo(CapturedOutput output) {
		StepVerifier.create(states()).assertNext((state) -> {
			assertThat(state.engine().problem()).isNull();
			assertThat(state.engine().standInReason()).startsWith("Could not connect to " + engine.host());
			assertThat(state.engine().host()).isNotEqualTo(engine.host());
			assertThat(state.containers()).extracting(ContainerRow::name).contains("web", "database", "greeting");
			assertThat(state.images()).hasSize(3);
		}).thenCancel().verify(SOON);
		StepVerifier
			.create(run("sh -c 'echo hello; echo oops >&2; exit 3'").filter((message) -> message.type() == Type.OUTPUT)
				.map(StreamMessage::text))
			.expectNext("hello", "oops")
			.expectComplete()
			.verify(SOON);
		List<StreamMessage> messages = run("false").collectList().block(SOON);
		assertThat(messages.get(messages.size() - 1).type()).isEqualTo(Type.EXITED);
		assertThat(messages.get(messages.size() - 1).exitCode()).isEqualTo(1);
		assertThat(output.getAll().lines())
			.filteredOn((line) -> line.contains("works with a stand-in") && line.contains(engine.host()))
			.hasSize(1);
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void engineThatAppearsTakesOverForGood(CapturedOutput output) {
		StepVerifier.create(states())
			.expectNextMatches((state) -> state.engine().standInReason() != null)
			.then(engine::comeBack)
			.thenConsumeWhile((state) -> state.engine().standInReason() != null)
			.assertNext((state) -> {
				assertThat(state.engine().host()).isEqualTo(engine.host());
				assertThat(state.engine().problem()).isNull();
				assertThat(state.containers()).isEmpty();
			})
			.then(engine::goAway)
			.assertNext((state) -> {
				assertThat(state.engine().problem()).startsWith("Could not connect to " + engine.host());
				assertThat(state.engine().standInReason()).isNull();
			})
			.then(engine::comeBack)
			.expectNextMatches((state) -> state.engine().isReached() && state.engine().standInReason() == null)
			.thenCancel()
			.verify(SOON);
		assertThat(output).contains("Connected to Docker Engine 26.1.5-mock at " + engine.host());
	}

	private Flux<ConsoleState> states() {
		return this.client.get()
			.uri("/api/state")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.exchange()
			.returnResult(ConsoleState.class)
			.getResponseBody();
	}

	private Flux<StreamMessage> run(String command) {
		return this.client.post()
			.uri("/api/runs")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("image", "busybox", "command", command, "remove", true))
			.exchange()
			.returnResult(StreamMessage.class)
			.getResponseBody();
	}

}
