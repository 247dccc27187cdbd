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

package io.springline.docker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.context.SmartLifecycle;

import io.springline.docker.container.AttachOptions;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.error.ClientClosedException;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.StreamSession;
import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the end of a client, and for its pause as a bean.
 */
@ParameterizedClass
@EnumSource(Transport.class)
@Timeout(120)
class CloseTests {

	private static final Duration PATIENCE = Outcome.LIMIT.multipliedBy(4);

	private final CountDownLatch asked = new CountDownLatch(1);

	private final CountDownLatch answer = new CountDownLatch(1);

	private final CompletableFuture<Long> endOfInput = new CompletableFuture<>();

	@Parameter
	Transport transport;

	@Test
	void callInFlightEndsBeforeTheStreamsDo() throws Exception {
		try (ScriptedEngine engine = engine()) {
			DockerClient docker = client(engine, PATIENCE);
			List<String> ends = new CopyOnWriteArrayList<>();
			CountDownLatch streaming = new CountDownLatch(1);
			follow(docker).doOnNext((frame) -> streaming.countDown())
				.doOnError(ClientClosedException.class, (ex) -> ends.add("stream"))
				.onErrorComplete()
				.subscribe();
			await(streaming);
			CompletableFuture<Boolean> call = docker.containers()
				.start("c1")
				.doOnSuccess((changed) -> ends.add("call"))
				.toFuture();
			await(this.asked);
			CompletableFuture<Void> close = CompletableFuture.runAsync(docker::close).thenRun(() -> ends.add("close"));
			untilRefused(docker);
			assertThat(call).isNotDone();
			assertThat(ends).isEmpty();
			this.answer.countDown();
			close.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS);
			assertThat(call.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
			assertThat(ends).containsExactly("call", "stream", "close");
		}
	}

	@Test
	void callBesideABrokenConnectionMayEndToo() throws Exception {
		try (ScriptedEngine engine = engine()) {
			DockerClient docker = client(engine, PATIENCE);
			CompletableFuture<Boolean> call = docker.containers().start("c1").toFuture();
			await(this.asked);
			Outcome.fails(docker.containers().kill("c2"), DockerConnectionException.class);
			CompletableFuture<Void> close = CompletableFuture.runAsync(docker::close);
			untilRefused(docker);
			assertThat(call).isNotDone();
			this.answer.countDown();
			assertThat(close).succeedsWithin(Outcome.LIMIT);
			assertThat(call).succeedsWithin(Outcome.LIMIT).isEqualTo(true);
		}
	}

