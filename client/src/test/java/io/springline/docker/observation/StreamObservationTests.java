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

package io.springline.docker.observation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import io.springline.docker.DockerClient;
import io.springline.docker.container.AttachOptions;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.error.DockerException;
import io.springline.docker.error.EngineStreamException;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.Input;
import io.springline.docker.stream.StreamSession;
import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Peer;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.ScriptedEngine.Script;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the observations of streams and sessions.
 */
@Timeout(120)
class StreamObservationTests {

	private static final String FRAMES = "Content-Type: application/vnd.docker.multiplexed-stream";

	private static final String[] UPGRADE = { "Connection: Upgrade", "Upgrade: tcp", FRAMES };

	private final Recorder recorder = new Recorder();

	@Test
	void streamIsObservedToItsEnd() throws Exception {
		CountDownLatch end = new CountDownLatch(1);
		inEngine((request, peer) -> {
			peer.chunked("200 OK", FRAMES).chunk(Frames.stdout("a"));
			end.await();
			peer.lastChunk();
		}, (docker) -> StepVerifier.create(docker.containers().logs("c").map(Frame::text))
			.expectNext("a")
			.then(() -> assertThat(this.recorder.running("ContainerLogs")).isEqualTo(1))
			.then(end::countDown)
			.expectComplete()
			.verify(Outcome.LIMIT));
		assertThat(this.recorder.ended("ContainerLogs")).isEqualTo("SUCCESS 200 none");
	}

	@Test
	void cancelledStream() throws Exception {
		inEngine((request, peer) -> peer.chunked("200 OK", FRAMES).chunk(Frames.stdout("a")).keepOpen(), (docker) -> {
			LogsOptions follow = LogsOptions.builder().follow(true).build();
			StepVerifier.create(docker.containers().logs("c", follow).map(Frame::text))
				.expectNext("a")
				.thenCancel()
				.verify(Outcome.LIMIT);
			assertThat(this.recorder.ended("ContainerLogs")).isEqualTo("CANCELLED 200 none");
		});
	}

	@Test
	void streamThatBreaks() throws Exception {
		inEngine((request, peer) -> peer.chunked("200 OK", FRAMES).chunk(Frames.stdout("a")).close(),
				(docker) -> Outcome.fails(docker.containers().logs("c"), DockerException.class));
		assertThat(this.recorder.ended("ContainerLogs")).isEqualTo("CONNECTION_ERROR 200 DockerConnectionException");
	}

	@Test
	void errorInsideOfAStreamThatBeganWell() throws Exception {
		inEngine((request, peer) -> failPull(peer),
				(docker) -> Outcome.fails(docker.images().pull("busybox"), EngineStreamException.class));
		assertThat(this.recorder.ended("ImageCreate")).isEqualTo("SERVER_ERROR 200 EngineStreamException");
	}

	@Test
	void errorInsideOfAStreamThatIsNotRaised() throws Exception {
		inEngine((request, peer) -> failPull(peer),
				(docker) -> Outcome.completes(docker.images().pullMessages("busybox")));
		assertThat(this.recorder.ended("ImageCreate")).isEqualTo("SERVER_ERROR 200 EngineStreamException");
	}

	@Test
	void uploadThatFails() throws Exception {
		inEngine(
				(request, peer) -> peer.json("{}"), (
						docker) -> Outcome.fails(
								docker.containers()
									.putArchive("c", "/",
											Flux.concat(
													Mono.just(
															DefaultDataBufferFactory.sharedInstance.wrap(new byte[9])),
													Mono.error(new IllegalStateException("disk")))),
								IllegalStateException.class));
		assertThat(this.recorder.ended("PutContainerArchive")).isEqualTo("UNKNOWN none IllegalStateException");
	}

