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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicReference;

import io.netty.buffer.Unpooled;
import io.netty.handler.ssl.SslContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.test.StepVerifier;

import io.springline.docker.ClientSetup;
import io.springline.docker.DockerClient;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.stream.Frame;
import io.springline.docker.test.Certificates;
import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.ScriptedEngine.Options;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for engines that speak TLS, and for those that do not where they should.
 */
@ParameterizedClass
@EnumSource(names = { "TCP", "TCP_NIO" })
@Timeout(60)
class TlsTests {

	private final List<String> calls = new CopyOnWriteArrayList<>();

	private final Map<String, Set<String>> connections = new ConcurrentHashMap<>();

	private final Sinks.Many<byte[]> more = Sinks.many().unicast().onBackpressureBuffer();

	@Parameter
	Transport transport;

	private DisposableServer server;

	@AfterEach
	void stop() {
		if (this.server != null) {
			this.server.disposeNow(Duration.ofSeconds(10));
		}
	}

	@Test
	void callsAndStreams() {
		start(Certificates.engine());
		try (DockerClient docker = client("tcp://localhost:", Certificates.client())) {
			Outcome.completes(docker.containers().list());
			StepVerifier.create(docker.containers().logs("c1").map(Frame::text))
				.expectNext("hello")
				.expectComplete()
				.verify(Outcome.LIMIT);
			assertThat(docker.host().uri()).isEqualTo("https://localhost:" + this.server.port());
		}
		assertThat(this.calls).containsExactly("HEAD /_ping", "GET /v1.45/containers/json",
				"GET /v1.45/containers/c1/logs?stdout=1&stderr=1");
	}

	@Test
	void newCertificatesAreForNewConnectionsAndStreamsGoOn() {
		start(Certificates.engine());
		AtomicReference<SslContext> context = new AtomicReference<>(certificates(Certificates.client()));
		try (DockerClient docker = DockerClient.builder()
			.host("tcp://localhost:" + this.server.port())
			.sslContext(context::get)
			.build()) {
			StepVerifier.create(docker.containers().logs("followed").map(Frame::text)).expectNext("hello").then(() -> {
				Outcome.completes(docker.system().ping());
				idle(docker);
				Outcome.completes(docker.containers().list());
				idle(docker);
				context.set(certificates(Certificates.other()));
				assertThat(Outcome.fails(docker.containers().list(), DockerConnectionException.class))
					.hasMessageContaining("unable to find valid certification path");
				assertThat(Outcome.fails(docker.containers().logs("c1"), DockerConnectionException.class))
					.hasMessageContaining("unable to find valid certification path");
				context.set(certificates(Certificates.client()));
				Outcome.completes(docker.containers().list());
				idle(docker);
				this.more.tryEmitNext(Frames.stdout("still here"));
				this.more.tryEmitComplete();
			}).expectNext("still here").expectComplete().verify(Outcome.LIMIT);
		}
		assertThat(this.connections.get("GET /v1.45/containers/json")).hasSize(2);
	}

	private static void idle(DockerClient docker) {
		Flux.interval(Duration.ZERO, Duration.ofMillis(10))
			.map((look) -> docker.connections())
			.takeUntil((usage) -> usage.active() == 0 && usage.idle() == 1)
			.blockLast(Outcome.LIMIT);
	}

	private static SslContext certificates(Path folder) {
		return new CertificateFolder(folder).sslContext();
	}

	@Test
	void addressInPlaceOfAName() {
		start(Certificates.engine());
		try (DockerClient docker = client("https://127.0.0.1:", Certificates.client())) {
			Outcome.completes(docker.containers().list());
			Outcome.completes(docker.containers().logs("c1"));
		}
	}

	@Test
	void authorityThatIsNotTrusted() {
		start(Certificates.engine());
		assertFailure(setup("tcp://localhost:", Certificates.other()), "could not agree on TLS with https://localhost:"
				+ this.server.port() + " (from the test): unable to find valid certification path to requested target");
	}

	@Test
	void defaultAuthoritiesDoNotTrustEverybody() {
		start(Certificates.engine());
		assertFailure(plainSetup("https://localhost:"), "could not agree on TLS with https://localhost:"
				+ this.server.port() + " (from the test): unable to find valid certification path to requested target");
	}

	@Test
	void certificateOfAnotherMachine() {
		start(Certificates.stranger());
		assertFailure(setup("tcp://localhost:", Certificates.client()), "could not agree on TLS with https://localhost:"
				+ this.server.port() + " (from the test): No subject alternative DNS name matching localhost found.");
		assertFailure(setup("tcp://127.0.0.1:", Certificates.client()),
				"could not agree on TLS with https://127.0.0.1:" + this.server.port()
						+ " (from the test): No subject alternative names matching IP address 127.0.0.1 found");
	}

