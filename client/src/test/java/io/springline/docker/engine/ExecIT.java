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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.DockerClient;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.exec.ExecCreateRequest;
import io.springline.docker.exec.ExecInspect;
import io.springline.docker.exec.ExecOperations;
import io.springline.docker.exec.ExecResult;
import io.springline.docker.exec.ExecSession;
import io.springline.docker.exec.ExecStartRequest;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.Input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Commands in containers of a real engine.
 */
@RequiresEngine
class ExecIT {

	private final Engine engine;

	private final ExecOperations exec;

	private String id = "";

	ExecIT(Engine engine) {
		this.engine = engine;
		this.exec = engine.docker().exec();
	}

	@BeforeEach
	void start() {
		this.id = this.engine.started(this.engine.service());
	}

	@ParameterizedTest
	@EnumSource
	void runsCommands(Transport transport) {
		try (DockerClient docker = transport.client()) {
			ExecResult result = Engine.get(docker.exec().run(this.id, "sh", "-c", "echo out; echo err >&2; exit 7"));
			assertThat(result.stdout()).isEqualTo("out\n");
			assertThat(result.stderr()).isEqualTo("err\n");
			assertThat(result.exitCode()).isEqualTo(7);
		}
	}

	@ParameterizedTest
	@EnumSource
	void inputEndsAndOutputGoesOn(Transport transport) {
		try (DockerClient docker = transport.client()) {
			ExecResult result = Engine.get(docker.exec()
				.run(this.id, ExecCreateRequest.of("sh", "-c", "cat; echo end; exit 3"), Input.of("hello\n")));
			assertThat(result.stdout()).isEqualTo("hello\nend\n");
			assertThat(result.exitCode()).isEqualTo(3);
		}
	}

	@Test
	void allOptions() {
		ExecCreateRequest request = ExecCreateRequest.builder("sh", "-c", "pwd; id -u; echo $SECRET")
			.workingDir("/tmp")
			.user("65534")
			.env(List.of("SECRET=of the test"))
			.build();
		assertThat(Engine.get(this.exec.run(this.id, request)).stdout()).isEqualTo("/tmp\n65534\nof the test\n");
		assertThat(request.toString()).doesNotContain("of the test");
	}

	@Test
	void file(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("input");
		Files.writeString(file, "0123456789\n".repeat(100_000));
		ExecResult result = Engine.get(this.exec.run(this.id, ExecCreateRequest.of("wc", "-c"), Input.of(file)));
		assertThat(result.stdout().strip()).isEqualTo("1100000");
	}

	@Test
	void conversation() {
		ExecSession session = Engine.get(this.exec.open(this.id,
				ExecCreateRequest.builder("sh", "-c", "while read line; do echo got $line; done")
					.attachStdin(true)
					.build()));
		StepVerifier.create(session.output().map(Frame::text))
			.then(() -> Engine.complete(session.write("one\n")))
			.expectNext("got one\n")
			.then(() -> Engine.complete(session.write("two\n".getBytes(StandardCharsets.UTF_8))))
			.expectNext("got two\n")
			.then(() -> assertThat(Engine.get(this.exec.inspect(session.id())).running()).isTrue())
			.then(() -> Engine.complete(session.halfClose()))
			.expectComplete()
			.verify(Engine.LIMIT);
		assertThat(Engine.get(session.exitCode())).isZero();
	}

	@Test
	void terminal() {
		ExecSession session = Engine
			.get(this.exec.open(this.id, ExecCreateRequest.builder("sh").attachStdin(true).tty(true).build()));
		Engine.complete(session.resize(33, 101));
		Engine.complete(session.write("stty size; echo err >&2; exit 5\n"));
		String output = String.join("", Engine.all(session.output().map(Frame::text)));
		assertThat(output).contains("33 101\r\n").contains("err\r\n");
		assertThat(Engine.get(session.exitCode())).isEqualTo(5);
	}

	@Test
	void detached() {
		String exec = created("sleep 0.2; echo done > /tmp/detached; exit 4");
		Engine.complete(this.exec.startDetached(exec));
		Await.until("the command has ended",
				() -> Long.valueOf(4).equals(Engine.get(this.exec.inspect(exec)).exitCode()));
		assertThat(Engine.get(this.exec.run(this.id, "cat", "/tmp/detached")).stdout()).isEqualTo("done\n");
	}

	@Test
	void outputThatIsReadLateIsWhole() {
		ExecSession session = Engine.get(this.exec.open(this.id, ExecCreateRequest.of("echo", "early")));
		assertThat(Engine.get(session.exitCode())).isZero();
		assertThat(Engine.all(session.output().map(Frame::text))).containsExactly("early\n");
	}

	@Test
	void processThatDoesNotReadItsInput() {
		Flux<DataBuffer> endless = Input.of(new byte[32 * 1024]).repeat();
		ExecResult result = Engine.get(this.exec.run(this.id,
				ExecCreateRequest.of("sh", "-c", "head -c 1 >/dev/null; echo enough; exit 2"), endless));
		assertThat(result.stdout()).isEqualTo("enough\n");
		assertThat(result.exitCode()).isEqualTo(2);
	}

	@Test
	void inputThatFails() {
		Flux<DataBuffer> input = Input.of("some").concatWith(Mono.error(new TimeoutException("no more input")));
		StepVerifier.create(this.exec.run(this.id, ExecCreateRequest.of("cat"), input))
			.expectErrorSatisfies(
					(ex) -> assertThat(ex).isInstanceOf(TimeoutException.class).hasMessage("no more input"))
			.verify(Engine.LIMIT);
	}

	@Test
	void terminalThatIsTakenForNone() {
		ExecCreateRequest request = ExecCreateRequest.builder("echo", "x").tty(true).build();
		String exec = String.valueOf(Engine.get(this.exec.create(this.id, request)).id());
		ExecSession session = Engine.get(this.exec.start(exec));
		assertThat(String.join("", Engine.all(session.output().map(Frame::text)))).isEqualTo("x\r\n");
	}

	@Test
	void inspect() {
		String exec = created("exit 0");
		ExecInspect before = Engine.get(this.exec.inspect(exec));
		assertThat(before.running()).isFalse();
		assertThat(before.exitCode()).isNull();
		assertThat(before.containerId()).isEqualTo(this.id);
		assertThat(before.processConfig().arguments()).containsExactly("-c", "exit 0");
	}

	@Test
	void refusals() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.exec.run("none-such", "true")));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.exec.start("0123456789ab")));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(
				() -> Engine.get(this.exec.start("0123456789ab", ExecStartRequest.builder().tty(true).build())));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.exec.inspect("0123456789ab")));
		Engine.complete(this.engine.containers().pause(this.id));
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> Engine.get(this.exec.run(this.id, "true")));
		Engine.complete(this.engine.containers().unpause(this.id));
	}

	@Test
	void commandThatCannotBeStarted() {
		ExecResult result = Engine.get(this.exec.run(this.id, "/none/such"));
		assertThat(result.exitCode()).isGreaterThan(125);
		assertThat(result.stdout() + result.stderr()).contains("/none/such");
	}

	private String created(String script) {
		return String.valueOf(Engine.get(this.exec.create(this.id, ExecCreateRequest.of("sh", "-c", script))).id());
	}

}
