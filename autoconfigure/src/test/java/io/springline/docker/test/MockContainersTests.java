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

package io.springline.docker.test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.springline.docker.container.ContainerCreateOptions;
import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.container.ContainerCreateRequestBuilder;
import io.springline.docker.container.ContainerFilters;
import io.springline.docker.container.ContainerListOptions;
import io.springline.docker.container.ContainerState;
import io.springline.docker.container.ContainerSummary;
import io.springline.docker.container.ContainerWaitOptions;
import io.springline.docker.container.ContainerWaitResult;
import io.springline.docker.container.HostConfig;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.container.PortBinding;
import io.springline.docker.container.WaitCondition;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.exec.ExecCreateRequest;
import io.springline.docker.exec.ExecResult;
import io.springline.docker.run.RunEvent;
import io.springline.docker.run.RunEvent.Exited;
import io.springline.docker.run.RunEvent.Output;
import io.springline.docker.run.RunOptions;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.Input;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.system.Event;
import io.springline.docker.system.EventsOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the containers of {@link MockEngine}: what was done is what is seen.
 */
class MockContainersTests extends AbstractMockEngineTests {

	private static final ContainerListOptions ALL = ContainerListOptions.builder().all(true).build();

	@Test
	void runPrintsAndEndsWithTheExitCode() {
		List<RunEvent> events = run("busybox", "sh", "-c", "echo hello; echo oops >&2; exit 3");
		assertThat(events).hasSize(5);
		assertThat(events).filteredOn(Output.class::isInstance)
			.extracting((event) -> ((Output) event).line())
			.extracting((line) -> line.stream() + " " + line.text())
			.containsExactly("STDOUT hello", "STDERR oops");
		assertThat(events.get(4)).isInstanceOfSatisfying(Exited.class,
				(exited) -> assertThat(exited.exitCode()).isEqualTo(3));
		assertThat(list(ALL)).isEmpty();
	}

	@Test
	void runPullsWhatIsMissing() {
		assertThat(run("alpine", "true")).first().isInstanceOf(RunEvent.Pulling.class);
		assertThat(run("alpine", "true")).first().isInstanceOf(RunEvent.Created.class);
	}

	@Test
	void runFeedsTheProcess() {
		RunOptions options = RunOptions.builder("busybox")
			.command("cat")
			.stdin(Input.of("one\ntwo\n"))
			.remove(true)
			.build();
		assertThat(this.docker.run(options)
			.ofType(Output.class)
			.map((output) -> output.line().text())
			.collectList()
			.block(LIMIT)).containsExactly("one", "two");
	}

	@Test
	void unknownProgramsSayThatTheyAre() {
		List<RunEvent> events = run("busybox", "ls", "-l");
		assertThat(events).last().extracting("exitCode").isEqualTo(127L);
		assertThat(events).filteredOn(Output.class::isInstance)
			.singleElement()
			.extracting((event) -> ((Output) event).line().text())
			.isEqualTo("The stand-in for an engine does not know the program in: ls -l");
	}

