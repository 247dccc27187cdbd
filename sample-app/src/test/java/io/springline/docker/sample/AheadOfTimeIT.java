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

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the console, processed ahead of time when it was built, works with what it
 * is told when it starts.
 */
@RequiresEngine
class AheadOfTimeIT {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static ConsoleProcess console;

	private static WebTestClient client;

	@BeforeAll
	static void start() throws Exception {
		console = ConsoleProcess.start(List.of("-Dspring.aot.enabled=true", "-XX:TieredStopAtLevel=1"),
				"--docker.engine.host=" + TestEnvironment.engineHost(),
				"--docker.engine.clients.second.host=" + TestEnvironment.engineHost());
		client = WebTestClient.bindToServer().baseUrl(console.url()).responseTimeout(SOON).build();
	}

	@AfterAll
	static void stop() throws Exception {
		try (ConsoleProcess ending = console) {
			assertThat(ending.terminate()).isEqualTo(128 + 15);
			assertThat(ending.output()).contains("Starting AOT-processed SampleApplication")
				.contains("Connected to Docker Engine")
				.doesNotContain(" ERROR ")
				.doesNotContain("Exception");
		}
	}

	@Test
	void pagesAreServed() {
		for (String page : List.of("/", "/console.js", "/console.css")) {
			client.get().uri(page).exchange().expectStatus().isOk().expectBody().returnResult();
		}
		ConsoleState state = client.get()
			.uri("/api/state")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.exchange()
			.returnResult(ConsoleState.class)
			.getResponseBody()
			.filter((one) -> one.engine().isReached())
			.blockFirst(SOON);
		assertThat(state.engine().host()).isEqualTo(TestEnvironment.engineHost());
		assertThat(state.images()).isNotEmpty();
	}

	@Test
	void containerRuns() {
		List<StreamMessage> messages = client.post()
			.uri("/api/runs")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("image", TestEnvironment.image(), "command", "sh -c 'echo \"$WHO\"; exit 3'", "env",
					"WHO=me", "remove", true))
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(StreamMessage.class)
			.getResponseBody()
			.collectList()
			.block(SOON);
		assertThat(messages).extracting(StreamMessage::text).contains("me");
		assertThat(messages.get(messages.size() - 1).exitCode()).isEqualTo(3);
	}

	@Test
	void engineIsHealthy() {
		client.get()
			.uri("/actuator/health")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.components.docker.status")
			.isEqualTo("UP");
	}

	@Test
	void clientIsThereThatOnlyTheCommandLineNames() {
		client.get()
			.uri("/actuator/docker")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.value((body) -> assertThat(body).contains("\"second\"").contains(TestEnvironment.engineHost()));
	}

}