	@Test
	void sessionIsObservedToTheEndOfItsOutput() throws Exception {
		inEngine((request, peer) -> {
			peer.head("101 UPGRADED", UPGRADE).send(Frames.stdout("a"));
			peer.readToEnd();
			peer.close();
		}, (docker) -> {
			StreamSession session = open(docker);
			assertThat(this.recorder.running("ContainerAttach")).isEqualTo(1);
			StepVerifier.create(session.output().map(Frame::text))
				.expectNext("a")
				.then(() -> Outcome.completes(session.halfClose()))
				.expectComplete()
				.verify(Outcome.LIMIT);
			assertThat(this.recorder.ended("ContainerAttach")).isEqualTo("SUCCESS 101 none");
			session.close();
		});
		assertThat(this.recorder.ended("ContainerAttach")).isEqualTo("SUCCESS 101 none");
	}

	@Test
	void sessionThatIsClosedBeforeItsOutputEnds() throws Exception {
		inEngine((request, peer) -> peer.head("101 UPGRADED", UPGRADE).keepOpen(), (docker) -> {
			StreamSession session = open(docker);
			session.close();
			assertThat(this.recorder.ended("ContainerAttach")).isEqualTo("CANCELLED 101 none");
		});
	}

	@Test
	void sessionThatIsClosedWhileItsOutputIsRead() throws Exception {
		inEngine((request, peer) -> peer.head("101 UPGRADED", UPGRADE).send(Frames.stdout("a")).keepOpen(),
				(docker) -> {
					StreamSession session = open(docker);
					StepVerifier.create(session.output().map(Frame::text))
						.expectNext("a")
						.then(session::close)
						.expectComplete()
						.verify(Outcome.LIMIT);
					assertThat(this.recorder.ended("ContainerAttach")).isEqualTo("CANCELLED 101 none");
				});
	}

	@Test
	void sessionWhoseOutputIsNoLongerWanted() throws Exception {
		inEngine((request, peer) -> peer.head("101 UPGRADED", UPGRADE).send(Frames.stdout("a")).keepOpen(),
				(docker) -> {
					Outcome.completes(attach(docker).flatMapMany(StreamSession::output).next());
					assertThat(this.recorder.ended("ContainerAttach")).isEqualTo("CANCELLED 101 none");
				});
	}

	@Test
	void sessionThatIsRefused() throws Exception {
		inEngine((request, peer) -> peer.answer("404 Not Found", ""),
				(docker) -> Outcome.fails(attach(docker), DockerException.class));
		assertThat(this.recorder.ended("ContainerAttach")).isEqualTo("CLIENT_ERROR 404 NotFoundException");
	}

