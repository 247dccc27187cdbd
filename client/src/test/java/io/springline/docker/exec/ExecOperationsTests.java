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

package io.springline.docker.exec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.error.ConflictException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.Input;
import io.springline.docker.stream.StreamType;
import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Peer;
import io.springline.docker.test.Request;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.ScriptedEngine.Options;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What commands in containers are on the wire.
 */
@Timeout(60)
class ExecOperationsTests {

	private static final Duration LIMIT = Outcome.LIMIT;

	@Test
	void runCreatesStartsReadsAndInspects() throws IOException {
		AtomicInteger inspections = new AtomicInteger();
		try (ScriptedEngine engine = engine("1.45", (request, peer) -> {
			if (request.line().contains("/start ")) {
				upgrade(peer, "multiplexed-stream");
				peer.send(Frames.join(Frames.stdout("a"), Frames.stderr("b"), Frames.stdout("c\n"))).close();
			}
			else {
				peer.json((inspections.incrementAndGet() < 3) ? "{\"Running\":true,\"ExitCode\":null}"
						: "{\"Running\":false,\"ExitCode\":3}");
			}
		})) {
			StepVerifier.create(engine.client().exec().run("c1", "date", "-u")).assertNext((result) -> {
				assertThat(result.execId()).isEqualTo("e1");
				assertThat(result.exitCode()).isEqualTo(3);
				assertThat(result.stdout()).isEqualTo("ac\n");
				assertThat(result.stderr()).isEqualTo("b");
			}).expectComplete().verify(LIMIT);
			assertThat(engine.calls()).containsExactly("POST /v1.45/containers/c1/exec", "POST /v1.45/exec/e1/start",
					"GET /v1.45/exec/e1/json", "GET /v1.45/exec/e1/json", "GET /v1.45/exec/e1/json");
			assertThat(engine.requests().get(0).text())
				.isEqualTo("{\"AttachStdout\":true,\"AttachStderr\":true,\"Cmd\":[\"date\",\"-u\"]}");
			Request start = engine.requests().get(1);
			assertThat(start.text()).isEqualTo("{}");
			assertThat(start.header("Content-Type")).isEqualTo("application/json");
			assertThat(start.header("Connection")).isEqualTo("Upgrade");
			assertThat(start.header("Upgrade")).isEqualTo("tcp");
		}
	}

	@Test
	void inputGoesAfterTheUpgradeAndEnds() throws IOException {
		assertSent(Input.of("hello"), 5);
	}

	@Test
	void fileAsInput(@TempDir Path folder) throws IOException {
		assertSent(Input.of(Files.write(folder.resolve("input"), new byte[1_000_000])), 1_000_000);
	}

