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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the console where there is neither an engine nor a stand-in for one.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "docker.engine.host=unix:///nonexistent/docker.sock", "console.stand-in.enabled=false" })
@AutoConfigureWebTestClient(timeout = "60s")
@ExtendWith(OutputCaptureExtension.class)
class NoEngineTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	@Autowired
	private WebTestClient client;

	@Test
	void pageIsServedAndRunsNothingButItsOwnScript() {
		this.client.get()
			.uri("/")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.TEXT_HTML)
			.expectHeader()
			.value("Content-Security-Policy", (policy) -> assertThat(policy).contains("script-src 'self'"))
			.expectBody(String.class)
			.value((page) -> assertThat(page).contains("<title>Springline console</title>"));
	}

	@Test
	void stateSaysWhyThereIsNoEngine() {
		Flux<ConsoleState> states = this.client.get()
			.uri("/api/state")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.exchange()
			.returnResult(ConsoleState.class)
			.getResponseBody();
		StepVerifier.create(states).assertNext((state) -> {
			assertThat(state.engine().host()).isEqualTo("unix:///nonexistent/docker.sock");
			assertThat(state.engine().source()).contains("docker.engine.host");
			assertThat(state.engine().problem()).startsWith("Could not connect")
				.contains("the socket does not exist. Is the engine installed and running?");
			assertThat(state.containers()).isEmpty();
			assertThat(state.images()).isEmpty();
		}).thenCancel().verify(SOON);
	}

	@Test
	void healthSaysWhyThereIsNoEngine() {
		this.client.get()
			.uri("/actuator/health")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
			.expectBody()
			.jsonPath("$.components.docker.status")
			.isEqualTo("DOWN")
			.jsonPath("$.components.docker.details.error")
			.value(String.class, (error) -> assertThat(error).contains("the socket does not exist"));
	}

	@Test
	void runFailsInWords() {
		Flux<StreamMessage> messages = this.client.post()
			.uri("/api/runs")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("image", "busybox"))
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(StreamMessage.class)
			.getResponseBody();
		StepVerifier.create(messages).assertNext((message) -> {
			assertThat(message.type()).isEqualTo(StreamMessage.Type.FAILED);
			assertThat(message.text()).startsWith("Could not connect").contains("the socket does not exist");
		}).expectComplete().verify(SOON);
	}

	@Test
	void startFailsInWords() {
		this.client.post()
			.uri("/api/containers/web/start")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).startsWith("Could not connect"));
	}

	@Test
	void logTellsItOnceAndWithoutStackTrace(CapturedOutput output) throws InterruptedException {
		startFailsInWords();
		healthSaysWhyThereIsNoEngine();
		Thread.sleep(2500);
		assertThat(output.getAll().lines()).filteredOn((line) -> line.contains("No Docker Engine"))
			.hasSizeLessThanOrEqualTo(1);
		assertThat(output).doesNotContain("\tat ", "Exception");
		assertThat(output.getAll().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
	}

}
