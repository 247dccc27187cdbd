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

package io.springline.docker.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.DockerException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.EngineStreamException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.run.RunEvent.Created;
import io.springline.docker.run.RunEvent.Exited;
import io.springline.docker.run.RunEvent.Output;
import io.springline.docker.run.RunEvent.Pulling;
import io.springline.docker.run.RunEvent.Started;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.StreamType;
import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.ScriptedEngine.Options;
import io.springline.docker.test.ScriptedEngine.Script;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ContainerRunner}.
 */
@ParameterizedClass
@EnumSource(names = { "TCP", "UNIX_NIO" })
@Timeout(60)
class ContainerRunnerTests {

	private static final String CREATE = "POST /v1.45/containers/create";

	private static final String CONTAINER = "POST /v1.45/containers/" + FakeRun.ID;

	private static final String ATTACH = CONTAINER + "/attach?stream=1&stdout=1&stderr=1";

	private static final String WAIT = CONTAINER + "/wait?condition=next-exit";

	private static final String START = CONTAINER + "/start";

	private static final String STOP = CONTAINER + "/stop";

	private static final String PULL = "POST /v1.45/images/create?fromImage=busybox&tag=latest";

	private static final String REMOVE = "DELETE /v1.45/containers/" + FakeRun.ID + "?v=1&force=1";

	private static final Script MISSING_IMAGE = (request, peer) -> peer.answer("404 Not Found",
			"{\"message\":\"No such image: busybox:latest\"}");

	private static final RunOptions KEPT = RunOptions.builder("busybox").command("date").build();

	private final FakeRun run = new FakeRun();

	@Parameter
	Transport transport;

	@Test
	void callsInTheirOrder() throws Exception {
		try (ScriptedEngine engine = start()) {
			List<RunEvent> events = run(engine, KEPT).collectList().block(Outcome.LIMIT);
			assertThat(engine.calls()).containsExactly(CREATE, ATTACH, WAIT, START);
			assertThat(engine.requests().get(0).text())
				.isEqualTo("{\"Cmd\":[\"date\"],\"Image\":\"busybox\",\"HostConfig\":{}}");
			assertThat(engine.requests().get(1).header("Upgrade")).isEqualTo("tcp");
			assertThat(events).hasSize(6)
				.startsWith(new Created(FakeRun.ID, List.of("low memory")))
				.endsWith(new Exited(FakeRun.ID, 3))
				.contains(new Started(FakeRun.ID), line(StreamType.STDOUT, "out"), line(StreamType.STDERR, "err"))
				.contains(line(StreamType.STDOUT, "last"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { FakeRun.ATTACH, FakeRun.WAIT })
	void startsWhenTheEngineListens(String slow) throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch released = new CountDownLatch(1);
		this.run.on(slow, (request, peer) -> {
			asked.countDown();
			released.await();
			this.run.answerAsUsual(slow, peer);
		});
		try (ScriptedEngine engine = start()) {
			StepVerifier.create(run(engine, KEPT).filter(Exited.class::isInstance)).then(() -> {
				await(asked);
				pause();
				assertThat(engine.calls()).doesNotContain(START);
				released.countDown();
			}).expectNextCount(1).expectComplete().verify(Outcome.LIMIT);
			assertThat(engine.calls()).containsExactly(CREATE, ATTACH, WAIT, START);
		}
	}

	@Test
	void missingImageIsPulled() throws Exception {
		AtomicInteger attempts = new AtomicInteger();
		Script script = (request, peer) -> {
			if (request.call().equals(CREATE) && attempts.incrementAndGet() == 1) {
				MISSING_IMAGE.answer(request, peer);
			}
			else if (request.call().equals(PULL)) {
				peer.json("{\"status\":\"Pulling\"}\n{\"status\":\"Done\"}\n");
			}
			else {
				this.run.answer(request, peer);
			}
		};
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, script)) {
			List<RunEvent> events = run(engine, KEPT).collectList().block(Outcome.LIMIT);
			assertThat(engine.calls()).containsExactly(CREATE, PULL, CREATE, ATTACH, WAIT, START);
			assertThat(events).hasSize(8).endsWith(new Exited(FakeRun.ID, 3));
			assertThat(events.subList(0, 2)).hasOnlyElementsOfType(Pulling.class);
		}
	}

