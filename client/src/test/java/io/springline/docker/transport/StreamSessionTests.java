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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;

import io.springline.docker.DockerClient;
import io.springline.docker.container.AttachOptions;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.session.SessionOptions;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.Input;
import io.springline.docker.stream.StreamSession;
import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Peer;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.ScriptedEngine.Options;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions with a peer that does what it likes.
 */
@ParameterizedClass
@EnumSource(Transport.class)
@Timeout(60)
class StreamSessionTests {

	private static final Duration LIMIT = Outcome.LIMIT;

	private static final String UPGRADED = "HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n"
			+ "Content-Type: application/vnd.docker.multiplexed-stream\r\n\r\n";

	@Parameter
	Transport transport;

	@Test
	void whatIsWrittenArrivesInOrderAndEnds() throws Exception {
		CompletableFuture<String> received = new CompletableFuture<>();
		try (ScriptedEngine engine = start((peer) -> {
			received.complete(text(peer));
			peer.send(Frames.stdout("after the end")).close();
		})) {
			StreamSession session = open(engine);
			Mono<Void> writes = session.write("one,")
				.then(session.write("two,".getBytes(StandardCharsets.UTF_8)))
				.then(session.write(Flux.range(3, 3).concatMap((number) -> Input.of(number + ","))))
				.then(session.halfClose());
			StepVerifier.create(writes).expectComplete().verify(LIMIT);
			assertThat(received.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo("one,two,3,4,5,");
			StepVerifier.create(session.output().map(Frame::text))
				.expectNext("after the end")
				.expectComplete()
				.verify(LIMIT);
		}
	}

	@Test
	void outputIsKeptUntilItIsRead() throws Exception {
		CountDownLatch closed = new CountDownLatch(1);
		try (ScriptedEngine engine = start((peer) -> {
			peer.send(Frames.join(Frames.stdout("early"), Frames.stderr("bird")));
			peer.shutdownOutput();
			peer.readToEnd();
			closed.countDown();
		})) {
			StreamSession session = open(engine);
			if (this.transport.isNative()) {
				assertThat(closed.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
			}
			StepVerifier.create(session.output().map(Frame::text))
				.expectNext("early", "bird")
				.expectComplete()
				.verify(LIMIT);
		}
	}

	@Test
	void outputInBytes() throws Exception {
		byte[] output = Frames.join(Frames.stdout("hello "), Frames.stderr(""), Frames.stdout("world"));
		try (ScriptedEngine engine = start((peer) -> {
			for (byte next : output) {
				peer.send(new byte[] { next });
				Thread.sleep(1);
			}
			peer.close();
		})) {
			StepVerifier.create(open(engine).output().map(Frame::text).filter((text) -> !text.isEmpty()))
				.expectNext("hello ", "world")
				.expectComplete()
				.verify(LIMIT);
		}
	}

	@Test
	void cutInsideAFrame() throws Exception {
		byte[] frame = Frames.stdout("hello");
		for (int size = 1; size < frame.length; size++) {
			byte[] part = Arrays.copyOf(frame, size);
			try (ScriptedEngine engine = start((peer) -> peer.send(part).close())) {
				assertThat(Outcome.fails(open(engine).output(), DockerProtocolException.class))
					.hasMessageContaining("The output ended inside a frame");
			}
		}
	}

	@Test
	void frameThatAnnouncesFourGigabytes() throws Exception {
		try (ScriptedEngine engine = start(
				(peer) -> peer.send(Frames.join(Frames.header(1, 0xFFFFFFFFL), "hello".getBytes())).close())) {
			StepVerifier.create(open(engine).output().map(Frame::text))
				.expectNext("hello")
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DockerProtocolException.class)
					.hasMessageContaining("4294967290 of 4294967295"))
				.verify(LIMIT);
		}
	}

	@Test
	void processThatEndsWithoutReadingItsInput() throws Exception {
		CountDownLatch fed = new CountDownLatch(1);
		try (ScriptedEngine engine = start((peer) -> {
			fed.await();
			peer.send(Frames.stdout("enough")).close();
		})) {
			Queue<ByteBuf> made = new ConcurrentLinkedQueue<>();
			Flux<DataBuffer> endless = counted(made).doOnNext((buffer) -> fed.countDown());
			StepVerifier.create(open(engine).pipe(endless).map(Frame::text))
				.expectNext("enough")
				.expectComplete()
				.verify(LIMIT);
			assertReleased(made);
		}
	}

