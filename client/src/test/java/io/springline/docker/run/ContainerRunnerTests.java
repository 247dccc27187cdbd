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

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.DockerProtocolException;
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
import io.springline.docker.test.Request;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ContainerRunner}, call by call.
 */
@ParameterizedClass
@EnumSource(Transport.class)
@Timeout(60)
class ContainerRunnerTests {

	private static final String CREATE = "POST /v1.45/containers/create";

	private static final String ATTACH = "POST /v1.45/containers/c1/attach?stream=1&stdout=1&stderr=1";

	private static final String WAIT = "POST /v1.45/containers/c1/wait?condition=next-exit";

	private static final String START = "POST /v1.45/containers/c1/start";

	private static final String STOP = "POST /v1.45/containers/c1/stop";

	private static final String REMOVE = "DELETE /v1.45/containers/c1?v=1&force=1";

	private static final String PULL = "POST /v1.45/images/create?fromImage=busybox&tag=latest";

	private static final RunEvent CREATED = new Created("c1", List.of("no swap"));

	private static final RunEvent STARTED = new Started("c1");

	private final RunScript script = new RunScript();

	@Parameter
	Transport transport;

	private ScriptedEngine engine;

	private DockerClient docker;

	@BeforeEach
	void start() {
		this.engine = ScriptedEngine.start(this.transport, this.script);
		this.docker = this.engine.client();
	}

	@AfterEach
	void close() throws Exception {
		this.engine.close();
	}

	@Test
	void callsInTheirOrder() {
		completes(run(RunOptions.builder("busybox").command("echo", "a").name("web").platform("linux/arm64").build()));
		assertThat(this.engine.calls()).containsExactly(CREATE + "?name=web&platform=linux%2Farm64", ATTACH, WAIT,
				START);
		List<Request> requests = this.engine.requests();
		assertThat(requests.get(0).text())
			.isEqualTo("{\"Cmd\":[\"echo\",\"a\"],\"Image\":\"busybox\",\"HostConfig\":{}}");
		assertThat(requests.get(1).header("Upgrade")).isEqualTo("tcp");
		assertThat(requests.get(1).header("Connection")).isEqualToIgnoringCase("upgrade");
		assertThat(requests).extracting(Request::body).filteredOn((body) -> body.length > 0).hasSize(1);
	}

	@Test
	void startWaitsForTheHeadsOfAttachAndWait() {
		CountDownLatch attached = new CountDownLatch(1);
		CountDownLatch waiting = new CountDownLatch(1);
		this.script.on("POST /containers/c1/attach", (request, peer) -> {
			RunScript.upgrade(peer, RunScript.MULTIPLEXED);
			attached.countDown();
			RunScript.await(this.script.started);
			peer.close();
		}).on("POST /containers/c1/wait", (request, peer) -> {
			assertThat(attached.getCount()).isZero();
			waiting.countDown();
			this.script.exit(peer, "{\"StatusCode\":0}");
		}).on("POST /containers/c1/start", (request, peer) -> {
			assertThat(waiting.getCount()).isZero();
			RunScript.noContent(peer);
			this.script.started.countDown();
		});
		completes(run(RunOptions.builder("busybox").build()));
	}

	@Test
	void linesAndExitCode() {
		this.script.writes(Frames.stdout("he"), Frames.stderr("oh\n"), Frames.stdout("llo\nlast"))
			.on("POST /containers/c1/wait", (request, peer) -> this.script.exit(peer, "{\"StatusCode\":137}"));
		List<RunEvent> events = events(RunOptions.builder("busybox").build());
		assertThat(events).first().isEqualTo(CREATED);
		assertThat(events).last().isEqualTo(new Exited("c1", 137));
		assertThat(events).hasSize(6).contains(STARTED);
		assertThat(lines(events)).containsExactly(new OutputLine(StreamType.STDERR, "oh"),
				new OutputLine(StreamType.STDOUT, "hello"), new OutputLine(StreamType.STDOUT, "last"));
		assertThat(this.engine.calls()).hasSize(4);
	}

	@Test
	void outputThatComesWithTheHead() {
		this.script.on("POST /containers/c1/attach",
				(request, peer) -> peer
					.send(Frames.join(("HTTP/1.1 101 UPGRADED\r\nContent-Type: " + RunScript.MULTIPLEXED
							+ "\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n")
						.getBytes(), Frames.stdout("early\n")))
					.close());
		assertThat(lines(events(RunOptions.builder("busybox").build())))
			.containsExactly(new OutputLine(StreamType.STDOUT, "early"));
	}