	@Test
	void callThatDoesNotEndInTimeIsCutOff() throws Exception {
		try (ScriptedEngine engine = engine()) {
			DockerClient docker = client(engine, Duration.ofMillis(200));
			StepVerifier.create(docker.containers().start("c1")).then(() -> {
				await(this.asked);
				docker.close();
			})
				.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(ClientClosedException.class)
					.hasMessage("ContainerStart: the client of " + docker.host() + " was closed"))
				.verify(Outcome.LIMIT);
			this.answer.countDown();
		}
	}

	@Test
	void openStreamFailsInWords() throws Exception {
		try (ScriptedEngine engine = engine()) {
			DockerClient docker = client(engine, PATIENCE);
			StepVerifier.create(follow(docker).map(Frame::text))
				.expectNext("a")
				.then(docker::close)
				.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(ClientClosedException.class)
					.hasMessage("ContainerLogs: the client of " + docker.host() + " was closed"))
				.verify(Outcome.LIMIT);
		}
	}

	@Test
	void whatFollowsDoesNotTryAgain() throws Exception {
		try (ScriptedEngine engine = engine()) {
			DockerClient docker = client(engine, PATIENCE);
			StepVerifier.create(docker.system().followEvents())
				.then(() -> await(this.asked))
				.then(docker::close)
				.expectError(ClientClosedException.class)
				.verify(Outcome.LIMIT);
			assertThat(engine.calls()).singleElement().asString().startsWith("GET /v1.45/events");
		}
	}

	@Test
	void sessionIsHalfClosedAndItsOutputFails() throws Exception {
		try (ScriptedEngine engine = engine()) {
			DockerClient docker = client(engine, PATIENCE);
			StreamSession session = docker.containers()
				.attach("c1", AttachOptions.builder().stdin(true).build())
				.block(Outcome.LIMIT);
			assertThat(session).isNotNull();
			session.write("hello").block(Outcome.LIMIT);
			StepVerifier.create(session.output())
				.then(docker::close)
				.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(ClientClosedException.class)
					.hasMessageContaining("ContainerAttach: the client of"))
				.verify(Outcome.LIMIT);
			assertThat(this.endOfInput.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isEqualTo(5);
		}
	}

	@Test
	void threadThatMustNotWaitDoesNot() throws Exception {
		try (ScriptedEngine engine = engine()) {
			DockerClient docker = client(engine, PATIENCE);
			StepVerifier.create(docker.containers().list().collectList().doOnNext((list) -> docker.close()))
				.expectNextCount(1)
				.expectComplete()
				.verify(Outcome.LIMIT);
			untilRefused(docker);
		}
	}

	@Test
	void beanThatIsStoppedCanBeUsedToCleanUpAndStartedAgain() throws Exception {
		try (ScriptedEngine engine = engine()) {
			DockerClient docker = client(engine, PATIENCE);
			SmartLifecycle bean = (SmartLifecycle) docker;
			assertThat(bean.isRunning()).isTrue();
			assertThat(bean.isPauseable()).isFalse();
			assertThat(bean.getPhase()).isEqualTo(DockerClient.LIFECYCLE_PHASE);
			CompletableFuture<Void> stopped = new CompletableFuture<>();
			StepVerifier.create(follow(docker).map(Frame::text))
				.expectNext("a")
				.then(() -> bean.stop(() -> stopped.complete(null)))
				.expectError(ClientClosedException.class)
				.verify(Outcome.LIMIT);
			stopped.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS);
			assertThat(bean.isRunning()).isFalse();
			Outcome.completes(docker.containers().list());
			bean.start();
			assertThat(bean.isRunning()).isTrue();
			StepVerifier.create(follow(docker).map(Frame::text))
				.expectNext("a")
				.then(bean::stop)
				.expectError(ClientClosedException.class)
				.verify(Outcome.LIMIT);
			docker.close();
			Outcome.fails(docker.containers().list(), ClientClosedException.class);
		}
	}

	@Test
	void closingTakesNoTimeWhenNothingIsOpen() throws Exception {
		try (ScriptedEngine engine = engine()) {
			DockerClient docker = client(engine, PATIENCE);
			Outcome.completes(docker.containers().list());
			CompletableFuture.runAsync(docker::close).get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS);
			Outcome.fails(docker.containers().list(), ClientClosedException.class);
		}
	}

	@Test
	void closingTakesNoTimeWhenNothingCouldBeConnected() throws Exception {
		DockerClient docker = DockerClient.builder().host("tcp://127.0.0.1:1").closeTimeout(PATIENCE).build();
		Outcome.fails(docker.containers().list(), DockerConnectionException.class);
		CompletableFuture.runAsync(docker::close).get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS);
	}

	private ScriptedEngine engine() throws Exception {
		return ScriptedEngine.start(this.transport, (request, peer) -> {
			if (request.call().contains("/attach")) {
				peer.head("101 UPGRADED", "Connection: Upgrade", "Upgrade: tcp",
						"Content-Type: application/vnd.docker.multiplexed-stream");
				this.endOfInput.complete(peer.readToEnd());
			}
			else if (request.call().contains("/logs")) {
				peer.chunked("200 OK", "Content-Type: application/vnd.docker.multiplexed-stream")
					.chunk(Frames.stdout("a"))
					.keepOpen();
			}
			else if (request.call().contains("/events")) {
				peer.chunked("200 OK", "Content-Type: application/json").keepOpen();
				this.asked.countDown();
			}
			else if (request.call().contains("/start")) {
				this.asked.countDown();
				await(this.answer);
				peer.head("204 No Content");
			}
			else if (request.call().contains("/kill")) {
				peer.close();
			}
			else {
				peer.json("[]");
			}
		});
	}

	private static DockerClient client(ScriptedEngine engine, Duration closeTimeout) {
		return engine.client(engine.setup().closeTimeout(closeTimeout));
	}

	private static Flux<Frame> follow(DockerClient docker) {
		return docker.containers().logs("c1", LogsOptions.builder().follow(true).build());
	}

	private static void untilRefused(DockerClient docker) {
		Mono.defer(() -> docker.system().ping())
			.thenReturn(false)
			.onErrorResume(ClientClosedException.class, (ex) -> Mono.just(true))
			.filter((refused) -> refused)
			.repeatWhenEmpty((again) -> again.delayElements(Duration.ofMillis(10)))
			.block(Outcome.LIMIT);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
