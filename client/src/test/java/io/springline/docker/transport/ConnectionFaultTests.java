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

package io.springline.docker.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.springline.docker.ClientSetup;
import io.springline.docker.DockerClient;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.DockerException;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.ScriptedEngine.Options;
import io.springline.docker.test.SocketFile;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for engines that cannot be reached, or do not answer: each gives one exception
 * that says in words what is wrong.
 */
@ParameterizedClass(name = "native = {0}")
@ValueSource(booleans = { true, false })
@Timeout(90)
class ConnectionFaultTests {

	@Parameter
	boolean nativeTransport;

	@Test
	void missingSocket() {
		try (SocketFile socket = SocketFile.create()) {
			assertUnreachable(socket.uri(), "the socket does not exist. Is the engine installed and running?");
		}
	}

	@Test
	void socketWithoutAFolder() {
		assertUnreachable("unix:///nonexistent/docker.sock",
				"the socket does not exist. Is the engine installed and running?");
	}

	@Test
	void socketThatNothingListensOn() throws Exception {
		try (SocketFile socket = SocketFile.create()) {
			listen(socket).close();
			assertThat(socket.path()).exists();
			assertUnreachable(socket.uri(), "nothing listens on the socket. Is the engine running?");
		}
	}

	@Test
	void fileThatIsNoSocket() throws Exception {
		try (SocketFile socket = SocketFile.create()) {
			Files.createFile(socket.path());
			assertUnreachable(socket.uri(), "nothing listens on the socket. Is the engine running?");
		}
	}

	@Test
	void socketOfAnotherUser() throws Exception {
		assumeThat(System.getProperty("user.name")).as("root may do anything").isNotEqualTo("root");
		try (SocketFile socket = SocketFile.create(); ServerSocketChannel server = listen(socket)) {
			Files.setPosixFilePermissions(socket.path(), PosixFilePermissions.fromString("---------"));
			assertThat(server.isOpen()).isTrue();
			assertUnreachable(socket.uri(),
					"permission denied. Is the user in the group that owns the socket, usually 'docker'?");
		}
	}

	@Test
	void portThatNothingListensOn() throws Exception {
		try (Socket bound = new Socket()) {
			bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			assertUnreachable("tcp://127.0.0.1:" + bound.getLocalPort(),
					"nothing listens there, is the engine running?");
		}
	}

	@Test
	void machineThatDoesNotExist() {
		assertUnreachable("tcp://no-such-machine.invalid:2375", "there is no machine of that name");
	}

