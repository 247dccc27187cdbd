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

package io.springline.docker.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerInspect;
import io.springline.docker.container.ContainerListOptions;
import io.springline.docker.container.ContainerSummary;
import io.springline.docker.error.BadRequestException;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.http.Filters;
import io.springline.docker.run.PullPolicy;
import io.springline.docker.run.RunEvent;
import io.springline.docker.run.RunEvent.Created;
import io.springline.docker.run.RunEvent.Exited;
import io.springline.docker.run.RunEvent.Output;
import io.springline.docker.run.RunEvent.Started;
import io.springline.docker.run.RunOptions;
import io.springline.docker.run.RunResult;
import io.springline.docker.stream.Input;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.StreamType;
import io.springline.docker.volume.Volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Running containers as {@code docker run} does.
 */
@RequiresEngine
class RunIT {

	private final Engine engine;

	RunIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void inputIsReadToItsEnd() {
		RunResult result = this.engine.result(this.engine.run("cat; echo end").stdin(Input.of("one\ntwo\n")));
		assertThat(result.stdout()).isEqualTo("one\ntwo\nend");
		assertThat(result.exitCode()).isZero();
	}

	@Test
	void givesOutputAndExitCode() {
		RunResult result = this.engine.result(this.engine.run("echo out; echo err >&2; printf rest; exit 7"));
		assertThat(result.exitCode()).isEqualTo(7);
		assertThat(result.stdout()).isEqualTo("out\nrest");
		assertThat(result.stderr()).isEqualTo("err");
		assertThat(this.engine.exists(result.containerId())).isFalse();
	}

	@Test
	void tellsWhatHappensInOrder() {
		List<RunEvent> events = Engine.all(this.engine.docker()
			.run(this.engine.run(Cue.AWAIT + "; echo one; echo two >&2").build())
			.delayUntil((event) -> (event instanceof Started started) ? Cue.give(this.engine, started.containerId())
					: Mono.empty()));
		assertThat(events).extracting(Object::getClass)
			.containsExactlyInAnyOrder(Created.class, Started.class, Output.class, Output.class, Exited.class);
		String id = ((Created) events.get(0)).containerId();
		assertThat(events.get(1)).isEqualTo(new Started(id));
		assertThat(events.get(4)).isEqualTo(new Exited(id, 0));
		assertThat(this.engine.state(id).exitCode()).isZero();
	}

	@Test
	void givesLinesAsTheyCome() {
		String name = this.engine.name();
		RunOptions options = this.engine.run("for i in 1 2 3; do echo $i; " + Cue.AWAIT + "; done")
			.name(name)
			.remove(true)
			.build();
		assertThat(Engine.all(lines(options).delayUntil((line) -> Cue.give(this.engine, name)))).containsExactly("1",
				"2", "3");
	}

	@Test
	void losesNoOutputOfFastProcesses() {
		for (int i = 0; i < 5; i++) {
			RunResult result = this.engine.result(this.engine.run("seq 1 2000"));
			assertThat(result.lines()).extracting(OutputLine::text)
				.isEqualTo(IntStream.rangeClosed(1, 2000).mapToObj(String::valueOf).toList());
			assertThat(result.exitCode()).isZero();
		}
	}

	@Test
	void givesMuchOutput() {
		RunResult result = this.engine
			.result(this.engine.run("yes $(printf '%0999d' 0) | head -n 20000; echo end >&2"));
		assertThat(result.stdout()).hasSize(20_000_000 - 1);
		assertThat(result.stderr()).isEqualTo("end");
	}

	@Test
	void givesTheOutputOfATerminal() {
		RunResult result = this.engine
			.result(this.engine.run("test -t 1 && echo terminal; echo err >&2; exit 3").tty(true));
		assertThat(result.exitCode()).isEqualTo(3);
		assertThat(result.lines()).containsExactly(new OutputLine(StreamType.STDOUT, "terminal"),
				new OutputLine(StreamType.STDOUT, "err"));
	}

	@Test
	void runsWithoutOutput() {
		RunResult result = this.engine.result(this.engine.run("true"));
		assertThat(result.exitCode()).isZero();
		assertThat(result.lines()).isEmpty();
	}

