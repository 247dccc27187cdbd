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
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerRemoveOptions;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.run.RunOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the console with a real engine.
 */
@RequiresEngine
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient(timeout = "60s")
class ConsoleIT {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final String UNTIL_STOPPED = "trap exit TERM; echo ready; while :; do sleep 0.1; done";

	private static final ContainerRemoveOptions FORCED = ContainerRemoveOptions.builder().force(true).build();

	private final String name = "console-" + UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	private WebTestClient client;

	@Autowired
	private DockerClient docker;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("docker.engine.host", TestEnvironment::engineHost);
	}

	@AfterEach
	void removeContainer() {
		this.docker.containers().remove(this.name, FORCED).onErrorResume((ex) -> Mono.empty()).block();
	}

	@Test
	void stateFollowsTheEngine() {
		StepVerifier.create(states()).assertNext((state) -> {
			assertThat(state.engine().host()).isEqualTo(TestEnvironment.engineHost());
			assertThat(state.engine().version()).isNotBlank();
			assertThat(state.engine().apiVersion()).startsWith("1.");
			assertThat(state.images())
				.anySatisfy((image) -> assertThat(image.tags()).contains(TestEnvironment.image()));
		})
			.then(this::startContainer)
			.thenConsumeWhile((state) -> !isRunning(state))
			.expectNextMatches(this::isRunning)
			.then(this::removeContainer)
			.thenConsumeWhile(this::isListed)
			.expectNextMatches((state) -> !isListed(state))
			.thenCancel()
			.verify(SOON);
	}

	@Test
	void runStreamsOutputAndExitCode() {
		List<StreamMessage> messages = run("sh -c 'echo \"$WHO\"; sleep 1; echo late; exit 3'", "WHO=me").collectList()
			.block(SOON);
		assertThat(messages).extracting(StreamMessage::type)
			.contains(StreamMessage.Type.CREATED, StreamMessage.Type.STARTED)
			.endsWith(StreamMessage.Type.EXITED);
		assertThat(messages).filteredOn((message) -> message.type() == StreamMessage.Type.OUTPUT)
			.extracting(StreamMessage::text)
			.containsExactly("me", "late");
		assertThat(messages.get(messages.size() - 1).exitCode()).isEqualTo(3);
		assertThatIsGone(messages.get(0).container());
	}

	@Test
	void cancellingTheRunStopsAndRemovesTheContainer() {
		StreamMessage created = run("sh -c '" + UNTIL_STOPPED + "'", "")
			.takeUntil((message) -> message.type() == StreamMessage.Type.OUTPUT)
			.blockFirst(SOON);
		assertThatIsGone(created.container());
	}

	@Test
	void logsAreFollowedUntilTheContainerStops() {
		startContainer();
		Flux<StreamMessage> logs = this.client.get()
			.uri("/api/containers/{id}/logs", this.name)
			.exchange()
			.returnResult(StreamMessage.class)
			.getResponseBody();
		StepVerifier.create(logs)
			.expectNextMatches((message) -> "ready".equals(message.text()))
			.then(() -> post("stop"))
			.expectNextMatches((message) -> message.type() == StreamMessage.Type.ENDED)
			.expectComplete()
			.verify(SOON);
	}

	@Test
	void containerIsStoppedStartedAndRemoved() {
		startContainer();
		post("stop");
		post("start");
		this.client.delete()
			.uri("/api/containers/{id}", this.name)
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectBody()
			.jsonPath("$.detail")
			.value(String.class, (detail) -> assertThat(detail).containsIgnoringCase("running"));
		post("stop");
		this.client.delete().uri("/api/containers/{id}", this.name).exchange().expectStatus().isNoContent();
		assertThatIsGone(this.name);
	}

	@Test
	void containerThatIsNotThereIsNotFound() {
		this.client.post()
			.uri("/api/containers/{id}/start", this.name)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo("No such container: " + this.name);
	}

	@Test
	void idThatReachesForAnotherPathIsRefused() {
		this.client.post()
			.uri("/api/containers/{id}/start", "../images")
			.exchange()
			.expectStatus()
			.is4xxClientError()
			.expectBody();
	}

	@Test
	void actuatorShowsTheEngine() {
		this.client.get()
			.uri("/actuator/health")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.components.docker.details.host")
			.isEqualTo(TestEnvironment.engineHost());
		this.client.get()
			.uri("/actuator/docker")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.clients.default.apiVersion")
			.isNotEmpty();
	}

	private Flux<ConsoleState> states() {
		return this.client.get()
			.uri("/api/state")
			.accept(MediaType.TEXT_EVENT_STREAM)
			.exchange()
			.returnResult(ConsoleState.class)
			.getResponseBody();
	}

	private Flux<StreamMessage> run(String command, String env) {
		return this.client.post()
			.uri("/api/runs")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue(Map.of("image", TestEnvironment.image(), "command", command, "env", env, "remove", true))
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(StreamMessage.class)
			.getResponseBody();
	}

	private void startContainer() {
		RunOptions options = RunOptions.builder(TestEnvironment.image())
			.name(this.name)
			.command("sh", "-c", UNTIL_STOPPED)
			.detach(true)
			.build();
		this.docker.run(options).blockLast(SOON);
	}

	private void post(String action) {
		this.client.post()
			.uri("/api/containers/{id}/{action}", this.name, action)
			.exchange()
			.expectStatus()
			.isNoContent();
	}

	private boolean isListed(ConsoleState state) {
		return state.containers().stream().anyMatch((container) -> container.name().equals(this.name));
	}

	private boolean isRunning(ConsoleState state) {
		return state.containers()
			.stream()
			.anyMatch((container) -> container.name().equals(this.name) && "running".equals(container.state()));
	}

	private void assertThatIsGone(String id) {
		Awaitility.await()
			.atMost(SOON)
			.untilAsserted(() -> StepVerifier.create(this.docker.containers().inspect(id))
				.expectError(NotFoundException.class)
				.verify(SOON));
	}

}