	@Test
	void allOutputComesBeforeTheExitCode() {
		CountDownLatch exited = new CountDownLatch(1);
		this.script.on("POST /containers/c1/wait", (request, peer) -> {
			this.script.exit(peer, "{\"StatusCode\":0}");
			peer.readToEnd();
			exited.countDown();
		}).on("POST /containers/c1/attach", (request, peer) -> {
			RunScript.upgrade(peer, RunScript.MULTIPLEXED);
			RunScript.await(exited);
			peer.send(Frames.stdout("late\n")).close();
		});
		List<RunEvent> events = events(RunOptions.builder("busybox").build());
		assertThat(events).containsExactly(CREATED, STARTED, new Output(new OutputLine(StreamType.STDOUT, "late")),
				new Exited("c1", 0));
	}

	@Test
	void outputWithATerminalIsOneStream() {
		this.script.on("POST /containers/c1/attach", (request, peer) -> this.script.output(peer, RunScript.RAW,
				"\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0004a\r\nb\r\n".getBytes()));
		List<RunEvent> events = events(RunOptions.builder("busybox").tty(true).build());
		assertThat(lines(events)).containsExactly(
				new OutputLine(StreamType.STDOUT, "\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0004a"),
				new OutputLine(StreamType.STDOUT, "b"));
		assertThat(this.engine.requests().get(0).text()).contains("\"Tty\":true");
	}

	@Test
	void missingImageIsPulled() {
		AtomicInteger creates = new AtomicInteger();
		this.script.on("POST /containers/create", (request, peer) -> {
			if (creates.incrementAndGet() == 1) {
				RunScript.refuse(peer, "404 Not Found", "No such image: busybox:latest");
			}
			else {
				RunScript.created(peer);
			}
		});
		List<RunEvent> events = events(RunOptions.builder("busybox").build());
		assertThat(events.get(0)).isInstanceOfSatisfying(Pulling.class,
				(pulling) -> assertThat(pulling.progress().status()).isEqualTo("Pull complete"));
		assertThat(events.subList(1, events.size())).containsExactly(CREATED, STARTED, new Exited("c1", 0));
		assertThat(this.engine.calls()).containsExactly(CREATE, PULL, CREATE, ATTACH, WAIT, START);
	}

	@Test
	void missingImageIsPulledOnce() {
		missingImage();
		NotFoundException failure = Outcome.fails(run(RunOptions.builder("busybox").build()), NotFoundException.class);
		assertThat(failure.getReason()).isEqualTo("No such image: busybox:latest");
		assertThat(this.engine.calls()).containsExactly(CREATE, PULL, CREATE);
	}

	@Test
	void missingImageThatCannotBePulled() {
		missingImage();
		this.script.on("POST /images/create",
				(request, peer) -> peer.json("{\"errorDetail\":{\"message\":\"denied\"},\"error\":\"denied\"}\n"));
		EngineStreamException failure = Outcome.fails(run(RunOptions.builder("busybox").build()),
				EngineStreamException.class);
		assertThat(failure.getReason()).isEqualTo("denied");
		assertThat(this.engine.calls()).containsExactly(CREATE, PULL);
	}

	@Test
	void missingImageThatMustNotBePulled() {
		missingImage();
		NotFoundException failure = Outcome.fails(
				run(RunOptions.builder("busybox").pull(PullPolicy.NEVER).build()), NotFoundException.class);
		assertThat(failure.getReason()).isEqualTo("No such image: busybox:latest");
		assertThat(this.engine.calls()).containsExactly(CREATE);
	}

	@Test
	void imageThatIsPulledEachTime() {
		List<RunEvent> events = events(
				RunOptions.builder("busybox").platform("linux/arm64").pull(PullPolicy.ALWAYS).build());
		assertThat(events).hasSize(4).first().isInstanceOf(Pulling.class);
		assertThat(this.engine.calls()).containsExactly(PULL + "&platform=linux%2Farm64",
				CREATE + "?platform=linux%2Farm64", ATTACH, WAIT, START);
	}

	@Test
	void imageThatWasPulledAndIsMissingIsNotPulledAgain() {
		missingImage();
		Outcome.fails(run(RunOptions.builder("busybox").pull(PullPolicy.ALWAYS).build()), NotFoundException.class);
		assertThat(this.engine.calls()).containsExactly(PULL, CREATE);
	}

