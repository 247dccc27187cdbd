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

package io.springline.docker.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.springline.docker.container.LogsOptions;
import io.springline.docker.system.Event;
import io.springline.docker.system.EventSignal;
import io.springline.docker.system.EventSignal.Gap;
import io.springline.docker.system.EventSignal.Happened;
import io.springline.docker.system.EventsOptions;
import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Peer;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for streams that outlive their connections.
 */
@ParameterizedClass
@EnumSource(names = { "TCP", "UNIX_NIO" })
@Timeout(120)
class FollowedStreamsTests {

	private static final String MULTIPLEXED = "Content-Type: application/vnd.docker.multiplexed-stream";

	private static final Reconnect SOON = Reconnect.builder().firstDelay(Duration.ofMillis(1)).build();

	private static final byte[] FIRST = Frames.stdout("2026-11-21T21:00:00.000000001Z  one\n");

	private static final byte[] SECOND = Frames.stderr("2026-11-21T21:00:00.000000002Z  two\n");

	@Parameter
	Transport transport;

	@ParameterizedTest
	@EnumSource(LogCut.class)
	void followedLogIsWhole(LogCut cut) throws Exception {
		AtomicInteger connections = new AtomicInteger();
		try (ScriptedEngine engine = start((request, peer) -> {
			if (request.call().endsWith("/json")) {
				peer.json("{\"State\":{\"Running\":false}}");
			}
			else if (connections.incrementAndGet() == 1) {
				cut.happen(peer);
			}
			else {
				peer.chunked("200 OK", MULTIPLEXED).chunk(FIRST).chunk(SECOND).lastChunk();
			}
		})) {
			Flux<OutputLine> lines = engine.client().containers().followLogs("c1", LogsOptions.DEFAULTS, SOON);
			StepVerifier.create(lines.map(OutputLine::text))
				.expectNext("one", "two")
				.expectComplete()
				.verify(Outcome.LIMIT);
			String log = "GET /v1.45/containers/c1/logs?follow=1&stdout=1&stderr=1";
			String rest = "&timestamps=1&details=1";
			String since = cut.lineCame ? "&since=1795294798.000000001" : "";
			assertThat(engine.calls()).containsExactly(log + rest, log + since + rest, "GET /v1.45/containers/c1/json",
					"GET /v1.45/containers/c1/logs?stdout=1&stderr=1" + "&since=1795294798.000000002" + rest);
		}
	}

	@Test
	void followedLogGoesOnWhileTheContainerRuns() throws Exception {
		AtomicInteger connections = new AtomicInteger();
		try (ScriptedEngine engine = start((request, peer) -> {
			if (request.call().endsWith("/json")) {
				peer.json("{\"State\":{\"Running\":" + (connections.get() == 1) + "}}");
			}
			else {
				byte[] output = (connections.incrementAndGet() == 1) ? FIRST : Frames.join(FIRST, SECOND);
				peer.chunked("200 OK", MULTIPLEXED).chunk(output).lastChunk();
			}
		})) {
			Flux<OutputLine> lines = engine.client().containers().followLogs("c1", LogsOptions.DEFAULTS, SOON);
			StepVerifier.create(lines.map(OutputLine::text))
				.expectNext("one", "two")
				.expectComplete()
				.verify(Outcome.LIMIT);
		}
	}

