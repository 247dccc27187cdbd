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

package io.springline.docker.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.springline.docker.DockerClient;
import io.springline.docker.archive.FileContent;
import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.container.ContainerCreated;
import io.springline.docker.container.ContainerFilters;
import io.springline.docker.container.ContainerListOptions;
import io.springline.docker.container.ContainerRemoveOptions;
import io.springline.docker.container.ContainerSession;
import io.springline.docker.container.ContainerState;
import io.springline.docker.container.ContainerStopOptions;
import io.springline.docker.container.ContainerSummary;
import io.springline.docker.container.HostConfig;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.exec.ExecCreateRequest;
import io.springline.docker.exec.ExecResult;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.run.RunEvent;
import io.springline.docker.run.RunOptions;
import io.springline.docker.run.RunResult;
import io.springline.docker.sample.RequiresEngine;
import io.springline.docker.stream.Input;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.ProgressMessage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page on running containers shows.
 */
@RequiresEngine
@ExtendWith({ EngineClient.class, OutputCaptureExtension.class })
class RunningIT {

	@Test
	void run(DockerClient docker, CapturedOutput output) {
		// tag::run[]
		RunOptions job = RunOptions.builder("busybox")
			.command("sh", "-c", "echo working on $STAGE; exit 3")
			.env("STAGE", "test")
			.remove(true)
			.build();
		docker.run(job).doOnNext((event) -> {
			if (event instanceof RunEvent.Output text) {
				System.out.println(text.line().text());
			}
			else if (event instanceof RunEvent.Exited exited) {
				System.out.println("exit code " + exited.exitCode());
			}
		}).blockLast();
		// end::run[]
		assertThat(output).contains("working on test\nexit code 3\n");
	}

	@Test
	void runAndCollect(DockerClient docker) {
		// tag::collect[]
		RunResult result = docker.run("busybox", "date", "-u").as(RunResult::collect).block();
		System.out.println(result.exitCode() + ": " + result.stdout());
		// end::collect[]
		assertThat(result.exitCode()).isZero();
		assertThat(result.stdout()).contains("UTC");
	}

	@Test
	void stepByStep(DockerClient docker) {
		// tag::steps[]
		ContainerCreateRequest request = ContainerCreateRequest.builder()
			.image("busybox")
			.cmd(List.of("sleep", "60"))
			.hostConfig(HostConfig.builder().memory(64L * 1024 * 1024).build())
			.build();
		Mono<ContainerCreated> started = docker.containers()
			.create(request)
			.delayUntil((created) -> docker.containers().start(created.id()));
		// end::steps[]
		ContainerCreated container = started.block(EngineClient.LIMIT);
		String id = container.id();
		// tag::stop[]
		boolean stopped = docker.containers()
			.stop(id, ContainerStopOptions.builder().timeout(Duration.ofSeconds(1)).build())
			.block();
		docker.containers().remove(id, ContainerRemoveOptions.builder().volumes(true).build()).block();
		// end::stop[]
		assertThat(stopped).isTrue();
		StepVerifier.create(docker.containers().inspect(id))
			.expectError(NotFoundException.class)
			.verify(EngineClient.LIMIT);
	}

	@Test
	void list(DockerClient docker) {
		start(docker, "web", "sleep", "60");
		// tag::list[]
		List<ContainerSummary> running = docker.containers()
			.list(ContainerListOptions.builder()
				.filters(ContainerFilters.builder().status(ContainerState.RUNNING).label("app", "shop").build())
				.build())
			.collectList()
			.block();
		// end::list[]
		assertThat(running).extracting(ContainerSummary::names).containsExactly(List.of("/web"));
	}

	@Test
	void exec(DockerClient docker, @TempDir Path folder) throws IOException {
		start(docker, "db", "sleep", "60");
		Path file = Files.writeString(folder.resolve("schema.sql"), "create table t;\n");
		// tag::exec[]
		ExecResult result = docker.exec().run("db", "sh", "-c", "echo $((6 * 7))").block();
		System.out.println(result.exitCode() + ": " + result.stdout());
		// end::exec[]
		assertThat(result.stdout()).isEqualTo("42\n");
		// tag::exec-input[]
		ExecResult lines = docker.exec().run("db", ExecCreateRequest.of("wc", "-l"), Input.of(file)).block();
		// end::exec-input[]
		assertThat(lines.stdout().strip()).isEqualTo("1");
	}