	@Test
	void somethingElseThatIsMissing() {
		this.script.on("POST /containers/create",
				(request, peer) -> RunScript.refuse(peer, "404 Not Found", "network web not found"));
		Outcome.fails(run(RunOptions.builder("busybox").build()), NotFoundException.class);
		assertThat(this.engine.calls()).containsExactly(CREATE);
	}

	@Test
	void nameThatIsTaken() {
		this.script.on("POST /containers/create",
				(request, peer) -> RunScript.refuse(peer, "409 Conflict", "The name web is in use"));
		Outcome.fails(run(RunOptions.builder("busybox").name("web").build()), ConflictException.class);
		assertThat(this.engine.calls()).containsExactly(CREATE + "?name=web");
	}

	@Test
	void containerThatIsRemovedWhenItEnds() {
		completes(run(RunOptions.of("busybox", "true")));
		assertThat(this.engine.calls()).containsExactly(CREATE, ATTACH,
				"POST /v1.45/containers/c1/wait?condition=removed", START);
		assertThat(this.engine.requests().get(0).text()).contains("\"HostConfig\":{\"AutoRemove\":true}");
	}

	@Test
	void detachEndsAfterTheStart() {
		assertThat(events(RunOptions.builder("busybox").detach(true).build())).containsExactly(CREATED, STARTED);
		assertThat(this.engine.calls()).containsExactly(CREATE, START);
	}

	@Test
	void containerThatWasDetachedOutlivesACancellation() {
		Flux<RunEvent> run = run(RunOptions.builder("busybox").detach(true).build());
		StepVerifier.create(run.ofType(Started.class).next()).expectNextCount(1).expectComplete().verify(Outcome.LIMIT);
		Outcome.completes(this.docker.containers().stop("c1"));
		assertThat(this.engine.calls()).containsExactly(CREATE, START, STOP);
	}

	@Test
	void containerThatHasEndedOutlivesACancellation() {
		Flux<RunEvent> run = run(RunOptions.builder("busybox").build());
		StepVerifier.create(run.ofType(Exited.class).next()).expectNextCount(1).expectComplete().verify(Outcome.LIMIT);
		Outcome.completes(this.docker.containers().stop("c1"));
		assertThat(this.engine.calls()).containsExactly(CREATE, ATTACH, WAIT, START, STOP);
	}

