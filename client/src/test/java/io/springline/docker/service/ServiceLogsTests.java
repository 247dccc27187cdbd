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

package io.springline.docker.service;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.Reconnect;
import io.springline.docker.stream.StreamType;
import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the lines of the logs of services and tasks.
 */
@Timeout(60)
class ServiceLogsTests {

	private static final String MULTIPLEXED = "Content-Type: application/vnd.docker.multiplexed-stream";

	private static final byte[] FIRST = Frames.stdout("2026-11-21T21:00:00.000000002Z task=a one\n");

	private static final byte[] SECOND = Frames.stdout("2026-11-21T21:00:00.000000001Z task=b two\n");

	@ParameterizedTest
	@ValueSource(strings = { "services", "tasks" })
	void areFollowedOverCuts(String kind) throws Exception {
		AtomicInteger connections = new AtomicInteger();
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.TCP, (request, peer) -> {
			peer.chunked("200 OK", MULTIPLEXED).chunk(FIRST);
			if (connections.incrementAndGet() == 1) {
				peer.chunk(new byte[] { 1, 0 }).close();
			}
			else {
				peer.chunk(SECOND).lastChunk();
			}
		})) {
			ServiceLogsOptions options = ServiceLogsOptions.builder().stdout(true).build();
			Reconnect soon = Reconnect.builder().firstDelay(Duration.ofMillis(1)).build();
			DockerClient docker = engine.client();
			Flux<OutputLine> lines = kind.equals("tasks") ? docker.tasks().followLogs("x1", options, soon)
					: docker.services().followLogs("x1", options, soon);
			StepVerifier.create(lines)
				.assertNext((line) -> assertThat(line.details()).isEqualTo(Map.of("task", "a")))
				.assertNext((line) -> assertThat(line.text()).isEqualTo("two"))
				.expectComplete()
				.verify(Outcome.LIMIT);
			String log = "GET /v1.45/" + kind + "/x1/logs?";
			String rest = "&timestamps=1&details=1";
			assertThat(engine.calls()).containsExactly(log + "follow=1&stdout=1" + rest,
					log + "follow=1&stdout=1&since=1795294798.000000002" + rest,
					log + "stdout=1&since=1795294798.000000001" + rest);
		}
	}

	@Test
	void areReadLineByLine() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.TCP,
				(request, peer) -> peer.chunked("200 OK", MULTIPLEXED)
					.chunk(request.call().contains("details") ? SECOND : Frames.stderr("plain\n"))
					.lastChunk())) {
			DockerClient docker = engine.client();
			ServiceLogsOptions details = ServiceLogsOptions.builder().details(true).build();
			assertThat(docker.services().logLines("x1", details).blockLast(Outcome.LIMIT).details())
				.containsEntry("task", "b");
			assertThat(docker.tasks().logLines("x1", ServiceLogsOptions.DEFAULTS).blockLast(Outcome.LIMIT))
				.isEqualTo(new OutputLine(StreamType.STDERR, "plain"));
			assertThat(engine.calls()).containsExactly(
					"GET /v1.45/services/x1/logs?stdout=1&stderr=1&timestamps=1&details=1",
					"GET /v1.45/tasks/x1/logs?stdout=1&stderr=1");
		}
	}

}
