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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.netty.channel.ConnectTimeoutException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.container.ContainerStopOptions;
import io.springline.docker.container.HostConfig;
import io.springline.docker.registry.DockerLogins;
import io.springline.docker.registry.RegistryCredentialsProvider;
import io.springline.docker.stream.ProgressMessage;
import io.springline.docker.transport.EngineHost;
import io.springline.docker.transport.EngineTransport.Timeouts;
import io.springline.docker.transport.HostResolver;
import io.springline.docker.transport.TransportFailures;

/**
 * Tests that provoke the messages which the page on troubleshooting quotes, where no
 * engine is needed.
 */
class TroubleshootingTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final Quotes page = new Quotes("docs/troubleshooting.md");

	@Test
	void socketDoesNotExist(@TempDir Path folder) {
		assertThatQuoted("no-socket", onSocket(folder));
	}

	@Test
	void nothingListensOnTheSocket(@TempDir Path folder) throws IOException {
		try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			socket.bind(UnixDomainSocketAddress.of(folder.resolve("docker.sock")));
		}
		assertThatQuoted("dead-socket", onSocket(folder));
	}

	@Test
	void socketIsNotForThisUser() {
		assertThatQuoted("socket-permission",
				translated("unix:///var/run/docker.sock", new IOException("Permission denied")));
	}

	@Test
	void nothingListens() throws IOException {
		try (Socket bound = new Socket()) {
			bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
			assertThatQuoted("nothing-listens",
					Failures.at("tcp://127.0.0.1:" + bound.getLocalPort(), (docker) -> docker.system().ping()));
		}
	}

	@Test
	void noSuchMachine() {
		assertThatQuoted("no-machine", Failures.at("tcp://engine.invalid:2375", (docker) -> docker.system().ping()));
	}

	@Test
	void connectingTakesTooLong() {
		assertThatQuoted("connect-timeout", translated(Failures.HOST, new ConnectTimeoutException()));
	}

	@Test
	void noAnswer() throws IOException {
		try (ServerSocket socket = new ServerSocket(0);
				DockerClient docker = DockerClient.builder()
					.host("tcp://127.0.0.1:" + socket.getLocalPort(), Failures.SOURCE)
					.responseTimeout(Duration.ofMillis(200))
					.build()) {
			assertThatQuoted("no-answer",
					Failures.of(docker.system().ping())
						.replace("tcp://127.0.0.1:" + socket.getLocalPort(), Failures.HOST)
						.replace("PT0.2S", "PT1M"));
		}
	}

	@Test
	void noHttp() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			Schedulers.boundedElastic().schedule(() -> answer(socket, "SSH-2.0-OpenSSH_9.2\r\n"));
			assertThatQuoted("no-http",
					Failures.at("tcp://127.0.0.1:" + socket.getLocalPort(), (docker) -> docker.system().ping()));
		}
	}

	@Test
	void tls() {
		assertThatQuoted("tls-port", Failures.answered(400, "Client sent an HTTP request to an HTTPS server.\n",
				(docker) -> docker.containers().list()));
	}

	@Test
	void somethingElseAnswers() {
		assertThatQuoted("proxy",
				Failures.answered(403, "<html><body><h1>403 Forbidden</h1>Request forbidden by rules.</body></html>",
						(docker) -> docker.containers().list()));
		assertThatQuoted("redirect",
				Failures.answered(301, "https://console.example/login", (docker) -> docker.containers().list()));
		assertThatQuoted("not-json",
				Failures.answered(200, "It works!", (docker) -> docker.containers().inspect("web")));
	}

	@Test
	void versions() {
		try (StubEngine engine = new StubEngine("1.23", 200, "[]")) {
			assertThatQuoted("old-engine", Failures.at(engine.host(), (docker) -> docker.containers().list()));
		}
		assertThatQuoted("operation-since",
				Failures.answered(200, "[]", (docker) -> docker.images().attestations("busybox")));
		ContainerStopOptions interrupt = ContainerStopOptions.builder().signal("INT").build();
		assertThatQuoted("option-since",
				Failures.answered(200, "", (docker) -> docker.containers().stop("web", interrupt)));
	}

	@Test
	void fieldsOfNewerVersions() {
		ContainerCreateRequest request = ContainerCreateRequest.builder()
			.image("busybox")
			.hostConfig(HostConfig.builder().annotations(Map.of("team", "shop")).build())
			.build();
		try (StubEngine engine = new StubEngine("1.41", 201, "{\"Id\":\"1\"}");
				DockerClient docker = DockerClient.builder()
					.host(engine.host(), Failures.SOURCE)
					.strictApiVersion(true)
					.build()) {
			assertThatQuoted("field-since",
					Failures.of(docker.containers().create(request)).replace(engine.host(), Failures.HOST));
		}
	}

	@Test
	void wrongArguments() {
		assertThatQuoted("path", Failures.answered(200, "{}", (docker) -> docker.containers().inspect("web?force=1")));
		assertThatQuoted("reference", Failures.answered(200, "{}", (docker) -> docker.images().pull("Team/App")));
	}

	@Test
	void hosts(@TempDir Path home) {
		assertThatQuoted("scheme", message(() -> EngineHost.parse("ssh://engine.example", "DOCKER_HOST")));
		assertThatQuoted("context",
				message(() -> new HostResolver(Map.of("DOCKER_CONTEXT", "staging")::get, home).resolve())
					.replaceFirst("readable .*/meta.json", "readable ~/.docker/contexts/meta/.../meta.json"));
	}

	@Test
	void credentials(@TempDir Path home) throws IOException {
		Path file = Files.createDirectory(home.resolve(".docker")).resolve("config.json");
		Files.writeString(file, "{\"credHelpers\":{\"registry.example\":\"cloud\"}}");
		assertThatQuoted("helper", pull(home));
		Files.writeString(file, "{\"auths\": }");
		assertThatQuoted("config", pull(home).replace(home.toString(), "~"));
	}

	@Test
	void nothingMoves() {
		Flux<ProgressMessage> stuck = Flux.<ProgressMessage>never();
		assertThatQuoted("no-progress",
				Failures.of(stuck.transform((pull) -> ProgressMessage.requireProgress(pull, Duration.ofMillis(50))))
					.replace("PT0.05S", "PT2M"));
	}

	private void assertThatQuoted(String name, String message) {
		this.page.assertThatQuoted(name, message);
	}

	private static String onSocket(Path folder) {
		Path socket = folder.resolve("docker.sock");
		return Failures.at("unix://" + socket, (docker) -> docker.system().ping())
			.replace(Failures.HOST, "unix:///var/run/docker.sock");
	}

	private static String translated(String host, Throwable failure) {
		return new TransportFailures(EngineHost.parse(host, Failures.SOURCE), new Timeouts(LIMIT, LIMIT, LIMIT), "",
				() -> false)
			.translate(failure, "SystemPing")
			.getMessage();
	}

	private static String pull(Path home) {
		RegistryCredentialsProvider[] logins = new DockerLogins(Map.of("PATH", home.toString())::get, home).providers()
			.toArray(RegistryCredentialsProvider[]::new);
		try (StubEngine engine = new StubEngine("1.41", 200, "");
				DockerClient docker = DockerClient.builder().host(engine.host()).registryCredentials(logins).build()) {
			return Failures.of(docker.images().pull("registry.example/team/app"));
		}
	}

	private static String message(Runnable action) {
		return Failures.of(Mono.fromRunnable(action));
	}

	private static void answer(ServerSocket server, String text) {
		try (Socket socket = server.accept(); OutputStream output = socket.getOutputStream()) {
			// What has not been read when the socket is closed would break the connection
			BufferedReader request = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
			while (!request.readLine().isEmpty()) {
				continue;
			}
			output.write(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			Assertions.fail(ex);
		}
	}

}