	@Test
	void imageThatStaysMissingIsAnError() throws Exception {
		this.run.on(FakeRun.CREATE, MISSING_IMAGE)
			.on("/images/create", (request, peer) -> peer.json("{\"status\":\"Done\"}\n"));
		try (ScriptedEngine engine = start()) {
			assertThat(Outcome.fails(run(engine, KEPT), NotFoundException.class).getReason())
				.isEqualTo("No such image: busybox:latest");
			assertThat(engine.calls()).containsExactly(CREATE, PULL, CREATE);
		}
	}

	@Test
	void failedPullIsAnError() throws Exception {
		this.run.on(FakeRun.CREATE, MISSING_IMAGE)
			.on("/images/create", (request, peer) -> peer.json("{\"error\":\"no space\"}\n"));
		try (ScriptedEngine engine = start()) {
			Outcome.fails(run(engine, KEPT), EngineStreamException.class);
			assertThat(engine.calls()).containsExactly(CREATE, PULL);
		}
	}

	@Test
	void missingImageThatIsNeverPulled() throws Exception {
		this.run.on(FakeRun.CREATE, MISSING_IMAGE);
		try (ScriptedEngine engine = start()) {
			RunOptions options = RunOptions.builder("busybox").pull(PullPolicy.NEVER).build();
			assertThat(Outcome.fails(run(engine, options), NotFoundException.class).getReason())
				.isEqualTo("No such image: busybox:latest");
			assertThat(engine.calls()).containsExactly(CREATE);
		}
	}

	@Test
	void imageThatIsAlwaysPulled() throws Exception {
		this.run.on("/images/create", (request, peer) -> peer.json("{\"status\":\"Done\"}\n"));
		try (ScriptedEngine engine = start()) {
			RunOptions options = RunOptions.builder("busybox").pull(PullPolicy.ALWAYS).platform("linux/arm64").build();
			StepVerifier.create(run(engine, options).take(1).collectList())
				.assertNext((events) -> assertThat(events).hasOnlyElementsOfType(Pulling.class))
				.expectComplete()
				.verify(Outcome.LIMIT);
			Outcome.completes(run(engine, options));
			assertThat(engine.calls()).contains(PULL + "&platform=linux%2Farm64", CREATE + "?platform=linux%2Farm64");
		}
	}

	@Test
	void otherThingsThatAreMissingAreNotPulled() throws Exception {
		this.run.on(FakeRun.CREATE,
				(request, peer) -> peer.answer("404 Not Found", "{\"message\":\"network web not found\"}"));
		try (ScriptedEngine engine = start()) {
			assertThat(Outcome.fails(run(engine, KEPT), NotFoundException.class).getReason())
				.isEqualTo("network web not found");
			assertThat(engine.calls()).containsExactly(CREATE);
		}
	}

	@Test
	void detachedContainerIsStartedAndLeft() throws Exception {
		try (ScriptedEngine engine = start()) {
			RunOptions options = RunOptions.builder("busybox").name("web").detach(true).build();
			StepVerifier.create(run(engine, options))
				.expectNext(new Created(FakeRun.ID, List.of("low memory")), new Started(FakeRun.ID))
				.expectComplete()
				.verify(Outcome.LIMIT);
			assertThat(engine.calls()).containsExactly(CREATE + "?name=web", START);
		}
	}

	@Test
	void containerThatIsRemovedWhenItEnds() throws Exception {
		try (ScriptedEngine engine = start()) {
			StepVerifier.create(run(engine, RunOptions.of("busybox")).last())
				.expectNext(new Exited(FakeRun.ID, 3))
				.expectComplete()
				.verify(Outcome.LIMIT);
			assertThat(engine.calls()).containsExactly(CREATE, ATTACH, CONTAINER + "/wait?condition=removed", START);
			assertThat(engine.requests().get(0).text())
				.isEqualTo("{\"Image\":\"busybox\",\"HostConfig\":{\"AutoRemove\":true}}");
		}
	}

