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

package io.springline.docker.transport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.error.ClientClosedException;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.EngineStreamException;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.ProgressMessage;
import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.ScriptedEngine.Script;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for streams on connections of their own.
 */
@ParameterizedClass
@EnumSource(Transport.class)
@Timeout(90)
class StreamConnectionTests {

	private static final String MULTIPLEXED = "Content-Type: application/vnd.docker.multiplexed-stream";

	private static final LogsOptions FOLLOW = LogsOptions.builder().follow(true).build();

	@Parameter
	Transport transport;

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 7, 8, 9, 13, 40 })
	void framesInChunksOfAnySize(int size) throws Exception {
		byte[] output = Frames.join(Frames.stdout("first\n"), Frames.stderr("second\n"), Frames.stdout("third\n"));
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.chunked("200 OK", MULTIPLEXED);
			for (int position = 0; position < output.length; position += size) {
				peer.chunk(Arrays.copyOfRange(output, position, Math.min(output.length, position + size)));
			}
			peer.lastChunk();
		})) {
			assertLogs(engine, "STDOUT:first\n", "STDERR:second\n", "STDOUT:third\n");
			assertThat(engine.calls()).containsExactly("GET /v1.45/containers/c1/logs?stdout=1&stderr=1");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 5, 17 })
	void answerInPiecesOfAnySize(int size) throws Exception {
		byte[] answer = Frames.join(
				("HTTP/1.1 200 OK\r\n" + MULTIPLEXED + "\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n")
					.getBytes(StandardCharsets.US_ASCII),
				Frames.stdout("a"), "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		try (ScriptedEngine engine = start((request, peer) -> {
			for (int position = 0; position < answer.length; position += size) {
				peer.send(Arrays.copyOfRange(answer, position, Math.min(answer.length, position + size)));
				Thread.sleep(1);
			}
		})) {
			assertLogs(engine, "STDOUT:a");
		}
	}

	@Test
	void bodyUpToTheEndOfTheConnection() throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.head("200 OK", MULTIPLEXED, "Connection: close").send(Frames.stdout("a"));
			peer.close();
		})) {
			assertLogs(engine, "STDOUT:a");
		}
	}

	@Test
	void bodyOfKnownLength() throws Exception {
		byte[] frame = Frames.stdout("a");
		try (ScriptedEngine engine = start((request,
				peer) -> peer.head("200 OK", MULTIPLEXED, "Content-Length: " + frame.length).send(frame).readToEnd())) {
			assertLogs(engine, "STDOUT:a");
		}
	}

	@Test
	void connectionIsClosedWhenTheAnswerHasEnded() throws Exception {
		CompletableFuture<Long> rest = new CompletableFuture<>();
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.chunked("200 OK", MULTIPLEXED).chunk(Frames.stdout("a")).lastChunk();
			rest.complete(peer.readToEnd());
		})) {
			assertLogs(engine, "STDOUT:a");
			assertThat(rest.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource(Cut.class)
	void cutInTheMiddleIsAnError(Cut cut) throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> {
			if (cut == Cut.KNOWN_LENGTH) {
				peer.head("200 OK", MULTIPLEXED, "Content-Length: 100").send(Frames.stdout("a"));
			}
			else {
				peer.chunked("200 OK", MULTIPLEXED).chunk(Frames.stdout("a")).send(cut.rest);
			}
			peer.close();
		})) {
			StepVerifier.create(engine.client().containers().logs("c1"))
				.expectNextCount(1)
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DockerConnectionException.class)
					.hasMessage("ContainerLogs: the connection to " + engine.host()
							+ " (from the test) broke: The connection was closed before the answer ended"))
				.verify(Outcome.LIMIT);
			assertThat(engine.calls()).hasSize(1);
		}
	}

	@Test
	void resetInTheMiddleIsAnError() throws Exception {
		CountDownLatch received = new CountDownLatch(1);
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.chunked("200 OK", MULTIPLEXED).chunk(Frames.stdout("a"));
			received.await();
			peer.reset();
		})) {
			StepVerifier
				.create(engine.client().containers().logs("c1", FOLLOW).doOnNext((frame) -> received.countDown()))
				.expectNextCount(1)
				.expectError(DockerConnectionException.class)
				.verify(Outcome.LIMIT);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "zz\r\n", "-1\r\nx\r\n", "5\r\nhello!\r\n", "HTTP/1.1 200 OK\r\n" })
	void malformedChunkIsAnError(String rest) throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.chunked("200 OK", "Content-Type: application/vnd.docker.raw-stream").chunk("a");
			peer.send(rest).readToEnd();
		})) {
			assertThat(Outcome.fails(engine.client().containers().logs("c1"), DockerProtocolException.class))
				.hasMessageContaining("chunk");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "hello\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n", "\u0015\u0003\u0001\u0000\u0002\u0002\n\r\n" })
	void whatIsNoHttpIsAnError(String answer) throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.send(answer);
			peer.close();
		})) {
			DockerClient docker = engine.client();
			assertThat(Outcome.fails(docker.containers().logs("c1"), DockerProtocolException.class))
				.hasMessage("ContainerLogs: what answers at " + docker.host() + " does not speak HTTP");
			assertThat(Outcome.fails(docker.containers().list(), DockerProtocolException.class))
				.hasMessage("ContainerList: what answers at " + docker.host() + " does not speak HTTP");
		}
	}

	@Test
	void cancellingClosesTheSocketAtOnce() throws Exception {
		CompletableFuture<Long> end = new CompletableFuture<>();
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.chunked("200 OK", MULTIPLEXED).chunk(Frames.stdout("a"));
			end.complete(peer.readToEnd());
		})) {
			StepVerifier.create(engine.client().containers().logs("c1", FOLLOW))
				.expectNextCount(1)
				.thenCancel()
				.verify(Outcome.LIMIT);
			assertThat(end.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isZero();
		}
	}

	@Test
	void cancellingBeforeTheAnswerClosesTheSocketAtOnce() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CompletableFuture<Long> end = new CompletableFuture<>();
		try (ScriptedEngine engine = start((request, peer) -> {
			asked.countDown();
			end.complete(peer.readToEnd());
		})) {
			Disposable subscription = engine.client().containers().logs("c1", FOLLOW).subscribe();
			asked.await();
			subscription.dispose();
			assertThat(end.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isZero();
		}
	}

	@Test
	void cancellingAnOrdinaryCallClosesTheSocketAtOnce() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CompletableFuture<Long> end = new CompletableFuture<>();
		try (ScriptedEngine engine = start((request, peer) -> {
			asked.countDown();
			end.complete(peer.readToEnd());
		})) {
			Disposable subscription = engine.client().containers().list().subscribe();
			asked.await();
			subscription.dispose();
			assertThat(end.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isZero();
		}
	}

	@Test
	void closingTheClientEndsItsStreams() throws Exception {
		CompletableFuture<Long> end = new CompletableFuture<>();
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.chunked("200 OK", MULTIPLEXED).chunk(Frames.stdout("a"));
			end.complete(peer.readToEnd());
		})) {
			DockerClient docker = engine.setup().build();
			StepVerifier.create(docker.containers().logs("c1", FOLLOW))
				.expectNextCount(1)
				.then(docker::close)
				.expectError(ClientClosedException.class)
				.verify(Outcome.LIMIT);
			assertThat(end.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isZero();
		}
	}

	@Test
	void keptFramesStayAsTheyAre() throws Exception {
		int count = 5000;
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.chunked("200 OK", MULTIPLEXED);
			for (int i = 0; i < count; i++) {
				peer.chunk(Frames.stdout("line " + i));
			}
			peer.lastChunk();
		})) {
			List<Frame> frames = new ArrayList<>();
			StepVerifier.create(engine.client().containers().logs("c1").doOnNext(frames::add))
				.expectNextCount(count)
				.expectComplete()
				.verify(Outcome.LIMIT);
			assertThat(frames).map(Frame::text)
				.isEqualTo(IntStream.range(0, count).mapToObj((i) -> "line " + i).toList());
		}
	}

	@Test
	void consumerThatIsSlowHoldsTheEngineBack() throws Exception {
		byte[] payload = new byte[16 * 1024];
		new Random(3).nextBytes(payload);
		byte[] frame = Frames.frame(1, payload);
		int count = 8192;
		AtomicLong written = new AtomicLong();
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.chunked("200 OK", MULTIPLEXED);
			for (int i = 0; i < count; i++) {
				peer.chunk(frame);
				written.incrementAndGet();
			}
			peer.lastChunk();
		})) {
			OneByOne consumer = new OneByOne();
			engine.client().containers().logs("c1", FOLLOW).subscribe(consumer);
			for (int i = 0; i < 5; i++) {
				consumer.request(1);
				assertThat(consumer.received.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
			}
			long blocked = stable(written);
			assertThat(blocked * frame.length).isLessThan(24L * 1024 * 1024);
			assertThat(consumer.received.availablePermits()).isZero();
			consumer.request(Long.MAX_VALUE);
			assertThat(consumer.ended.get(60, TimeUnit.SECONDS)).isEqualTo("complete");
			assertThat(consumer.received.availablePermits()).isEqualTo(count - 5);
			assertThat(written).hasValue(count);
		}
	}

	@Test
	void noTimeLimitOnStreams() throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> {
			Thread.sleep(500);
			peer.chunked("200 OK", MULTIPLEXED).chunk(Frames.stdout("a"));
			Thread.sleep(500);
			peer.chunk(Frames.stdout("b")).lastChunk();
		})) {
			DockerClient docker = engine
				.client(engine.setup().apiVersion("1.45").responseTimeout(Duration.ofMillis(200)));
			StepVerifier.create(docker.containers().logs("c1", FOLLOW).map(Frame::text))
				.expectNext("a", "b")
				.expectComplete()
				.verify(Outcome.LIMIT);
		}
	}

	@Test
	void errorInsideAStream() throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> peer.chunked("200 OK", "Content-Type: application/json")
			.chunk("{\"status\":\"Pulling\"}\r\n{\"sta")
			.chunk("tus\":\"Waiting\"}\r\n")
			.chunk("{\"errorDetail\":{\"message\":\"no space\",\"code\":28},\"error\":\"no space\"}\r\n")
			.lastChunk())) {
			StepVerifier.create(engine.client().images().pull("busybox").map(ProgressMessage::status))
				.expectNext("Pulling", "Waiting")
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(EngineStreamException.class)
					.hasMessageContaining("no space"))
				.verify(Outcome.LIMIT);
			assertThat(engine.calls()).containsExactly("POST /v1.45/images/create?fromImage=busybox&tag=latest");
		}
	}

	@Test
	void itemsComeBeforeTheNextOnes() throws Exception {
		CountDownLatch seen = new CountDownLatch(1);
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.chunked("200 OK", "Content-Type: application/json").chunk("{\"Action\":\"start\"}\n");
			seen.await();
			peer.chunk("{\"Action\":\"die\"}\n").lastChunk();
		})) {
			StepVerifier.create(engine.client().system().events().doOnNext((event) -> seen.countDown()))
				.expectNextCount(2)
				.expectComplete()
				.verify(Outcome.LIMIT);
		}
	}

	private ScriptedEngine start(Script script) {
		return ScriptedEngine.start(this.transport, script);
	}

	private static void assertLogs(ScriptedEngine engine, String... expected) {
		Flux<String> logs = engine.client().containers().logs("c1").map((frame) -> frame.stream() + ":" + frame.text());
		StepVerifier.create(logs).expectNext(expected).expectComplete().verify(Outcome.LIMIT);
	}

	private static long stable(AtomicLong value) throws InterruptedException {
		long before = -1;
		while (before != value.get() || before == 0) {
			before = value.get();
			Thread.sleep(500);
		}
		return before;
	}

	enum Cut {

		KNOWN_LENGTH(""), BETWEEN_CHUNKS(""), IN_A_SIZE("1"), AFTER_A_SIZE("9\r\n"), IN_A_CHUNK("9\r\n\u0001\u0000"),
		AFTER_A_CHUNK("1\r\n\u0001"), IN_THE_LAST_CHUNK("0\r\n");

		private final String rest;

		Cut(String rest) {
			this.rest = rest;
		}

	}

	private static final class OneByOne extends BaseSubscriber<Frame> {

		private final Semaphore received = new Semaphore(0);

		private final CompletableFuture<String> ended = new CompletableFuture<>();

		@Override
		protected void hookOnSubscribe(Subscription subscription) {
			// Nothing is requested yet
		}

		@Override
		protected void hookOnNext(Frame frame) {
			this.received.release();
		}

		@Override
		protected void hookOnComplete() {
			this.ended.complete("complete");
		}

		@Override
		protected void hookOnError(Throwable failure) {
			this.ended.complete(failure.toString());
		}

	}

}