	@Test
	void cancelWhileTheContainerIsBeingCreated() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		this.script.on("POST /containers/create", (request, peer) -> {
			asked.countDown();
			RunScript.await(cancelled);
			RunScript.created(peer);
		});
		Disposable running = run(RunOptions.builder("busybox").build()).subscribe();
		RunScript.await(asked);
		running.dispose();
		cancelled.countDown();
		RunScript.await(this.script.removed);
		assertThat(this.engine.calls()).containsExactly(CREATE, STOP, REMOVE);
	}

	@Test
	void cancelWhileTheContainerRuns() throws Exception {
		CountDownLatch left = new CountDownLatch(2);
		this.script.on("POST /containers/c1/wait", (request, peer) -> {
			peer.chunked("200 OK", "Content-Type: application/json").readToEnd();
			left.countDown();
		}).on("POST /containers/c1/attach", (request, peer) -> {
			RunScript.upgrade(peer, RunScript.MULTIPLEXED);
			RunScript.await(this.script.started);
			peer.send(Frames.stdout("ready\n")).readToEnd();
			left.countDown();
		});
		StepVerifier.create(run(RunOptions.builder("busybox").build()).ofType(Output.class))
			.expectNextCount(1)
			.thenCancel()
			.verify(Outcome.LIMIT);
		RunScript.await(this.script.removed);
		assertThat(this.engine.calls()).containsExactly(CREATE, ATTACH, WAIT, START, STOP, REMOVE);
		RunScript.await(left);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void startThatFails(boolean detach) {
		this.script.on("POST /containers/c1/start",
				(request, peer) -> RunScript.refuse(peer, "500 Internal Server Error", "port is already allocated"))
			.on("POST /containers/c1/stop", (request, peer) -> peer.head("304 Not Modified"));
		EngineException failure = Outcome.fails(run(RunOptions.builder("busybox").detach(detach).build()),
				EngineException.class);
		assertThat(failure.getReason()).isEqualTo("port is already allocated");
		assertThat(failure).hasMessageContaining("/containers/c1/start");
		assertThat(this.engine.calls()).startsWith(CREATE).endsWith(START, STOP, REMOVE);
	}

	@Test
	void startThatFailsIsToldWhenTheRemovalFailsToo() {
		this.script.on("POST /containers/c1/start",
				(request, peer) -> RunScript.refuse(peer, "400 Bad Request", "bad mount"))
			.on("DELETE /containers/c1",
					(request, peer) -> RunScript.refuse(peer, "500 Internal Server Error", "device busy"));
		EngineException failure = Outcome.fails(run(RunOptions.builder("busybox").build()), EngineException.class);
		assertThat(failure.getReason()).isEqualTo("bad mount");
		assertThat(this.engine.calls()).endsWith(START, STOP, REMOVE);
	}

	@Test
	void removalThatIsUnderWayIsNoFailure() {
		this.script.on("POST /containers/c1/start",
				(request, peer) -> RunScript.refuse(peer, "400 Bad Request", "bad mount"))
			.on("POST /containers/c1/stop",
					(request, peer) -> RunScript.refuse(peer, "404 Not Found", "No such container: c1"))
			.on("DELETE /containers/c1", (request, peer) -> RunScript.refuse(peer, "409 Conflict",
					"removal of container c1 is already in progress"));
		EngineException failure = Outcome.fails(run(RunOptions.of("busybox")), EngineException.class);
		assertThat(failure.getReason()).isEqualTo("bad mount");
	}

	@ParameterizedTest
	@ValueSource(strings = { "attach", "wait" })
	void attachOrWaitThatFails(String call) {
		this.script.on("POST /containers/c1/" + call,
				(request, peer) -> RunScript.refuse(peer, "500 Internal Server Error", "out of memory"));
		EngineException failure = Outcome.fails(run(RunOptions.builder("busybox").build()), EngineException.class);
		assertThat(failure.getReason()).isEqualTo("out of memory");
		assertThat(this.engine.calls()).doesNotContain(START).endsWith(STOP, REMOVE);
	}

	@Test
	void waitThatEndsWithAnError() {
		this.script.writes(Frames.stdout("out\n"))
			.on("POST /containers/c1/wait", (request, peer) -> this.script.exit(peer,
					"{\"StatusCode\":125,\"Error\":{\"Message\":\"containerd went away\"}}"));
		EngineStreamException failure = Outcome.fails(run(RunOptions.builder("busybox").build()),
				EngineStreamException.class);
		assertThat(failure.getReason()).isEqualTo("containerd went away");
		assertThat(failure.getCode()).isEqualTo(125);
		assertThat(this.engine.calls()).endsWith(STOP, REMOVE);
	}

	@Test
	void waitThatEndsWithoutAnExitCode() {
		this.script.on("POST /containers/c1/wait", (request, peer) -> {
			peer.chunked("200 OK", "Content-Type: application/json");
			RunScript.await(this.script.started);
			peer.lastChunk();
		});
		Outcome.fails(run(RunOptions.builder("busybox").build()), DockerProtocolException.class);
		assertThat(this.engine.calls()).endsWith(STOP, REMOVE);
	}

	@Test
	void outputThatBreaksInsideAFrame() {
		this.script.runsFor(Frames.stdout("a\n")).on("POST /containers/c1/attach", (request, peer) -> this.script
			.output(peer, RunScript.MULTIPLEXED, Frames.stdout("ok\n"), Frames.header(1, 5), new byte[] { 'a' }));
		Outcome.fails(run(RunOptions.builder("busybox").build()), DockerProtocolException.class);
		assertThat(this.engine.calls()).endsWith(STOP, REMOVE);
	}

	@Test
	void eachSubscriptionRunsAContainer() {
		Flux<RunEvent> run = run(RunOptions.builder("busybox").build());
		completes(run);
		completes(run);
		assertThat(this.engine.calls()).containsExactly(CREATE, ATTACH, WAIT, START, CREATE, ATTACH, WAIT, START);
	}

	private void missingImage() {
		this.script.on("POST /containers/create",
				(request, peer) -> RunScript.refuse(peer, "404 Not Found", "No such image: busybox:latest"));
	}

	private Flux<RunEvent> run(RunOptions options) {
		return this.docker.run(options);
	}

	private List<RunEvent> events(RunOptions options) {
		return run(options).collectList().block(Outcome.LIMIT);
	}

	private static List<OutputLine> lines(List<RunEvent> events) {
		return events.stream()
			.filter(Output.class::isInstance)
			.map((event) -> ((Output) event).line())
			.toList();
	}

	private static void completes(Flux<RunEvent> run) {
		Outcome.completes(run);
	}

}