	@Test
	void terminalHasOneRawStream() throws Exception {
		this.run.on(FakeRun.ATTACH, (request, peer) -> {
			FakeRun.upgrade(peer, "raw-stream");
			this.run.awaitStart();
			peer.send(Frames.stdout("a\r\n"));
			peer.close();
		});
		try (ScriptedEngine engine = start()) {
			List<RunEvent> events = run(engine, RunOptions.builder("busybox").tty(true).build()).collectList()
				.block(Outcome.LIMIT);
			assertThat(events).filteredOn(Output.class::isInstance)
				.containsExactly(line(StreamType.STDOUT, "\u0001\0\0\0\0\0\0\u0003a"));
			assertThat(engine.requests().get(0).text()).contains("\"Tty\":true");
		}
	}

	@ParameterizedTest
	@CsvSource({ "false, 3", "true, 1" })
	void olderEngineIsAskedForATerminal(boolean tty, int lines) throws Exception {
		this.run.on(FakeRun.ID + "/json", (request, peer) -> peer.json("{\"Config\":{\"Tty\":" + tty + "}}"))
			.on(FakeRun.ATTACH, (request, peer) -> {
				peer.head("200 OK", "Content-Type: application/vnd.docker.raw-stream");
				this.run.awaitStart();
				peer.send(tty ? "a".getBytes(StandardCharsets.US_ASCII)
						: Frames.join(Frames.stdout("a\nb\n"), Frames.stderr("c")));
				peer.close();
			});
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, Options.announcing("1.41"), this.run)) {
			List<RunEvent> events = run(engine, KEPT).collectList().block(Outcome.LIMIT);
			assertThat(events).filteredOn(Output.class::isInstance).hasSize(lines);
			assertThat(engine.calls()).containsExactly("POST /v1.41/containers/create",
					"GET /v1.41/containers/" + FakeRun.ID + "/json", ATTACH.replace("1.45", "1.41"),
					WAIT.replace("1.45", "1.41"), START.replace("1.45", "1.41"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { FakeRun.ATTACH, FakeRun.WAIT, FakeRun.START })
	void failureAfterItWasCreatedTakesItAway(String call) throws Exception {
		this.run.on(call, (request, peer) -> peer.answer("500 Internal Server Error", "{\"message\":\"no room\"}"));
		try (ScriptedEngine engine = start()) {
			assertThat(Outcome.fails(run(engine, KEPT), EngineException.class).getReason()).isEqualTo("no room");
			assertThat(engine.calls()).endsWith(STOP, REMOVE);
		}
	}

	@Test
	void detachedContainerThatDoesNotStartIsTakenAway() throws Exception {
		this.run.on(FakeRun.START, (request, peer) -> peer.answer("400 Bad Request", "{\"message\":\"no such file\"}"));
		try (ScriptedEngine engine = start()) {
			RunOptions options = RunOptions.builder("busybox").detach(true).build();
			assertThat(Outcome.fails(run(engine, options), EngineException.class).getReason())
				.isEqualTo("no such file");
			assertThat(engine.calls()).containsExactly(CREATE, START, STOP, REMOVE);
		}
	}

	@ParameterizedTest
	@CsvSource({ "404, 404", "304, 409", "500, 204", "404, 500" })
	void failureOfTakingAwayDoesNotHideTheFailure(int stop, int remove) throws Exception {
		this.run
			.on(FakeRun.START, (request, peer) -> peer.answer("500 Internal Server Error", "{\"message\":\"no room\"}"))
			.on("/stop", (request, peer) -> peer.answer(stop + " x", ""))
			.on(FakeRun.ID, (request, peer) -> peer.answer(remove + " x", ""));
		try (ScriptedEngine engine = start()) {
			assertThat(Outcome.fails(run(engine, KEPT), EngineException.class).getReason()).isEqualTo("no room");
			assertThat(engine.calls()).endsWith(STOP, REMOVE);
		}
	}

	@Test
	void cancellingTakesTheContainerAway() throws Exception {
		this.run.on(FakeRun.WAIT, (request, peer) -> peer.chunked("200 OK").readToEnd());
		try (ScriptedEngine engine = start()) {
			StepVerifier.create(run(engine, KEPT).filter(Output.class::isInstance))
				.expectNextCount(1)
				.thenCancel()
				.verify(Outcome.LIMIT);
			awaitCalls(engine, 6);
			assertThat(engine.calls()).containsExactly(CREATE, ATTACH, WAIT, START, STOP, REMOVE);
		}
	}

	@Test
	void cancellingWhileTheEngineCreatesTakesTheContainerAway() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		this.run.on(FakeRun.CREATE, (request, peer) -> {
			asked.countDown();
			cancelled.await();
			peer.answer("201 Created", "{\"Id\":\"" + FakeRun.ID + "\"}");
		});
		try (ScriptedEngine engine = start()) {
			Disposable flow = run(engine, KEPT).subscribe();
			await(asked);
			flow.dispose();
			cancelled.countDown();
			awaitCalls(engine, 3);
			assertThat(engine.calls()).containsExactly(CREATE, STOP, REMOVE);
		}
	}

	@Test
	void cancellingAfterTheEndTakesNothingAway() throws Exception {
		try (ScriptedEngine engine = start()) {
			StepVerifier.create(run(engine, KEPT).ofType(Exited.class))
				.expectNextCount(1)
				.expectComplete()
				.verify(Outcome.LIMIT);
			assertThat(engine.calls()).containsExactly(CREATE, ATTACH, WAIT, START);
		}
	}

	@Test
	void failureThatTheEngineReportsAtTheEnd() throws Exception {
		this.run.on(FakeRun.WAIT, (request, peer) -> {
			peer.chunked("200 OK");
			this.run.awaitStart();
			peer.chunk("{\"StatusCode\":125,\"Error\":{\"Message\":\"container is gone\"}}\n").lastChunk();
		});
		try (ScriptedEngine engine = start()) {
			assertThat(Outcome.fails(run(engine, KEPT), EngineStreamException.class)).hasMessage("container is gone");
		}
	}

	@Test
	void endThatTheEngineDoesNotTellIsAnError() throws Exception {
		this.run.on(FakeRun.WAIT, (request, peer) -> {
			peer.chunked("200 OK");
			this.run.awaitStart();
			peer.lastChunk();
		});
		try (ScriptedEngine engine = start()) {
			assertThat(Outcome.fails(run(engine, KEPT), DockerException.class)).hasMessageContaining("exit code");
			assertThat(engine.calls()).endsWith(STOP, REMOVE);
		}
	}

	@Test
	void engineThatIsGoneAtTheEndIsAnError() throws Exception {
		this.run.on(FakeRun.WAIT, (request, peer) -> {
			peer.chunked("200 OK");
			this.run.awaitStart();
			peer.close();
		});
		try (ScriptedEngine engine = start()) {
			Outcome.fails(run(engine, KEPT), DockerConnectionException.class);
		}
	}

	@Test
	void eachSubscriptionRunsAContainer() throws Exception {
		try (ScriptedEngine engine = start()) {
			Flux<RunEvent> flow = run(engine, KEPT);
			Outcome.completes(flow);
			Outcome.completes(flow);
			assertThat(engine.calls()).hasSize(8);
		}
	}

	@Test
	void resultOfARun() throws Exception {
		try (ScriptedEngine engine = start()) {
			RunResult result = run(engine, KEPT).as(RunResult::collect).block(Outcome.LIMIT);
			assertThat(result).isNotNull();
			assertThat(result.containerId()).isEqualTo(FakeRun.ID);
			assertThat(result.exitCode()).isEqualTo(3);
			assertThat(result.stdout()).isEqualTo("out\nlast");
			assertThat(result.stderr()).isEqualTo("err");
		}
	}

	private ScriptedEngine start() {
		return ScriptedEngine.start(this.transport, this.run);
	}

	private static Flux<RunEvent> run(ScriptedEngine engine, RunOptions options) {
		return engine.client().run(options);
	}

	private static RunEvent line(StreamType stream, String text) {
		return new Output(new OutputLine(stream, text));
	}

	private static void awaitCalls(ScriptedEngine engine, int count) throws InterruptedException {
		long end = System.nanoTime() + Outcome.LIMIT.toNanos();
		while (engine.calls().size() < count && System.nanoTime() < end) {
			Thread.sleep(10);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(200);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