	@Test
	void machineThatDoesNotTakeConnections() throws Exception {
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			List<Socket> waiting = fill(server);
			String host = "tcp://127.0.0.1:" + server.getLocalPort();
			try (DockerClient docker = setup(host).connectTimeout(Duration.ofMillis(300)).apiVersion("1.45").build()) {
				String reason = "could not connect to " + host + " (from the test) within PT0.3S";
				assertThat(Outcome.fails(docker.containers().list(), DockerConnectionException.class))
					.hasMessage("ContainerList: " + reason);
				assertThat(Outcome.fails(docker.containers().logs("c1"), DockerConnectionException.class))
					.hasMessage("ContainerLogs: " + reason);
			}
			for (Socket socket : waiting) {
				socket.close();
			}
		}
	}

	@Test
	void engineThatNeverAnswers() throws Exception {
		CompletableFuture<Long> end = new CompletableFuture<>();
		try (ScriptedEngine engine = ScriptedEngine.start(transport(),
				(request, peer) -> end.complete(peer.readToEnd()))) {
			DockerClient docker = engine
				.client(engine.setup().apiVersion("1.45").responseTimeout(Duration.ofMillis(300)));
			assertThat(Outcome.fails(docker.containers().list(), DockerConnectionException.class))
				.hasMessage("ContainerList: " + docker.host() + " accepted the call but did not answer within PT0.3S");
			assertThat(end.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isZero();
			assertThat(engine.calls()).hasSize(1);
		}
	}

	@Test
	void engineThatNeverAnswersAPing() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(transport(), Options.PINGS_BY_SCRIPT,
				(request, peer) -> peer.readToEnd())) {
			DockerClient docker = engine.client(engine.setup().responseTimeout(Duration.ofMillis(300)));
			assertThat(Outcome.fails(docker.containers().logs("c1"), DockerConnectionException.class))
				.hasMessageEndingWith(docker.host() + " accepted the call but did not answer within PT0.3S");
			assertThat(engine.calls()).isEmpty();
		}
	}

	@Test
	void engineThatStopsInTheMiddleOfAnAnswer() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(transport(),
				(request, peer) -> peer.head("200 OK", "Content-Length: 100").send("[").readToEnd())) {
			DockerClient docker = engine
				.client(engine.setup().apiVersion("1.45").responseTimeout(Duration.ofMillis(300)));
			assertThat(Outcome.fails(docker.containers().list(), DockerConnectionException.class))
				.hasMessage("ContainerList: " + docker.host() + " accepted the call but did not answer within PT0.3S");
		}
	}

	@Test
	void engineThatClosesInTheMiddleOfAnAnswer() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(transport(), (request, peer) -> {
			peer.head("200 OK", "Content-Length: 100").send("[");
			peer.close();
		})) {
			DockerClient docker = engine.client();
			assertThat(Outcome.fails(docker.containers().list(), DockerConnectionException.class))
				.hasMessageStartingWith("ContainerList: the connection to " + docker.host() + " broke: ");
		}
	}

	@Test
	void moreCallsThanConnections() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(transport(), (request, peer) -> peer.json("[]"))) {
			DockerClient docker = engine.client();
			Flux<Integer> calls = Flux.range(0, 500)
				.flatMap((i) -> docker.containers().list().count().thenReturn(1), 500)
				.reduce(Integer::sum)
				.flux();
			StepVerifier.create(calls).expectNext(500).expectComplete().verify(Outcome.LIMIT);
			assertThat(engine.calls()).hasSize(500);
			assertThat(engine.peers()).hasSizeLessThanOrEqualTo(32);
		}
	}

	@Test
	void engineIsBackAfterItWasGone() throws Exception {
		try (SocketFile socket = SocketFile.create(); DockerClient docker = setup(socket.uri()).build()) {
			Outcome.fails(docker.containers().list(), DockerConnectionException.class);
			try (ScriptedEngine engine = ScriptedEngine.start(socket, (request, peer) -> peer.json("[]"))) {
				Outcome.completes(docker.containers().list());
				assertThat(engine.calls()).containsExactly("GET /v1.45/containers/json");
			}
			Files.deleteIfExists(socket.path());
			Outcome.fails(docker.containers().list(), DockerConnectionException.class);
			try (ScriptedEngine engine = ScriptedEngine.start(socket, (request, peer) -> peer.json("[]"))) {
				Outcome.completes(docker.containers().list());
				assertThat(engine.calls()).containsExactly("GET /v1.45/containers/json");
			}
		}
	}

	@Test
	void headThatIsTooLong() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(transport(),
				(request, peer) -> peer.head("200 OK", "X-Long: " + "x".repeat(200_000)).close())) {
			DockerClient docker = engine.client();
			Outcome.fails(docker.containers().list(), DockerProtocolException.class);
			Outcome.fails(docker.containers().logs("c1"), DockerProtocolException.class);
		}
	}

	private void assertUnreachable(String host, String reason) {
		String message = "could not connect to " + host + " (from the test): " + reason;
		try (DockerClient docker = setup(host).build()) {
			assertFailure(docker.system().ping().flux(), "SystemPing: " + message);
			assertFailure(docker.containers().list(), "SystemPingHead: " + message);
		}
		try (DockerClient docker = setup(host).apiVersion("1.45").build()) {
			assertFailure(docker.containers().list(), "ContainerList: " + message);
			assertFailure(docker.containers().logs("c1"), "ContainerLogs: " + message);
			assertFailure(docker.containers().start("c1").flux(), "ContainerStart: " + message);
		}
	}

	private static void assertFailure(Flux<?> call, String message) {
		DockerException failure = Outcome.fails(call, DockerConnectionException.class);
		assertThat(failure).hasMessage(message);
		assertThat(failure.getCause()).isNotNull();
	}

	private ClientSetup setup(String host) {
		return ClientSetup.of(host).nativeTransport(this.nativeTransport);
	}

	private Transport transport() {
		return this.nativeTransport ? Transport.UNIX : Transport.TCP_NIO;
	}

	private static ServerSocketChannel listen(SocketFile socket) throws Exception {
		Path path = socket.path();
		return ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(path));
	}

	/**
	 * Connects until the machine takes no more connections, because nobody accepts them.
	 */
	private static List<Socket> fill(ServerSocket server) throws Exception {
		List<Socket> waiting = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			Socket socket = new Socket();
			waiting.add(socket);
			try {
				socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()), 300);
			}
			catch (SocketTimeoutException ex) {
				return waiting;
			}
		}
		throw new IllegalStateException("The machine takes any number of connections");
	}

}
