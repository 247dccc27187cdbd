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

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerInspect;
import io.springline.docker.container.ContainerSummary;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.run.RunOptions;
import io.springline.docker.sample.RequiresEngine;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.system.SystemVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page on streams shows.
 */
@RequiresEngine
@ExtendWith({ EngineClient.class, OutputCaptureExtension.class })
class StreamsIT {

	private static final String TICKING = "i=0; while :; do i=$((i+1)); echo tick $i; sleep 0.05; done";

	@BeforeEach
	void startContainer(DockerClient docker) {
		docker.run(RunOptions.builder("busybox").name("web").detach(true).command("sh", "-c", TICKING).build())
			.blockLast(EngineClient.LIMIT);
	}

	@Test
	void block(DockerClient docker) {
		// tag::block[]
		SystemVersion version = docker.system().version().block();
		List<ContainerSummary> containers = docker.containers().list().collectList().block();
		docker.containers().restart("web").block();
		// end::block[]
		assertThat(version.version()).isNotBlank();
		assertThat(containers).isNotEmpty();
	}

	@Test
	void errors(DockerClient docker, CapturedOutput output) {
		startJob(docker);
		assertThat(output).contains("There is no such container: No such container: job");
		docker.run(RunOptions.builder("busybox").name("job").detach(true).command("sleep", "60").build())
			.blockLast(EngineClient.LIMIT);
		docker.containers().kill("job").then(docker.containers().waitFor("job")).block(EngineClient.LIMIT);
		startJob(docker);
		assertThat(docker.containers().inspect("job").block(EngineClient.LIMIT).state().running()).isTrue();
	}

	private static void startJob(DockerClient docker) {
		// tag::errors[]
		try {
			docker.containers().start("job").block();
		}
		catch (NotFoundException ex) {
			System.out.println("There is no such container: " + ex.getReason());
		}
		// end::errors[]
	}

	@Test
	void stream(DockerClient docker, CapturedOutput output) {
		LogsOptions follow = LogsOptions.builder().follow(true).stdout(true).build();
		// tag::stream[]
		try (Stream<OutputLine> lines = docker.containers().logLines("web", follow).toStream(16)) {
			lines.limit(3).forEach((line) -> System.out.println(line.text()));
		}
		// end::stream[]
		assertThat(output).contains("tick 1\ntick 2\ntick 3\n").doesNotContain("tick 4");
	}

	@Test
	void iterable(DockerClient docker, CapturedOutput output) {
		// tag::iterable[]
		for (ContainerSummary container : docker.containers().list().toIterable()) {
			System.out.println(container.names() + ": " + container.status());
		}
		// end::iterable[]
		assertThat(output).contains("[/web]: Up");
	}

	@Test
	void cancel(DockerClient docker) throws InterruptedException {
		CountDownLatch seen = new CountDownLatch(3);
		// tag::cancel[]
		Disposable following = docker.containers()
			.followLogs("web")
			.subscribe((line) -> seen.countDown(), (ex) -> System.err.println("The log broke: " + ex.getMessage()));
		// ... and when it is no longer wanted
		// end::cancel[]
		assertThat(seen.await(30, TimeUnit.SECONDS)).isTrue();
		// tag::dispose[]
		following.dispose();
		// end::dispose[]
		assertThat(following.isDisposed()).isTrue();
	}

	@Test
	void take(DockerClient docker) {
		// tag::take[]
		List<OutputLine> first = docker.containers().followLogs("web").take(10).collectList().block();
		// end::take[]
		assertThat(first).hasSize(10);
	}

	@Test
	void timeLimits(DockerClient docker) {
		// tag::timeout[]
		Mono<OutputLine> ready = docker.containers()
			.followLogs("web")
			.filter((line) -> line.text().contains("ready"))
			.next()
			.timeout(Duration.ofSeconds(2));
		// end::timeout[]
		StepVerifier.create(ready).expectError(TimeoutException.class).verify(EngineClient.LIMIT);
	}

	@Test
	void chain(DockerClient docker) {
		// tag::chain[]
		Flux<ContainerInspect> details = docker.containers()
			.list()
			.flatMap(
					(container) -> docker.containers().inspect(container.id()).onErrorComplete(NotFoundException.class),
					4);
		// end::chain[]
		StepVerifier.create(details.map(ContainerInspect::name).filter("/web"::equals))
			.expectNext("/web")
			.expectComplete()
			.verify(EngineClient.LIMIT);
	}

	@Test
	void blockingOnAnEventLoopIsRefused(DockerClient docker) {
		Flux<String> wrong = docker.containers()
			.list()
			.map((container) -> docker.containers().inspect(container.id()).block().name());
		StepVerifier.create(wrong).expectErrorSatisfies((ex) -> {
			assertThat(ex).isInstanceOf(IllegalStateException.class);
			String message = ex.getMessage().replaceFirst("epoll-\\d+", "epoll-2");
			new Quotes("docs/streams.md").assertThatQuoted("blocking", message);
			new Quotes("docs/troubleshooting.md").assertThatQuoted("blocking", message);
		}).verify(EngineClient.LIMIT);
	}

	@Test
	void blockingWorkElsewhere(DockerClient docker, @TempDir Path folder) throws IOException {
		Path file = folder.resolve("web.log");
		docker.containers().followLogs("web").next().block(EngineClient.LIMIT);
		// tag::elsewhere[]
		try (BufferedWriter writer = Files.newBufferedWriter(file)) {
			docker.containers()
				.logLines("web")
				.publishOn(Schedulers.boundedElastic())
				.doOnNext((line) -> write(writer, line.text() + "\n"))
				.blockLast();
		}
		// end::elsewhere[]
		assertThat(file).content().startsWith("tick 1\n");
	}

	private static void write(BufferedWriter writer, String text) {
		try {
			writer.write(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