	@Test
	void sessionThatIsGivenUpWhileItIsOpened() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		inEngine((request, peer) -> {
			asked.countDown();
			peer.keepOpen();
		}, (docker) -> {
			Disposable opening = attach(docker).subscribe();
			await(asked);
			opening.dispose();
			assertThat(this.recorder.ended("ContainerAttach")).isEqualTo("CANCELLED none none");
		});
	}

	@Test
	void sessionThatBreaks() throws Exception {
		byte[] part = Arrays.copyOf(Frames.stdout("hello"), 10);
		inEngine((request, peer) -> peer.head("101 UPGRADED", UPGRADE).send(part).close(),
				(docker) -> Outcome.fails(attach(docker).flatMapMany(StreamSession::output), DockerException.class));
		assertThat(this.recorder.ended("ContainerAttach")).isEqualTo("PROTOCOL_ERROR 101 DockerProtocolException");
	}

	@Test
	void manyStreamsLeaveNothingBehind() throws Exception {
		int streams = 1000;
		inEngine((request, peer) -> {
			peer.chunked("200 OK", FRAMES).chunk(Frames.stdout("a"));
			if (request.call().contains("follow")) {
				peer.keepOpen();
			}
			else {
				peer.lastChunk();
			}
		}, (docker) -> {
			LogsOptions follow = LogsOptions.builder().follow(true).build();
			Flux<Frame> calls = Flux.range(0, streams)
				.flatMap((i) -> (i % 2 == 0) ? docker.containers().logs("c")
						: docker.containers().logs("c", follow).take(1), 50);
			StepVerifier.create(calls).expectNextCount(streams).expectComplete().verify(Duration.ofSeconds(100));
			assertThat(this.recorder.all()).filteredOn((call) -> call.getOperation().equals("ContainerLogs"))
				.hasSize(streams);
			assertThat(this.recorder.running("ContainerLogs")).isZero();
			StepVerifier
				.create(Mono.fromSupplier(() -> docker.connections().streams())
					.filter((open) -> open == 0)
					.repeatWhenEmpty((again) -> again.delayElements(Duration.ofMillis(20))))
				.expectNextCount(1)
				.expectComplete()
				.verify(Outcome.LIMIT);
		});
	}

	@Test
	void bytesAreCountedWhileTheyComeAndGo() throws Exception {
		Count count = new Count();
		this.recorder.listening(count);
		byte[] frame = Frames.stdout("hello");
		inEngine((request, peer) -> {
			peer.head("101 UPGRADED", UPGRADE).send(frame);
			peer.readToEnd();
			peer.close();
		}, (docker) -> Outcome.completes(open(docker).pipe(Input.of("some input"))));
		assertThat(count.received).hasValue(frame.length);
		assertThat(count.sent).hasValue("some input".length());
		assertThat(count.answers).hasValue(2);
	}

	@Test
	void bytesOfAnUploadAndOfItsAnswerAreCounted() throws Exception {
		Count count = new Count();
		this.recorder.listening(count);
		String answer = "{\"stream\":\"done\"}";
		inEngine((request, peer) -> peer.json(answer), (docker) -> Outcome.completes(docker.images()
			.load(Flux.range(0, 10).map((i) -> DefaultDataBufferFactory.sharedInstance.wrap(new byte[1000])))));
		assertThat(count.sent).hasValue(10_000);
		assertThat(count.received).hasValue(answer.getBytes(StandardCharsets.UTF_8).length);
	}

	@Test
	void bytesOfABodyAreCountedWithItsLength() throws Exception {
		Count count = new Count();
		this.recorder.listening(count);
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX, (request, peer) -> peer.json("{}"));
				DockerClient docker = this.recorder.client(engine)) {
			Outcome.completes(docker.system().auth(Recorder.CREDENTIALS));
			String length = engine.requests().get(0).header("Content-Length");
			assertThat(length).isNotNull();
			assertThat(count.sent).hasValue(Long.parseLong(length));
		}
	}

	private static void failPull(Peer peer) throws IOException {
		peer.chunked("200 OK", "Content-Type: application/json")
			.chunk("{\"status\":\"Pulling\"}\n")
			.chunk("{\"errorDetail\":{\"message\":\"no space left\"},\"error\":\"no space left\"}\n")
			.lastChunk();
	}

	private static Mono<StreamSession> attach(DockerClient docker) {
		return docker.containers().attach("c", AttachOptions.builder().stdin(true).build()).cast(StreamSession.class);
	}

	private static StreamSession open(DockerClient docker) {
		StreamSession session = attach(docker).block(Outcome.LIMIT);
		assertThat(session).isNotNull();
		return session;
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void inEngine(Script script, Consumer<DockerClient> test) throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(Transport.UNIX, script);
				DockerClient docker = this.recorder.client(engine)) {
			test.accept(docker);
		}
	}

	private static final class Count implements TransferListener {

		private final AtomicInteger answers = new AtomicInteger();

		private final AtomicLong received = new AtomicLong();

		private final AtomicLong sent = new AtomicLong();

		@Override
		public void answered() {
			this.answers.incrementAndGet();
		}

		@Override
		public void received(int bytes) {
			this.received.addAndGet(bytes);
		}

		@Override
		public void sent(int bytes) {
			this.sent.addAndGet(bytes);
		}

	}

}