	@Test
	void runsForLongerThanAnswersMayTake() {
		RunOptions options = this.engine.run("sleep 11; echo late; exit 2").remove(true).build();
		try (DockerClient impatient = this.engine.builder().responseTimeout(Duration.ofSeconds(10)).build()) {
			RunResult result = Engine.get(impatient.run(options).as(RunResult::collect));
			assertThat(result.stdout()).isEqualTo("late");
			assertThat(result.exitCode()).isEqualTo(2);
		}
	}

	@Test
	void waitsForSlowReaders() {
		RunOptions options = this.engine.run("yes $(printf '%0999d' 0) | head -n 6000; exit 5").remove(true).build();
		StepVerifier.create(this.engine.docker().run(options), 20)
			.expectNextCount(20)
			.expectNoEvent(Duration.ofMillis(300))
			.thenRequest(Long.MAX_VALUE)
			.expectNextCount(6002 - 20)
			.assertNext((event) -> assertThat(event).isInstanceOfSatisfying(Exited.class,
					(exited) -> assertThat(exited.exitCode()).isEqualTo(5)))
			.expectComplete()
			.verify(Engine.LIMIT);
	}

	@Test
	void runsManyAtOnce() {
		List<RunResult> results = Engine.all(Flux.range(0, 16)
			.flatMap((index) -> this.engine.docker()
				.run(this.engine.run("seq 1 300; exit " + index).remove(true).build())
				.as(RunResult::collect)));
		assertThat(results).extracting(RunResult::exitCode)
			.containsExactlyInAnyOrderElementsOf(LongStream.range(0, 16).boxed().toList());
		assertThat(results).allSatisfy((result) -> assertThat(result.lines()).hasSize(300));
	}

	@Test
	void keepsContainerUnlessToldOtherwise() {
		RunResult result = Engine
			.get(this.engine.docker().run(this.engine.run("exit 4").build()).as(RunResult::collect));
		assertThat(result.exitCode()).isEqualTo(4);
		assertThat(this.engine.state(result.containerId()).exitCode()).isEqualTo(4);
	}

	@Test
	void removesAnonymousVolumes() {
		List<String> before = volumes();
		RunResult result = this.engine.result(this.engine.run("mount | grep -c ' /data '").volume("/data"));
		assertThat(result.stdout()).isEqualTo("1");
		assertThat(this.engine.exists(result.containerId())).isFalse();
		assertThat(volumes()).isSubsetOf(before);
	}

	@Test
	void leavesContainerRunning() {
		RunOptions options = this.engine.run("trap 'exit 0' TERM; sleep 600 & wait").detach(true).build();
		List<RunEvent> events = Engine.all(this.engine.docker().run(options));
		assertThat(events).extracting(Object::getClass).containsExactly(Created.class, Started.class);
		assertThat(this.engine.state(((Started) events.get(1)).containerId()).running()).isTrue();
	}

	@Test
	void stopsAndRemovesWhenItIsCancelled() {
		String name = this.engine.name();
		Queue<String> lines = new ConcurrentLinkedQueue<>();
		Disposable running = lines(this.engine.run("trap 'exit 0' TERM; echo ready; while :; do sleep 600 & wait; done")
			.name(name)
			.build()).subscribe(lines::add);
		Await.until("it is ready", () -> lines.contains("ready"));
		assertThat(this.engine.state(name).running()).isTrue();
		running.dispose();
		Await.until("the container is gone", () -> !this.engine.exists(name));
	}

	@Test
	void removesWhenItIsCancelledWithAutoRemove() {
		String name = this.engine.name();
		assertThat(
				Engine.all(lines(this.engine.run("trap 'exit 0' TERM; echo ready; while :; do sleep 600 & wait; done")
					.name(name)
					.remove(true)
					.build()).take(1)))
			.containsExactly("ready");
		Await.until("the container is gone", () -> !this.engine.exists(name));
	}

	@Test
	void leavesNothingWheneverItIsCancelled() {
		String kind = this.engine.name();
		for (int millis = 0; millis <= 600; millis += 60) {
			RunOptions options = this.engine.run("trap 'exit 0' TERM; while :; do sleep 600 & wait; done")
				.label("kind", kind)
				.build();
			Engine.complete(this.engine.docker().run(options).take(Duration.ofMillis(millis)));
		}
		ContainerListOptions all = ContainerListOptions.builder()
			.all(true)
			.filters(Filters.of("label", "kind=" + kind))
			.build();
		Await.until("all containers are gone", () -> Engine.all(this.engine.containers().list(all)).isEmpty());
		Await.until("none comes later", () -> Engine
			.all(this.engine.containers().list(all).map(ContainerSummary::id).delaySubscription(Duration.ofSeconds(1)))
			.isEmpty());
	}