	@Test
	void followedLogOfAContainerThatRemovedItselfEnds() throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> {
			if (request.call().endsWith("/json")) {
				peer.answer("404 Not Found", "{\"message\":\"No such container: c1\"}");
			}
			else {
				peer.chunked("200 OK", MULTIPLEXED).chunk(FIRST).lastChunk();
			}
		})) {
			StepVerifier.create(engine.client().containers().followLogs("c1"))
				.expectNextCount(1)
				.expectComplete()
				.verify(Outcome.LIMIT);
		}
	}

	@Test
	void linesOfALogInReadsOfOneByte() throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.chunked("200 OK", MULTIPLEXED);
			for (byte next : Frames.join(FIRST, SECOND)) {
				peer.chunk(new byte[] { next });
			}
			peer.lastChunk();
		})) {
			LogsOptions options = LogsOptions.builder().details(true).build();
			StepVerifier.create(engine.client().containers().logLines("c1", options).map(OutputLine::text))
				.expectNext("one", "two")
				.expectComplete()
				.verify(Outcome.LIMIT);
			assertThat(engine.calls())
				.containsExactly("GET /v1.45/containers/c1/logs?stdout=1&stderr=1&timestamps=1&details=1");
		}
	}

	@ParameterizedTest
	@EnumSource(EventCut.class)
	void followedEventsAreWhole(EventCut cut) throws Exception {
		AtomicInteger connections = new AtomicInteger();
		try (ScriptedEngine engine = start((request, peer) -> {
			if (connections.incrementAndGet() <= cut.connections()) {
				cut.happen(peer);
			}
			else if (request.call().contains("until=")) {
				peer.chunked("200 OK", "Content-Type: application/json").chunk(event(1)).lastChunk();
			}
			else {
				peer.chunked("200 OK", "Content-Type: application/json").chunk(event(1) + event(2)).readToEnd();
			}
		})) {
			Flux<EventSignal> signals = engine.client().system().followEvents(EventsOptions.DEFAULTS, SOON);
			String time = "1795294800.000000001";
			if (cut.eventCame) {
				StepVerifier.create(signals.map(FollowedStreamsTests::describe))
					.expectNext("1", "2")
					.thenCancel()
					.verify(Outcome.LIMIT);
				assertThat(engine.calls()).containsExactly("GET /v1.45/events",
						"GET /v1.45/events?since=" + time + "&until=" + time, "GET /v1.45/events?since=" + time);
			}
			else {
				StepVerifier.create(signals.map(FollowedStreamsTests::describe))
					.expectNext("gap", "1", "2")
					.thenCancel()
					.verify(Outcome.LIMIT);
				assertThat(engine.calls()).hasSize(2 + cut.connections())
					.endsWith("GET /v1.45/events", "GET /v1.45/events?since=1&until=1", "GET /v1.45/events");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 20 })
	void cancellingClosesTheConnection(int count) throws Exception {
		CompletableFuture<Long> end = new CompletableFuture<>();
		try (ScriptedEngine engine = start((request, peer) -> {
			try {
				peer.chunked("200 OK", "Content-Type: application/json");
				for (int index = 1; index <= 20; index++) {
					peer.chunk(event(index));
				}
			}
			catch (IOException ex) {
				// The client has cancelled already
			}
			end.complete(peer.readToEnd());
		})) {
			StepVerifier.create(engine.client().system().followEvents(), count)
				.expectSubscription()
				.then(() -> awaitCall(engine))
				.expectNextCount(count)
				.thenCancel()
				.verify(Outcome.LIMIT);
			assertThat(end.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isZero();
		}
	}

	@Test
	void cancellingInAPauseMakesNoFurtherConnection() throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> peer.chunked("200 OK", MULTIPLEXED).close())) {
			Reconnect hourly = Reconnect.builder().firstDelay(Duration.ofHours(1)).build();
			StepVerifier.create(engine.client().containers().followLogs("c1", LogsOptions.DEFAULTS, hourly))
				.expectSubscription()
				.then(() -> awaitCall(engine))
				.expectNoEvent(Duration.ofMillis(100))
				.thenCancel()
				.verify(Outcome.LIMIT);
			assertThat(engine.calls()).hasSize(1);
		}
	}

	@Test
	void manyEventsTakeNoMemory() throws Exception {
		int count = 100_000;
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.chunked("200 OK", "Content-Type: application/json");
			for (int index = 0; index < count; index += 1000) {
				StringBuilder events = new StringBuilder();
				for (int next = index; next < index + 1000; next++) {
					events.append(event(next));
				}
				peer.chunk(events.toString());
			}
			peer.readToEnd();
		})) {
			long[] memory = new long[2];
			Flux<EventSignal> signals = engine.client().system().followEvents().index((index, signal) -> {
				if (index == 9_999) {
					memory[0] = usedMemory();
				}
				if (index == count - 1) {
					memory[1] = usedMemory();
				}
				return signal;
			});
			StepVerifier.create(signals).expectNextCount(count).thenCancel().verify(Duration.ofSeconds(60));
			assertThat(memory[1] - memory[0]).isLessThan(24 * 1024 * 1024);
		}
	}

	@Test
	void readerThatDoesNotReadHoldsUpNobody() throws Exception {
		byte[] line = Frames.stdout("2026-11-21T21:00:00.000000001Z  " + "x".repeat(8000) + "\n");
		byte[] chunk = Frames.join(line, line, line, line);
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.chunked("200 OK", MULTIPLEXED);
			boolean endless = request.call().contains("/slow/");
			for (int index = 0; endless || index < 1000; index++) {
				peer.chunk(chunk);
			}
			peer.lastChunk();
		})) {
			StepVerifier.create(engine.client().containers().followLogs("slow"), 1)
				.expectNextCount(1)
				.then(() -> StepVerifier.create(engine.client().containers().logLines("fast"))
					.expectNextCount(4000)
					.expectComplete()
					.verify(Outcome.LIMIT))
				.thenRequest(1)
				.expectNextCount(1)
				.thenCancel()
				.verify(Outcome.LIMIT);
		}
	}

	private static void awaitCall(ScriptedEngine engine) {
		long deadline = System.nanoTime() + Outcome.LIMIT.toNanos();
		while (engine.calls().isEmpty() && System.nanoTime() < deadline) {
			Thread.onSpinWait();
		}
	}

	private static long usedMemory() {
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

	private static String event(int index) {
		return """
				{"Type":"container","Action":"start","Actor":{"ID":"%d","Attributes":{"image":"i","name":"n"}},\
				"scope":"local","time":1795294800,"timeNano":%d}
				""".formatted(index, 1795294800_000000000L + index);
	}

	private static String describe(EventSignal signal) {
		return (signal instanceof Happened happened) ? id(happened.event()) : (signal instanceof Gap) ? "gap" : "";
	}

	private static String id(Event event) {
		return event.actor().id();
	}

	private ScriptedEngine start(ScriptedEngine.Script script) {
		return ScriptedEngine.start(this.transport, script);
	}

	/**
	 * Where the engine is killed while a log is followed.
	 */
	enum LogCut {

		BEFORE_THE_HEAD(false), AFTER_THE_HEAD(false), IN_A_CHUNK_SIZE(false), IN_A_FRAME_HEADER(false),
		IN_A_PAYLOAD(false), BETWEEN_FRAMES(true), IN_THE_SECOND_HEADER(true), IN_THE_SECOND_PAYLOAD(true);

		private final boolean lineCame;

		LogCut(boolean lineCame) {
			this.lineCame = lineCame;
		}

		void happen(Peer peer) throws IOException {
			if (this != BEFORE_THE_HEAD) {
				peer.chunked("200 OK", MULTIPLEXED);
			}
			switch (this) {
				case BEFORE_THE_HEAD, AFTER_THE_HEAD -> {
				}
				case IN_A_CHUNK_SIZE -> peer.send("1");
				case IN_A_FRAME_HEADER -> peer.chunk(Arrays.copyOf(FIRST, 3));
				case IN_A_PAYLOAD -> peer.chunk(Arrays.copyOf(FIRST, FIRST.length - 2));
				case BETWEEN_FRAMES -> peer.chunk(FIRST);
				case IN_THE_SECOND_HEADER -> peer.chunk(FIRST).chunk(Arrays.copyOf(SECOND, 7));
				case IN_THE_SECOND_PAYLOAD -> peer.chunk(FIRST).chunk(Arrays.copyOf(SECOND, 20));
			}
			peer.close();
		}

	}

	/**
	 * Where the engine is killed while events are followed.
	 */
	enum EventCut {

		BEFORE_THE_HEAD(false), AFTER_THE_HEAD(false), IN_AN_EVENT(false), BETWEEN_EVENTS(true), IN_THE_SECOND(true),
		AT_AN_END(true);

		private final boolean eventCame;

		EventCut(boolean eventCame) {
			this.eventCame = eventCame;
		}

		// A read that got no answer at all is tried once more by any operation
		int connections() {
			return (this == BEFORE_THE_HEAD) ? 2 : 1;
		}

		void happen(Peer peer) throws IOException {
			if (this != BEFORE_THE_HEAD) {
				peer.chunked("200 OK", "Content-Type: application/json");
			}
			switch (this) {
				case BEFORE_THE_HEAD, AFTER_THE_HEAD -> {
				}
				case IN_AN_EVENT -> peer.chunk(event(1).substring(0, 30));
				case BETWEEN_EVENTS -> peer.chunk(event(1));
				case IN_THE_SECOND -> peer.chunk(event(1) + event(2).substring(0, 30));
				case AT_AN_END -> peer.chunk(event(1)).lastChunk();
			}
			peer.close();
		}

	}

}
