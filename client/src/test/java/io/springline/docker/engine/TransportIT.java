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

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerSummary;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.error.ClientClosedException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.run.RunResult;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.StreamType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The same over each transport.
 */
@RequiresEngine
class TransportIT {

	private static final LogsOptions FOLLOW = LogsOptions.builder().follow(true).build();

	private final Engine engine;

	TransportIT(Engine engine) {
		this.engine = engine;
	}

	@ParameterizedTest
	@EnumSource
	void calls(Transport transport) {
		String id = this.engine.created(this.engine.service());
		try (DockerClient docker = transport.client()) {
			assertThat(Engine.get(docker.system().ping())).isEqualTo(Engine.get(this.engine.system().ping()));
			assertThat(Engine.get(docker.system().pingHead()).osType()).isEqualTo("linux");
			assertThat(Engine.get(docker.system().version())).isEqualTo(Engine.get(this.engine.system().version()));
			assertThat(Engine.get(docker.containers().start(id))).isTrue();
			assertThat(Engine.get(docker.containers().start(id))).isFalse();
			assertThat(Engine.all(docker.containers().list())).extracting(ContainerSummary::id).contains(id);
			assertThat(Engine.get(docker.containers().stop(id))).isTrue();
			assertThat(Engine.get(docker.containers().archiveInfo(id, "/bin")).directory()).isTrue();
			Engine.complete(docker.containers().remove(id));
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> Engine.get(docker.containers().inspect(id)));
		}
	}

	@ParameterizedTest
	@EnumSource
	void runsContainers(Transport transport) {
		try (DockerClient docker = transport.client()) {
			RunResult result = Engine
				.get(docker.run(this.engine.run("echo out; echo err >&2; seq 1 5000; exit 3").remove(true).build())
					.as(RunResult::collect));
			assertThat(result.exitCode()).isEqualTo(3);
			assertThat(result.stdout()).startsWith("out\n1\n2\n").endsWith("\n4999\n5000");
			assertThat(result.stderr()).isEqualTo("err");
			RunResult terminal = Engine
				.get(docker.run(this.engine.run("echo out; echo err >&2").tty(true).remove(true).build())
					.as(RunResult::collect));
			assertThat(terminal.lines()).containsExactly(new OutputLine(StreamType.STDOUT, "out"),
					new OutputLine(StreamType.STDOUT, "err"));
			assertThat(this.engine.exists(result.containerId())).isFalse();
		}
	}

	@ParameterizedTest
	@EnumSource
	void closesTheSocketOfAStreamThatIsCancelled(Transport transport) {
		String id = this.engine.started(this.engine.service("echo ready"));
		try (DockerClient docker = transport.client()) {
			Engine.get(docker.containers().inspect(id));
			Await.until("the connection is back in the pool", () -> docker.connections().active() == 0);
			Set<String> before = Descriptors.sockets();
			Queue<Frame> frames = new ConcurrentLinkedQueue<>();
			Disposable following = docker.containers().logs(id, FOLLOW).subscribe(frames::add);
			Await.until("the first output is there", () -> !frames.isEmpty());
			assertThat(Descriptors.socketsSince(before)).hasSize(1);
			following.dispose();
			Await.until("the socket is closed", () -> Descriptors.socketsSince(before).isEmpty());
			assertThat(Engine.get(docker.system().ping()).osType()).isEqualTo("linux");
		}
	}

	@ParameterizedTest
	@EnumSource
	void closesAllWithTheClient(Transport transport) {
		String id = this.engine.started(this.engine.service("echo ready"));
		Set<String> before = Descriptors.sockets();
		DockerClient docker = transport.client();
		Queue<Frame> frames = new ConcurrentLinkedQueue<>();
		AtomicReference<Object> end = new AtomicReference<>();
		docker.containers().logs(id, FOLLOW).subscribe(frames::add, end::set, () -> end.set("complete"));
		Await.until("the first output is there", () -> !frames.isEmpty());
		docker.close();
		Await.until("the stream ends", () -> end.get() != null);
		assertThat(end.get()).isInstanceOf(ClientClosedException.class);
		Await.until("all sockets are closed", () -> Descriptors.socketsSince(before).isEmpty());
	}

	@ParameterizedTest
	@EnumSource
	void movesFiles(Transport transport) {
		String id = this.engine.created(this.engine.command("true"));
		byte[] piece = "0123456789abcdef".repeat(4096).getBytes();
		try (DockerClient docker = transport.client()) {
			Engine.complete(docker.containers().putArchive(id, "/tmp", Tar.large("large", 64, () -> piece)));
			assertThat(Engine.get(docker.containers().archiveInfo(id, "/tmp/large")).size()).isEqualTo(64 * 65536);
			assertThat(Tar.read(docker.containers().archive(id, "/tmp/large")).get("large").content())
				.hasSize(64 * 65536)
				.endsWith(piece);
			assertThat(Tar.read(docker.containers().export(id))).containsKeys("bin/busybox", "tmp/large");
			Flux<Integer> start = docker.containers().export(id).map((buffer) -> {
				DataBufferUtils.release(buffer);
				return 1;
			}).take(1);
			assertThat(Engine.all(start)).containsExactly(1);
		}
	}

	@ParameterizedTest
	@EnumSource
	void readsTheAnswerThatComesBeforeAllIsSent(Transport transport) {
		String id = this.engine.created(this.engine.command("true"));
		byte[] piece = new byte[64 * 1024];
		try (DockerClient docker = transport.client()) {
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> Engine
					.complete(docker.containers().putArchive(id, "/none", Tar.large("large", 256, () -> piece))))
				.satisfies((ex) -> assertThat(ex.getReason()).contains("/none"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void importsBuildsAndSaves(Transport transport) {
		String reference = this.engine.name() + ":1";
		String id = this.engine.created(this.engine.command("true"));
		try (DockerClient docker = transport.client()) {
			Engine.complete(docker.images().importImage(reference, docker.containers().export(id)));
			Tar context = Tar.of("Dockerfile", "FROM " + reference + "\nRUN echo built\nCMD [\"true\"]\n");
			BuildOptions options = BuildOptions.builder().tags(List.of(reference + "-built")).build();
			assertThat(Engine.all(docker.images().build(options, context.stream())))
				.anyMatch((message) -> "built\n".equals(message.stream()));
			byte[] archive = Tar.bytes(docker.images().save(reference, reference + "-built"));
			assertThat(archive).hasSizeGreaterThan(1_000_000);
			Engine.complete(docker.images().load(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(archive))));
		}
	}

}