	@Test
	void missingClientCertificate(@TempDir Path folder) throws Exception {
		Files.copy(Certificates.client().resolve("ca.pem"), folder.resolve("ca.pem"));
		start(Certificates.engine());
		assertFailure(setup("tcp://localhost:", folder),
				"could not agree on TLS with https://localhost:" + this.server.port() + " (from the test): ",
				"Received fatal alert: ", "certificate");
	}

	@Test
	void tlsSpokenToAPlainPort() throws Exception {
		try (ScriptedEngine plain = ScriptedEngine.start(this.transport, Options.RAW_CONNECTIONS, (request, peer) -> {
			peer.read();
			peer.send("HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n"
					+ "400 Bad Request");
		})) {
			assertFailure(plain.setup().tls(new CertificateFolder(Certificates.client()).sslContext()),
					plain.host().replace("tcp", "https")
							+ " (from the test) was called with TLS but does not speak it: use the TLS port, "
							+ "or switch TLS off");
		}
	}

	@Test
	void tlsSpokenToAPortThatHangsUp() throws Exception {
		try (ScriptedEngine plain = ScriptedEngine.start(this.transport, Options.RAW_CONNECTIONS, (request, peer) -> {
			peer.read();
			peer.close();
		})) {
			assertFailure(plain.setup().tls(new CertificateFolder(Certificates.client()).sslContext()),
					"the connection to " + plain.host().replace("tcp", "https") + " (from the test) was closed");
		}
	}

	@Test
	void plainSpokenToTheTlsPortOfAnEngine() throws Exception {
		try (ScriptedEngine tls = ScriptedEngine.start(this.transport, Options.RAW_CONNECTIONS, (request, peer) -> {
			peer.read();
			peer.send("HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n");
		})) {
			assertFailure(tls.setup(), tls.host() + " (from the test) speaks TLS but was called without: "
					+ "set up certificates, or use the plain port");
		}
	}

	@Test
	void plainSpokenToAnotherTlsPort() {
		start(Certificates.engine());
		assertFailure(plainSetup("tcp://localhost:"),
				"the connection to tcp://localhost:" + this.server.port() + " (from the test) broke: ");
	}

	private void assertFailure(ClientSetup setup, String... reasons) {
		try (DockerClient docker = setup.build()) {
			assertThat(Outcome.fails(docker.containers().list(), DockerConnectionException.class))
				.hasMessageContainingAll(reasons);
		}
		try (DockerClient docker = setup.apiVersion("1.45").build()) {
			assertThat(Outcome.fails(docker.containers().list(), DockerConnectionException.class))
				.hasMessageContaining("ContainerList: " + reasons[0])
				.hasMessageContainingAll(reasons);
			assertThat(Outcome.fails(docker.containers().logs("c1"), DockerConnectionException.class))
				.hasMessageContaining("ContainerLogs: " + reasons[0])
				.hasMessageContainingAll(reasons);
		}
		assertThat(this.calls).isEmpty();
	}

	private DockerClient client(String host, Path certificates) {
		return setup(host, certificates).build();
	}

	private ClientSetup setup(String host, Path certificates) {
		return plainSetup(host).tls(new CertificateFolder(certificates).sslContext());
	}

	private ClientSetup plainSetup(String host) {
		return ClientSetup.of(host + this.server.port()).nativeTransport(this.transport.isNative());
	}

	private void start(SslContext context) {
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.secure((spec) -> spec.sslContext(context))
			.handle((request, response) -> {
				this.calls.add(request.method() + " " + request.uri());
				request.withConnection((connection) -> this.connections
					.computeIfAbsent(request.method() + " " + request.uri(), (call) -> new CopyOnWriteArraySet<>())
					.add(connection.channel().id().asLongText()));
				response.header("Api-Version", "1.45");
				if (request.uri().contains("/logs")) {
					return response.header("Content-Type", "application/vnd.docker.multiplexed-stream")
						.send(Flux.just(Frames.stdout("hello"))
							.concatWith(request.uri().contains("followed") ? this.more.asFlux() : Flux.empty())
							.map(Unpooled::wrappedBuffer), (bytes) -> true);
				}
				return request.uri().equals("/_ping") ? response.send() : response.sendString(Mono.just("[]"));
			})
			.bindNow(Duration.ofSeconds(10));
	}

}