	@Test
	void containerGoesThroughItsLife() {
		this.engine.image("nginx:1", MockProcess.printing("ready").thenStaying());
		String id = create("web", ContainerCreateRequest.builder().image("nginx:1").labels(Map.of("tier", "front")));
		assertThat(state("web")).isEqualTo(ContainerState.CREATED);
		assertThat(list(ContainerListOptions.DEFAULTS)).isEmpty();
		assertThat(this.docker.containers().start("web").block(LIMIT)).isTrue();
		assertThat(this.docker.containers().start("web").block(LIMIT)).isFalse();
		assertThat(state(id.substring(0, 12))).isEqualTo(ContainerState.RUNNING);
		assertThat(list(ContainerListOptions.DEFAULTS)).singleElement().satisfies((container) -> {
			assertThat(container.names()).containsExactly("/web");
			assertThat(container.labels()).containsEntry("tier", "front");
			assertThat(container.status()).startsWith("Up ");
		});
		this.docker.containers().pause("web").block(LIMIT);
		assertThat(state("web")).isEqualTo(ContainerState.PAUSED);
		this.docker.containers().unpause("web").block(LIMIT);
		this.docker.containers().rename("web", "shop").block(LIMIT);
		assertThat(this.docker.containers().stop("shop").block(LIMIT)).isTrue();
		assertThat(this.docker.containers().stop("shop").block(LIMIT)).isFalse();
		assertThat(list(ALL)).singleElement()
			.satisfies((container) -> assertThat(container.status()).startsWith("Exited (143)"));
		this.docker.containers().restart("shop").block(LIMIT);
		this.docker.containers().kill("shop").block(LIMIT);
		assertThat(this.docker.containers().inspect("shop").block(LIMIT).state().exitCode()).isEqualTo(137);
		this.docker.containers().remove("shop").block(LIMIT);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.docker.containers().inspect(id).block(LIMIT));
	}

	@Test
	void conflictsAreWordedAsTheEngineDoes() {
		String id = create("web", ContainerCreateRequest.builder().image("busybox").cmd(List.of("sleep", "infinity")));
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> create("web", ContainerCreateRequest.builder().image("busybox")))
			.withMessageContaining(
					"Conflict. The container name \"/web\" is already in use by container \"" + id + "\"");
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.docker.containers().kill("web").block(LIMIT))
			.withMessageContaining("cannot kill container: web: container " + id + " is not running");
		this.docker.containers().start("web").block(LIMIT);
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.docker.containers().remove("web").block(LIMIT))
			.withMessageContaining("container is running: stop the container before removing or force remove");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> create("db", ContainerCreateRequest.builder().image("postgres")))
			.withMessageContaining("No such image: postgres:latest");
	}

	@Test
	void listIsFiltered() {
		create("one", ContainerCreateRequest.builder().image("busybox").labels(Map.of("a", "1")));
		create("two", ContainerCreateRequest.builder().image("busybox").labels(Map.of("a", "2", "b", "")));
		assertThat(list(ContainerListOptions.builder().limit(1).build())).extracting(MockContainersTests::name)
			.containsExactly("/two");
		assertThat(filtered(ContainerFilters.builder().label("a"))).hasSize(2);
		assertThat(filtered(ContainerFilters.builder().label("a", "1"))).containsExactly("/one");
		assertThat(filtered(ContainerFilters.builder().name("tw"))).containsExactly("/two");
		assertThat(filtered(ContainerFilters.builder().filter("status", "running"))).isEmpty();
		assertThat(filtered(ContainerFilters.builder().filter("ancestor", "busybox"))).hasSize(2);
	}

	@Test
	void portsArePublishedWhileItRuns() {
		HostConfig published = HostConfig.builder()
			.portBindings(Map.of("80/tcp", List.of(new PortBinding(null, "8080"))))
			.build();
		create("web",
				ContainerCreateRequest.builder()
					.image("busybox")
					.cmd(List.of("sleep", "infinity"))
					.hostConfig(published));
		this.docker.containers().start("web").block(LIMIT);
		assertThat(list(ALL).get(0).ports()).singleElement().satisfies((port) -> {
			assertThat(port.publicPort()).isEqualTo(8080);
			assertThat(port.privatePort()).isEqualTo(80);
		});
		assertThat(this.docker.containers().inspect("web").block(LIMIT).networkSettings().ports())
			.containsKey("80/tcp");
	}

	@Test
	void logsAreKeptAndFollowed() {
		this.engine.image("job",
				MockProcess.printing("one", "two")
					.thenComplaining("oops")
					.thenPausing(Duration.ofMillis(300))
					.thenPrinting("last"));
		create("job", ContainerCreateRequest.builder().image("job"));
		this.docker.containers().start("job").block(LIMIT);
		StepVerifier
			.create(this.docker.containers()
				.logLines("job", LogsOptions.builder().follow(true).timestamps(true).build())
				.map(OutputLine::text))
			.expectNext("one", "two", "oops", "last")
			.expectComplete()
			.verify(LIMIT);
		assertThat(logs(LogsOptions.builder().tail(2).build())).containsExactly("oops", "last");
		assertThat(logs(LogsOptions.builder().stderr(true).build())).containsExactly("oops");
		assertThat(logs(LogsOptions.builder().since(Instant.now().plusSeconds(60)).build())).isEmpty();
		assertThat(this.docker.containers().followLogs("job").map(OutputLine::text).collectList().block(LIMIT))
			.containsExactly("one", "two", "oops", "last");
	}

	@Test
	void terminalIsNotFramed() {
		create("tty", ContainerCreateRequest.builder().image("busybox").cmd(List.of("echo", "hi")).tty(true));
		this.docker.containers().start("tty").block(LIMIT);
		this.docker.containers().waitFor("tty").block(LIMIT);
		assertThat(this.docker.containers().logs("tty").map(Frame::text).collectList().block(LIMIT))
			.containsExactly("hi\n");
	}

	@Test
	void waitEndsWhenItsConditionHolds() {
		create("job", ContainerCreateRequest.builder().image("busybox").cmd(List.of("sh", "-c", "sleep 0.2; exit 4")));
		assertThat(waitFor(WaitCondition.NOT_RUNNING).block(LIMIT).statusCode()).isZero();
		StepVerifier.create(waitFor(WaitCondition.NEXT_EXIT).map(ContainerWaitResult::statusCode)).then(() -> {
			untilWaitedFor(2);
			this.docker.containers().start("job").block(LIMIT);
		}).expectNext(4L).expectComplete().verify(LIMIT);
		StepVerifier.create(waitFor(WaitCondition.REMOVED).map(ContainerWaitResult::statusCode)).then(() -> {
			untilWaitedFor(3);
			this.docker.containers().remove("job").block(LIMIT);
		}).expectNext(4L).expectComplete().verify(LIMIT);
	}

	@Test
	void execRunsInARunningContainer() {
		this.engine.program("psql", MockProcess.printing("1 row").exiting(2));
		create("db", ContainerCreateRequest.builder().image("busybox").cmd(List.of("sleep", "infinity")));
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> this.docker.exec().run("db", "true").block(LIMIT))
			.withMessageContaining("is not running");
		this.docker.containers().start("db").block(LIMIT);
		ExecResult result = this.docker.exec().run("db", "psql", "-c", "select 1").block(LIMIT);
		assertThat(result.exitCode()).isEqualTo(2);
		assertThat(result.output()).extracting(Frame::text).containsExactly("1 row\n");
		ExecCreateRequest cat = ExecCreateRequest.builder()
			.cmd(List.of("cat"))
			.attachStdin(true)
			.attachStdout(true)
			.build();
		assertThat(this.docker.exec().run("db", cat, Input.of("fed")).block(LIMIT).output()).extracting(Frame::text)
			.containsExactly("fed");
		assertThat(this.docker.exec().inspect(result.execId()).block(LIMIT).exitCode()).isEqualTo(2);
	}

	@Test
	void statsGoOnUntilTheEnd() {
		create("job", ContainerCreateRequest.builder().image("busybox").cmd(List.of("sleep", "infinity")));
		this.docker.containers().start("job").block(LIMIT);
		StepVerifier.create(this.docker.containers().usage("job"))
			.expectNextCount(1)
			.assertNext((usage) -> assertThat(usage.cpuPercent()).isPositive())
			.then(() -> this.docker.containers().kill("job").block(LIMIT))
			.thenConsumeWhile((usage) -> true)
			.expectComplete()
			.verify(LIMIT);
		assertThat(this.docker.containers().statsOnce("job").block(LIMIT).name()).isEqualTo("/job");
	}

	@Test
	void topNamesTheCommand() {
		create("job", ContainerCreateRequest.builder().image("busybox").cmd(List.of("sleep", "infinity")));
		this.docker.containers().start("job").block(LIMIT);
		assertThat(this.docker.containers().top("job").block(LIMIT).processes()).singleElement()
			.satisfies((process) -> assertThat(process).endsWith("sleep infinity"));
	}

	@Test
	void eventsTellWhatHappens() {
		Instant begin = Instant.now();
		EventsOptions fromHere = EventsOptions.builder().since(begin).build();
		StepVerifier.create(this.docker.system().events(fromHere).map(MockContainersTests::words))
			.then(() -> run("busybox", "false"))
			.expectNext("container create", "container start", "container die", "container destroy")
			.thenCancel()
			.verify(LIMIT);
		EventsOptions past = EventsOptions.builder().since(begin).until(Instant.now()).build();
		assertThat(this.docker.system().events(past).map(MockContainersTests::words).collectList().block(LIMIT))
			.containsExactly("container create", "container start", "container die", "container destroy");
	}

	private void untilWaitedFor(int times) {
		RequestPattern waits = WireMock.postRequestedFor(MockEngine.path("/containers/*/wait")).build();
		Flux.interval(Duration.ZERO, Duration.ofMillis(10))
			.takeUntil((look) -> this.engine.wireMock().countRequestsMatching(waits).getCount() >= times)
			.blockLast(LIMIT);
	}

	private List<RunEvent> run(String image, String... command) {
		return this.docker.run(image, command).collectList().block(LIMIT);
	}

	private String create(String name, ContainerCreateRequestBuilder container) {
		return this.docker.containers()
			.create(container.build(), ContainerCreateOptions.builder().name(name).build())
			.block(LIMIT)
			.id();
	}

	private ContainerState state(String id) {
		return this.docker.containers().inspect(id).block(LIMIT).state().status();
	}

	private List<ContainerSummary> list(ContainerListOptions options) {
		return this.docker.containers().list(options).collectList().block(LIMIT);
	}

	private List<String> filtered(ContainerFilters filters) {
		return list(ContainerListOptions.builder().all(true).filters(filters.build()).build()).stream()
			.map(MockContainersTests::name)
			.toList();
	}

	private List<String> logs(LogsOptions options) {
		return this.docker.containers().logLines("job", options).map(OutputLine::text).collectList().block(LIMIT);
	}

	private Mono<ContainerWaitResult> waitFor(WaitCondition condition) {
		return this.docker.containers().waitFor("job", ContainerWaitOptions.builder().condition(condition).build());
	}

	private static String name(ContainerSummary container) {
		return container.names().get(0);
	}

	private static String words(Event event) {
		return event.type() + " " + event.action();
	}

}