	@Test
	void writingFailsWhenTheProcessHasEnded() throws Exception {
		try (ScriptedEngine engine = start(Peer::close)) {
			Queue<ByteBuf> made = new ConcurrentLinkedQueue<>();
			StreamSession session = open(engine);
			StepVerifier.create(session.write(counted(made)))
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DockerConnectionException.class)
					.hasMessageStartingWith("The input is closed"))
				.verify(LIMIT);
			StepVerifier.create(session.halfClose()).expectComplete().verify(LIMIT);
			StepVerifier.create(session.output()).expectComplete().verify(LIMIT);
			assertReleased(made);
		}
	}

	@Test
	void inputThatFailsClosesTheConnection() throws Exception {
		CompletableFuture<Long> end = new CompletableFuture<>();
		try (ScriptedEngine engine = start((peer) -> end.complete(peer.readToEnd()))) {
			Flux<DataBuffer> input = Input.of("some").concatWith(Mono.error(new IOException("no more")));
			StepVerifier.create(open(engine).pipe(input))
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(IOException.class).hasMessage("no more"))
				.verify(LIMIT);
			assertThat(end.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo(4);
		}
	}

	@Test
	void peerThatDoesNotReadStallsTheInput() throws Exception {
		CountDownLatch read = new CountDownLatch(1);
		CompletableFuture<Long> received = new CompletableFuture<>();
		try (ScriptedEngine engine = start((peer) -> {
			read.await();
			received.complete(peer.readToEnd());
		})) {
			AtomicLong asked = new AtomicLong();
			byte[] piece = new byte[32 * 1024];
			Flux<DataBuffer> input = Input.of(piece).repeat(2047).doOnNext((buffer) -> asked.incrementAndGet());
			StreamSession session = open(engine);
			CompletableFuture<Void> written = session.write(input).then(session.halfClose()).toFuture();
			long stalled = settled(asked);
			assertThat(stalled * piece.length).isLessThan(16 * 1024 * 1024);
			assertThat(written).isNotDone();
			read.countDown();
			written.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
			assertThat(received.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo(2048L * piece.length);
			session.close();
		}
	}

	@Test
	void readerThatDoesNotAskStallsTheOutput() throws Exception {
		AtomicLong sent = new AtomicLong();
		byte[] frame = Frames.frame(1, new byte[64 * 1024]);
		try (ScriptedEngine engine = start((peer) -> {
			while (sent.get() < 2048) {
				peer.send(frame);
				sent.incrementAndGet();
			}
			peer.close();
		})) {
			AtomicLong bytes = new AtomicLong();
			StepVerifier.create(open(engine).output().doOnNext((next) -> bytes.addAndGet(next.size())), 2)
				.expectNextCount(2)
				.then(() -> assertThat(settled(sent) * frame.length).isLessThan(16 * 1024 * 1024))
				.thenRequest(Long.MAX_VALUE)
				.thenConsumeWhile((next) -> true)
				.expectComplete()
				.verify(LIMIT);
			assertThat(bytes).hasValue(2048L * 64 * 1024);
		}
	}

	@Test
	void cancelledBeforeTheHead() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CompletableFuture<Long> end = new CompletableFuture<>();
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> {
			asked.countDown();
			end.complete(peer.readToEnd());
		})) {
			Disposable opening = engine.client().exec().start("e1").subscribe();
			asked.await();
			opening.dispose();
			assertThat(end.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isZero();
		}
	}

	@Test
	void cancelledAtAnyTimeWhileItIsOpened() throws Exception {
		AtomicInteger ended = new AtomicInteger();
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, Options.RAW_CONNECTIONS, (request, peer) -> {
			try {
				peer.read();
				peer.send(UPGRADED);
				peer.readToEnd();
			}
			finally {
				ended.incrementAndGet();
			}
		}); DockerClient docker = engine.setup().apiVersion("1.45").build()) {
			docker.exec().start("e1").blockOptional(LIMIT).orElseThrow().close();
			for (int i = 0; i < 200; i++) {
				Disposable reading = docker.exec()
					.start("e1")
					.flatMapMany((session) -> session.pipe(Flux.never()))
					.subscribe();
				LockSupport.parkNanos(i * 20_000L);
				reading.dispose();
			}
			// Comes after all the others, which the engine may not have accepted yet
			docker.exec().start("e1").blockOptional(LIMIT).orElseThrow().close();
			await(() -> ended.get() == engine.peers().size());
		}
	}

	@Test
	void closedWithoutBeingRead() throws Exception {
		CompletableFuture<Long> end = new CompletableFuture<>();
		byte[] upgraded = UPGRADED.getBytes(StandardCharsets.US_ASCII);
		// In one piece: the client may have left before another one is sent
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> {
			peer.send(Frames.join(upgraded, Frames.stdout("unread")));
			end.complete(peer.readToEnd());
		})) {
			open(engine).close();
			assertThat(end.get(LIMIT.toSeconds(), TimeUnit.SECONDS)).isZero();
		}
	}

	@Test
	void closedWhileItIsRead() throws Exception {
		try (ScriptedEngine engine = start((peer) -> {
			peer.send(Frames.stdout("hello"));
			peer.readToEnd();
		})) {
			StreamSession session = open(engine);
			StepVerifier.create(session.output().map(Frame::text))
				.expectNext("hello")
				.then(session::close)
				.expectComplete()
				.verify(LIMIT);
		}
	}

	@Test
	void cancellingTheInputLeavesTheSessionOpen() throws Exception {
		try (ScriptedEngine engine = start((peer) -> {
			peer.send(Frames.stdout(text(peer)));
			peer.close();
		})) {
			StreamSession session = open(engine);
			Sinks.Many<DataBuffer> input = Sinks.many().unicast().onBackpressureBuffer();
			Disposable writing = session.write(input.asFlux()).subscribe();
			input.tryEmitNext(Input.of("a").blockFirst());
			writing.dispose();
			StepVerifier.create(session.write("b").then(session.halfClose())).expectComplete().verify(LIMIT);
			StepVerifier.create(session.output().map(Frame::text)).expectNext("ab").expectComplete().verify(LIMIT);
		}
	}

	@Test
	void containersAreAttachedTo() throws Exception {
		try (ScriptedEngine engine = start((peer) -> peer.send(Frames.stdout(text(peer))).close())) {
			AttachOptions options = new AttachOptions("ctrl-p", true, true, true, true, true);
			StepVerifier
				.create(engine.client()
					.containers()
					.attach("c1", options)
					.flatMapMany((session) -> session.pipe(Input.of("hello")))
					.map(Frame::text))
				.expectNext("hello")
				.expectComplete()
				.verify(LIMIT);
			assertThat(engine.calls()).containsExactly(
					"POST /v1.45/containers/c1/attach?detachKeys=ctrl-p&logs=1&stream=1&stdin=1&stdout=1&stderr=1");
		}
	}

	@Test
	void sessionsOfBuildKitAreRaw() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> {
			peer.head("101 UPGRADED", "Connection: Upgrade", "Upgrade: h2c");
			peer.send("PRI * HTTP/2.0").close();
		})) {
			SessionOptions options = SessionOptions.builder()
				.id("s1")
				.name("app")
				.sharedKey("here")
				.methods(List.of("/a/b", "/a/c"))
				.build();
			StepVerifier
				.create(engine.client().session().open(options).flatMapMany(StreamSession::output).map(Frame::text))
				.expectNext("PRI * HTTP/2.0")
				.expectComplete()
				.verify(LIMIT);
			assertThat(engine.requests()).singleElement().satisfies((request) -> {
				assertThat(request.call()).isEqualTo("POST /v1.45/session");
				assertThat(request.header("Upgrade")).isEqualTo("h2c");
				assertThat(request.header("Connection")).isEqualTo("Upgrade");
				assertThat(request.header("X-Docker-Expose-Session-Uuid")).isEqualTo("s1");
				assertThat(request.header("X-Docker-Expose-Session-Name")).isEqualTo("app");
				assertThat(request.header("X-Docker-Expose-Session-Sharedkey")).isEqualTo("here");
				assertThat(request.header("X-Docker-Expose-Session-Grpc-Method")).isEqualTo("/a/b");
				assertThat(request.headers()).contains("X-Docker-Expose-Session-Grpc-Method: /a/c");
			});
		}
	}

	private ScriptedEngine start(Behaviour behaviour) {
		return ScriptedEngine.start(this.transport, (request, peer) -> {
			peer.send(UPGRADED);
			behaviour.after(peer);
		});
	}

	private static StreamSession open(ScriptedEngine engine) {
		StreamSession session = engine.client().exec().start("e1").block(LIMIT);
		assertThat(session).isNotNull();
		return session;
	}

	/**
	 * Provide buffers without end.
	 */
	private static Flux<DataBuffer> counted(Queue<ByteBuf> made) {
		NettyDataBufferFactory buffers = new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT);
		return Flux.generate((sink) -> {
			ByteBuf buffer = UnpooledByteBufAllocator.DEFAULT.buffer(32 * 1024).writeZero(32 * 1024);
			made.add(buffer);
			sink.next(buffers.wrap(buffer));
		});
	}

	private static void assertReleased(Queue<ByteBuf> made) {
		assertThat(made).isNotEmpty();
		await(() -> made.stream().allMatch((buffer) -> buffer.refCnt() == 0));
	}

	private static void await(BooleanSupplier condition) {
		long deadline = System.nanoTime() + LIMIT.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
			pause(10);
		}
	}

	/**
	 * Wait until a number stays what it is.
	 */
	private static long settled(AtomicLong number) {
		long before = -1;
		while (number.get() != before || before == 0) {
			before = number.get();
			pause(500);
		}
		return before;
	}

	private static void pause(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(Peer peer) throws IOException {
		StringBuilder text = new StringBuilder();
		for (byte[] bytes = peer.read(); bytes != null; bytes = peer.read()) {
			text.append(new String(bytes, StandardCharsets.UTF_8));
		}
		return text.toString();
	}

	private interface Behaviour {

		void after(Peer peer) throws IOException, InterruptedException;

	}

}
