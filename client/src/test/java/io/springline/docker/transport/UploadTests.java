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
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import io.netty.buffer.PooledByteBufAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBufferFactory;

import io.springline.docker.ClientSetup;
import io.springline.docker.DockerClient;
import io.springline.docker.container.PutArchiveOptions;
import io.springline.docker.error.BadRequestException;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.stream.ProgressMessage;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Peer;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.ScriptedEngine.Options;
import io.springline.docker.test.ScriptedEngine.Script;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for bodies that are sent while they are made.
 */
@ParameterizedClass
@EnumSource(Transport.class)
@Timeout(90)
class UploadTests {

	private static final PutArchiveOptions TO_TMP = PutArchiveOptions.builder().path("/tmp").build();

	private static final int PART = 32 * 1024;

	@Parameter
	Transport transport;

	@Test
	void bodyIsChunked() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport,
				(request, peer) -> peer.answer("200 OK", ""))) {
			Outcome.completes(engine.client()
				.containers()
				.putArchive("c1", TO_TMP, Flux.just(plain(new byte[] { 1, 2 }), plain(new byte[] { 3 }))));
			assertThat(engine.requests()).singleElement().satisfies((request) -> {
				assertThat(request.line()).isEqualTo("PUT /v1.45/containers/c1/archive?path=%2Ftmp HTTP/1.1");
				assertThat(request.header("Transfer-Encoding")).isEqualTo("chunked");
				assertThat(request.header("Content-Length")).isNull();
				assertThat(request.header("Content-Type")).isEqualTo("application/x-tar");
				assertThat(request.body()).containsExactly(1, 2, 3);
			});
		}
	}

	@Test
	void emptyBodyIsABody() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport,
				(request, peer) -> peer.answer("200 OK", ""))) {
			Outcome.completes(engine.client().containers().putArchive("c1", TO_TMP, Flux.empty()));
			assertThat(engine.requests()).singleElement().satisfies((request) -> assertThat(request.body()).isEmpty());
		}
	}

	@Test
	void engineThatReadsSlowlyHoldsTheBodyBack() throws Exception {
		int parts = 6000;
		CountDownLatch mayRead = new CountDownLatch(1);
		AtomicLong read = new AtomicLong();
		AtomicLong made = new AtomicLong();
		Flux<DataBuffer> body = Flux.range(0, parts).map((i) -> pooled()).doOnNext((part) -> made.incrementAndGet());
		try (ScriptedEngine engine = startLazily((request, peer) -> {
			mayRead.await();
			for (byte[] chunk = peer.readChunk(); chunk != null; chunk = peer.readChunk()) {
				read.addAndGet(chunk.length);
			}
			peer.answer("200 OK", "{\"stream\":\"Loaded\"}");
		})) {
			StepVerifier.create(engine.client().images().load(body).map(ProgressMessage::stream)).then(() -> {
				assertThat(stable(made) * PART).isLessThan(24L * 1024 * 1024);
				mayRead.countDown();
			}).expectNext("Loaded").expectComplete().verify(Outcome.LIMIT);
			assertThat(made).hasValue(parts);
			assertThat(read).hasValue((long) parts * PART);
			assertThat(engine.calls()).containsExactly("POST /v1.45/images/load");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "kept", "closed", "drained" })
	void refusalWhileTheBodyIsSent(String then) throws Exception {
		CompletableFuture<String> end = new CompletableFuture<>();
		AtomicLong made = new AtomicLong();
		Flux<DataBuffer> body = Flux.<DataBuffer>generate((sink) -> sink.next(pooled()))
			.doOnNext((part) -> made.incrementAndGet())
			.doFinally((signal) -> end.complete(signal.toString()))
			.subscribeOn(Schedulers.boundedElastic());
		try (ScriptedEngine engine = startLazily((request, peer) -> {
			peer.readChunk();
			peer.answer("404 Not Found", "{\"message\":\"No such container: c1\"}");
			if (then.equals("kept")) {
				peer.keepOpen();
			}
			else if (then.equals("closed")) {
				peer.close();
			}
			else {
				peer.shutdownOutput();
				peer.readToEnd();
			}
		})) {
			assertThat(
					Outcome.fails(engine.client().containers().putArchive("c1", TO_TMP, body), NotFoundException.class)
						.getReason())
				.isEqualTo("No such container: c1");
			assertThat(end.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isIn("cancel", "onError");
			assertThat(engine.calls()).hasSize(1);
		}
	}

	@Test
	void messagesWhileTheBodyIsSent() throws Exception {
		CountDownLatch heard = new CountDownLatch(1);
		Flux<DataBuffer> body = Flux.concat(Mono.just(pooled()), Mono.fromCallable(() -> {
			heard.await();
			return pooled();
		}).subscribeOn(Schedulers.boundedElastic()));
		try (ScriptedEngine engine = startLazily((request, peer) -> {
			peer.readChunk();
			peer.chunked("200 OK").chunk("{\"stream\":\"one\"}\n");
			drain(peer);
			peer.chunk("{\"stream\":\"two\"}\n").lastChunk();
		})) {
			StepVerifier
				.create(engine.client()
					.images()
					.load(body)
					.map(ProgressMessage::stream)
					.doOnNext((message) -> heard.countDown()))
				.expectNext("one", "two")
				.expectComplete()
				.verify(Outcome.LIMIT);
		}
	}

	@Test
	void bodyThatFailsIsNotTakenForWhole() throws Exception {
		CompletableFuture<Boolean> whole = new CompletableFuture<>();
		Flux<DataBuffer> body = Flux.concat(Mono.just(pooled()), Mono.error(new IllegalStateException("disk gone")));
		try (ScriptedEngine engine = startLazily((request, peer) -> whole.complete(isWhole(peer)))) {
			assertThat(Outcome.fails(engine.client().containers().putArchive("c1", TO_TMP, body),
					IllegalStateException.class))
				.hasMessage("disk gone");
			assertThat(whole.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isFalse();
		}
	}

	@Test
	void bodyThatFailsAfterTheHeadOfTheAnswer() throws Exception {
		CountDownLatch heard = new CountDownLatch(1);
		CompletableFuture<Boolean> whole = new CompletableFuture<>();
		Flux<DataBuffer> body = Flux.concat(Mono.just(pooled()), Mono.<DataBuffer>fromCallable(() -> {
			heard.await();
			throw new IllegalStateException("disk gone");
		}).subscribeOn(Schedulers.boundedElastic()));
		try (ScriptedEngine engine = startLazily((request, peer) -> {
			peer.readChunk();
			peer.chunked("200 OK").chunk("{\"stream\":\"one\"}\n");
			whole.complete(isWhole(peer));
		})) {
			StepVerifier.create(engine.client().images().load(body).doOnNext((message) -> heard.countDown()))
				.expectNextCount(1)
				.expectErrorMessage("disk gone")
				.verify(Outcome.LIMIT);
			assertThat(whole.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isFalse();
		}
	}

	@Test
	void cancelledUploadIsNotTakenForWhole() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CompletableFuture<Boolean> whole = new CompletableFuture<>();
		CompletableFuture<String> end = new CompletableFuture<>();
		Flux<DataBuffer> body = Flux.concat(Mono.just(pooled()), Flux.<DataBuffer>never())
			.doFinally((signal) -> end.complete(signal.toString()));
		try (ScriptedEngine engine = startLazily((request, peer) -> {
			peer.readChunk();
			begun.countDown();
			whole.complete(isWhole(peer));
		})) {
			Disposable upload = engine.client().containers().putArchive("c1", TO_TMP, body).subscribe();
			begun.await();
			upload.dispose();
			assertThat(whole.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isFalse();
			assertThat(end.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo("cancel");
		}
	}

	@Test
	void bodyIsNotAskedForWhenNothingIsSent() {
		AtomicLong subscriptions = new AtomicLong();
		Flux<DataBuffer> body = Flux.<DataBuffer>empty()
			.doOnSubscribe((subscription) -> subscriptions.incrementAndGet());
		try (DockerClient docker = ClientSetup.of("unix:///nonexistent/docker.sock")
			.nativeTransport(this.transport.isNative())
			.apiVersion("1.45")
			.build()) {
			Outcome.fails(docker.containers().putArchive("c1", TO_TMP, body), DockerConnectionException.class);
		}
		assertThat(subscriptions).hasValue(0);
	}

	@Test
	void refusalBeforeTheBodyIsRead() throws Exception {
		try (ScriptedEngine engine = startLazily((request, peer) -> {
			peer.answer("400 Bad Request", "{\"message\":\"no\"}", "Connection: close");
			peer.shutdownOutput();
			peer.readToEnd();
		})) {
			Flux<DataBuffer> body = Flux.range(0, 2000).map((i) -> pooled());
			Outcome.fails(engine.client().images().load(body), BadRequestException.class);
		}
	}

	private ScriptedEngine startLazily(Script script) {
		return ScriptedEngine.start(this.transport, Options.BODIES_BY_SCRIPT, script);
	}

	private static void drain(Peer peer) throws IOException {
		while (peer.readChunk() != null) {
			continue;
		}
	}

	private static boolean isWhole(Peer peer) {
		try {
			drain(peer);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static long stable(AtomicLong value) {
		long before = -1;
		while (before != value.get() || before == 0) {
			before = value.get();
			try {
				Thread.sleep(500);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return before;
	}

	private static DataBuffer plain(byte[] bytes) {
		return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
	}

	private static DataBuffer pooled() {
		byte[] bytes = new byte[PART];
		Arrays.fill(bytes, (byte) 'x');
		return new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT).allocateBuffer(PART).write(bytes);
	}

}