	@Test
	void removesWhatCannotStart() {
		String name = this.engine.name();
		RunOptions options = this.engine.run("").command("/no/such/command").name(name).build();
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> Engine.all(this.engine.docker().run(options)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("/no/such/command"));
		assertThat(this.engine.exists(name)).isFalse();
	}

	@Test
	void keepsWhatHasTheNameAlready() {
		String name = this.engine.name();
		Engine.all(this.engine.docker().run(this.engine.run("true").name(name).build()));
		RunOptions again = this.engine.run("true").name(name).build();
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> Engine.all(this.engine.docker().run(again)));
		assertThat(this.engine.exists(name)).isTrue();
	}

	@Test
	void reportsImageThatIsNotThere() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine
				.all(this.engine.docker().run(RunOptions.builder("no/such/image:1").pull(PullPolicy.NEVER).build())))
			.withMessageContaining("No such image: no/such/image:1");
	}

	@Test
	void appliesWhatIsAsked() {
		String name = this.engine.name();
		RunOptions options = this.engine
			.run("echo \"$A|$B|$(pwd)|$(id -u):$(id -g)|$(cat /host/passwd | wc -l)\"; touch /host/x; exec sleep 600")
			.env("A", "a b=c")
			.env("B", "")
			.label("kind", "web server")
			.volume("/etc:/host:ro")
			.publish(0, "80")
			.publish(0, "53/udp")
			.workdir("/tmp")
			.user("12:34")
			.name(name)
			.container((container) -> container.hostname("inside").stopSignal("SIGKILL"))
			.hostConfig((host) -> host.memory(64L * 1024 * 1024).readonlyRootfs(true))
			.build();
		Queue<OutputLine> lines = new ConcurrentLinkedQueue<>();
		Disposable running = this.engine.docker()
			.run(options)
			.ofType(Output.class)
			.map(Output::line)
			.subscribe(lines::add);
		Await.until("all output came", () -> lines.size() == 2);
		assertApplied(Engine.get(this.engine.containers().inspect(name)));
		running.dispose();
		assertThat(lines).anySatisfy((line) -> {
			assertThat(line.stream()).isEqualTo(StreamType.STDOUT);
			assertThat(line.text()).startsWith("a b=c||/tmp|12:34|").doesNotEndWith("|0");
		}).anySatisfy((line) -> {
			assertThat(line.stream()).isEqualTo(StreamType.STDERR);
			assertThat(line.text()).contains("Read-only file system");
		});
	}

	private void assertApplied(ContainerInspect container) {
		assertThat(container.config().env()).contains("A=a b=c", "B=");
		assertThat(container.config().labels())
			.isEqualTo(Map.of("kind", "web server", Engine.LABEL, this.engine.run()));
		assertThat(container.config().workingDir()).isEqualTo("/tmp");
		assertThat(container.config().user()).isEqualTo("12:34");
		assertThat(container.config().hostname()).isEqualTo("inside");
		assertThat(container.config().exposedPorts()).containsExactlyInAnyOrder("80/tcp", "53/udp");
		assertThat(container.networkSettings().ports()).hasEntrySatisfying("80/tcp",
				(bindings) -> assertThat(Integer.parseInt(bindings.get(0).hostPort())).isPositive());
		assertThat(container.networkSettings().ports().get("53/udp")).isNotEmpty();
		assertThat(container.mounts()).singleElement().satisfies((mount) -> {
			assertThat(mount.source()).isEqualTo("/etc");
			assertThat(mount.destination()).isEqualTo("/host");
			assertThat(mount.rw()).isFalse();
		});
		assertThat(container.hostConfig().memory()).isEqualTo(64 * 1024 * 1024);
		assertThat(container.hostConfig().readonlyRootfs()).isTrue();
	}

	private Flux<String> lines(RunOptions options) {
		return this.engine.docker().run(options).ofType(Output.class).map((output) -> output.line().text());
	}

	private List<String> volumes() {
		return Engine.get(this.engine.system().dataUsage()).volumes().stream().map(Volume::name).toList();
	}

}