	private static void assertSent(Flux<DataBuffer> input, int size) throws IOException {
		try (ScriptedEngine engine = engine("1.45", (request, peer) -> {
			if (request.line().contains("/start ")) {
				upgrade(peer, "multiplexed-stream");
				peer.send(Frames.stdout(peer.readToEnd() + " bytes")).close();
			}
			else {
				peer.json("{\"Running\":false,\"ExitCode\":0}");
			}
		})) {
			StepVerifier.create(engine.client().exec().run("c1", ExecCreateRequest.of("wc"), input))
				.assertNext((result) -> assertThat(result.stdout()).isEqualTo(size + " bytes"))
				.expectComplete()
				.verify(LIMIT);
			assertThat(engine.requests().get(0).text()).contains("\"AttachStdin\":true");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void oldEngineFramesAsTheRequestSays(boolean tty) throws IOException {
		byte[] output = tty ? "raw".getBytes() : Frames.stderr("framed");
		try (ScriptedEngine engine = engine("1.41", (request, peer) -> {
			upgrade(peer, "raw-stream");
			peer.send(output).close();
		})) {
			ExecStartRequest request = ExecStartRequest.builder().tty(tty).build();
			StepVerifier.create(engine.client().exec().start("e1", request).flatMapMany(ExecSession::output))
				.expectNext(
						tty ? Frame.of(StreamType.STDOUT, output) : Frame.of(StreamType.STDERR, "framed".getBytes()))
				.expectComplete()
				.verify(LIMIT);
			assertThat(engine.calls()).containsExactly("POST /v1.41/exec/e1/start");
			assertThat(engine.requests().get(0).text()).isEqualTo("{\"Tty\":" + tty + "}");
		}
	}

	@Test
	void newEngineSaysHowItFrames() throws IOException {
		try (ScriptedEngine engine = engine("1.42", (request, peer) -> {
			upgrade(peer, "raw-stream");
			peer.send("raw").close();
		})) {
			StepVerifier.create(engine.client().exec().start("e1").flatMapMany(ExecSession::output).map(Frame::text))
				.expectNext("raw")
				.expectComplete()
				.verify(LIMIT);
		}
	}

	@Test
	void answerWithoutUpgrade() throws IOException {
		try (ScriptedEngine engine = engine("1.45", (request, peer) -> {
			peer.head("200 OK", "Content-Type: application/vnd.docker.raw-stream");
			peer.send(String.valueOf(peer.readToEnd())).close();
		})) {
			ExecOperations exec = engine.client().exec();
			StepVerifier
				.create(exec.start("e1").flatMapMany((session) -> session.pipe(Input.of("four"))).map(Frame::text))
				.expectNext("4")
				.expectComplete()
				.verify(LIMIT);
		}
	}

	@Test
	void detached() throws IOException {
		try (ScriptedEngine engine = engine("1.45", (request, peer) -> peer.answer("200 OK", ""))) {
			StepVerifier.create(engine.client().exec().startDetached("e1")).expectComplete().verify(LIMIT);
			assertThat(engine.requests().get(0).text()).isEqualTo("{\"Detach\":true}");
		}
	}

	@Test
	void detachedCannotBeFed() throws IOException {
		try (ScriptedEngine engine = engine("1.45", (request, peer) -> peer.answer("200 OK", ""))) {
			StepVerifier.create(engine.client().exec().start("e1").flatMap((session) -> session.write("x")))
				.expectErrorMessage("The engine did not open the input: it answered without leaving HTTP")
				.verify(LIMIT);
		}
	}

	@Test
	void resizeAndInspect() throws IOException {
		String json = "{\"CanRemove\":false,\"ContainerID\":\"c1\",\"ID\":\"e1\",\"Running\":true,\"ExitCode\":null,"
				+ "\"ProcessConfig\":{\"tty\":true,\"entrypoint\":\"sh\",\"arguments\":[\"-c\",\"date\"],\"privileged\":false},"
				+ "\"OpenStdin\":true,\"Pid\":42}";
		try (ScriptedEngine engine = engine("1.45", (request, peer) -> {
			if (request.line().contains("/resize")) {
				peer.answer("200 OK", "");
			}
			else {
				peer.json(json);
			}
		})) {
			ExecOperations exec = engine.client().exec();
			StepVerifier.create(exec.resize("e1", 33, 101)).expectComplete().verify(LIMIT);
			StepVerifier.create(exec.inspect("e1")).assertNext((command) -> {
				assertThat(command.id()).isEqualTo("e1");
				assertThat(command.containerId()).isEqualTo("c1");
				assertThat(command.running()).isTrue();
				assertThat(command.exitCode()).isNull();
				assertThat(command.pid()).isEqualTo(42);
				assertThat(command.processConfig())
					.isEqualTo(new ExecInspect.ProcessConfig(false, null, true, "sh", List.of("-c", "date")));
			}).expectComplete().verify(LIMIT);
			assertThat(engine.calls()).containsExactly("POST /v1.45/exec/e1/resize?h=33&w=101",
					"GET /v1.45/exec/e1/json");
		}
	}

	@Test
	void refusals() throws IOException {
		try (ScriptedEngine engine = engine("1.45",
				(request, peer) -> peer.answer(request.line().contains("e1") ? "409 Conflict" : "404 Not Found",
						"{\"message\":\"of the test\"}"))) {
			ExecOperations exec = engine.client().exec();
			assertThat(Outcome.fails(exec.start("e1"), ConflictException.class)).hasMessageContaining("of the test")
				.hasMessageContaining("ExecStart (POST /v1.45/exec/e1/start)");
			Outcome.fails(exec.start("e2"), NotFoundException.class);
			for (String hostile : List.of("", "..", "a/../../info", "a?b", "a%2e")) {
				assertThatIllegalArgumentException().isThrownBy(() -> exec.start(hostile));
			}
			assertThat(engine.calls()).hasSize(2);
		}
	}

	@Test
	void secretsAreNotPrinted() {
		assertThat(ExecCreateRequest.builder("env").env(List.of("PASSWORD=tiger")).build().toString())
			.contains("cmd=[env]")
			.doesNotContain("tiger");
	}

	private static ScriptedEngine engine(String version, ScriptedEngine.Script script) {
		return ScriptedEngine.start(Transport.UNIX, Options.announcing(version), (request, peer) -> {
			if (request.line().contains("/containers/")) {
				peer.answer("201 Created", "{\"Id\":\"e1\"}");
			}
			else {
				script.answer(request, peer);
			}
		});
	}

	private static void upgrade(Peer peer, String type) throws IOException {
		peer.head("101 UPGRADED", "Content-Type: application/vnd.docker." + type, "Connection: Upgrade",
				"Upgrade: tcp");
	}

}