	@Test
	void session(DockerClient docker, CapturedOutput printed) {
		start(docker, "db", "sleep", "60");
		// tag::session[]
		ExecCreateRequest shell = ExecCreateRequest.builder("sh").attachStdin(true).tty(true).build();
		Mono<Long> exitCode = Mono.usingWhen(docker.exec().open("db", shell), (session) -> {
			Mono<Void> output = OutputLine.from(session.output())
				.doOnNext((line) -> System.out.println(line.text()))
				.then();
			Mono<Void> input = session.resize(40, 120).then(session.write("stty size; exit 4\n"));
			return Mono.when(output, input).then(session.exitCode());
		}, (session) -> Mono.fromRunnable(session::close));
		// end::session[]
		assertThat(exitCode.block(EngineClient.LIMIT)).isEqualTo(4);
		assertThat(printed).contains("40 120");
	}

	@Test
	void attach(DockerClient docker) {
		docker
			.run(RunOptions.builder("busybox")
				.name("shell")
				.detach(true)
				.command("cat")
				.container((container) -> container.openStdin(true).stdinOnce(true).attachStdin(true))
				.build())
			.blockLast(EngineClient.LIMIT);
		// tag::attach[]
		ContainerSession session = docker.containers().attach("shell").block();
		List<OutputLine> lines = session.pipe(Input.of("to cat and back\n")).as(OutputLine::from).collectList().block();
		// end::attach[]
		assertThat(lines).extracting(OutputLine::text).containsExactly("to cat and back");
	}

	@Test
	void logs(DockerClient docker) {
		start(docker, "web", "sh", "-c", "echo one; echo two >&2; echo ready; sleep 60");
		// tag::logs[]
		OutputLine ready = docker.containers()
			.followLogs("web")
			.filter((line) -> line.text().contains("ready"))
			.next()
			.block(Duration.ofSeconds(30));
		// end::logs[]
		assertThat(ready.text()).isEqualTo("ready");
	}

	@Test
	void copy(DockerClient docker, @TempDir Path folder) throws IOException {
		start(docker, "web", "sleep", "60");
		Path site = Files.createDirectory(folder.resolve("site"));
		Files.writeString(site.resolve("index.html"), "<p>hello");
		Path here = folder.resolve("here");
		// tag::copy[]
		docker.containers().copyTo("web", site, "/srv").block();
		docker.containers().copyTo("web", FileContent.of("app.properties", "greeting=hello"), "/tmp/").block();
		docker.containers().copyFrom("web", "/srv", here).block();
		// end::copy[]
		assertThat(here.resolve("index.html")).hasContent("<p>hello");
		assertThat(docker.exec().run("web", "cat", "/tmp/app.properties").block(EngineClient.LIMIT).stdout())
			.isEqualTo("greeting=hello");
	}

	@Test
	void build(DockerClient docker, @TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("Dockerfile"), "FROM busybox\nRUN echo built > /built\n");
		// tag::build[]
		BuildOptions options = BuildOptions.builder().tags(List.of("team/app:1.5")).build();
		String imageId = docker.images()
			.build(folder, options)
			.doOnNext((message) -> System.out.print((message.stream() != null) ? message.stream() : ""))
			.mapNotNull(ProgressMessage::imageId)
			.blockLast();
		// end::build[]
		assertThat(imageId).startsWith("sha256:");
		docker.images().remove("team/app:1.5").blockLast(EngineClient.LIMIT);
	}

	private static void start(DockerClient docker, String name, String... command) {
		docker.run(RunOptions.builder("busybox").name(name).label("app", "shop").detach(true).command(command).build())
			.blockLast(EngineClient.LIMIT);
	}

}
