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

package io.springline.docker.http;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import io.springline.docker.ClientSetup;
import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.container.ContainerListOptions;
import io.springline.docker.container.ContainerRenameOptions;
import io.springline.docker.error.DockerException;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.image.PushOptions;
import io.springline.docker.registry.RegistryConfig;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.secret.SecretSpec;
import io.springline.docker.swarm.SwarmJoinRequest;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.ScriptedEngine.Options;
import io.springline.docker.test.ScriptedEngine.Script;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that no failure tells a secret, whatever fails and wherever the secret was.
 */
@ParameterizedClass
@EnumSource(names = { "TCP", "UNIX_NIO" })
@Timeout(60)
class SecretsTests {

	private static final String SECRET = "hunter2";

	private static final RegistryCredentials CREDENTIALS = RegistryCredentials.password("ann", SECRET);

	@Parameter
	Transport transport;

	@ParameterizedTest
	@MethodSource
	void failureTellsNoSecret(Script fault) throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, fault)) {
			DockerClient docker = engine.client();
			for (Publisher<?> call : callsWithSecrets(docker)) {
				assertNoSecret(Outcome.fails(call, DockerException.class));
			}
			assertThat(engine.requests()).hasSizeGreaterThanOrEqualTo(callsWithSecrets(docker).size());
		}
	}

	static Stream<Named<Script>> failureTellsNoSecret() {
		return Stream.of(
				Named.of("refused",
						(request, peer) -> peer.answer("500 Internal Server Error", "{\"message\":\"no\"}")),
				Named.of("bad request", (request, peer) -> peer.answer("400 Bad Request", "no")),
				Named.of("redirect",
						(request, peer) -> peer.answer("301 Moved Permanently", "",
								"Location: " + request.call().substring(request.call().indexOf(' ') + 1))),
				Named.of("closed", (request, peer) -> peer.close()), Named.of("reset", (request, peer) -> peer.reset()),
				Named.of("no HTTP", (request, peer) -> {
					peer.send("hello\r\n\r\n");
					peer.close();
				}), Named.of("cut", (request, peer) -> {
					peer.head("200 OK", "Content-Type: application/json", "Content-Length: 100").send("[");
					peer.close();
				}));
	}

	@Test
	void timeoutTellsNoSecret() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> peer.keepOpen())) {
			DockerClient docker = engine
				.client(engine.setup().apiVersion("1.45").responseTimeout(Duration.ofMillis(300)));
			assertNoSecret(Outcome.fails(rename(docker), DockerException.class));
			assertNoSecret(Outcome.fails(create(docker), DockerException.class));
			assertNoSecret(Outcome.fails(list(docker), DockerException.class));
		}
	}

	@Test
	void malformedAnswerTellsNoSecret() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> peer.json("{\"a\":"))) {
			DockerClient docker = engine.client();
			assertNoSecret(Outcome.fails(create(docker), DockerProtocolException.class));
			assertNoSecret(Outcome.fails(list(docker), DockerProtocolException.class));
			assertNoSecret(Outcome.fails(docker.system().auth(CREDENTIALS), DockerProtocolException.class));
			assertNoSecret(Outcome.fails(build(docker), DockerProtocolException.class));
		}
	}

	@Test
	void missingVersionTellsNoSecret() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, Options.announcing("1.24"),
				(request, peer) -> peer.close())) {
			DockerClient docker = engine.client();
			BuildOptions options = BuildOptions.builder().extraHosts(List.of(SECRET)).build();
			assertNoSecret(Outcome.fails(docker.images().buildMessages(options, Flux.empty()), DockerException.class));
		}
	}

	@Test
	void absentEngineTellsNoSecret() throws Exception {
		ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> peer.close());
		ClientSetup setup = engine.setup().apiVersion("1.45");
		engine.close();
		try (DockerClient docker = setup.build()) {
			for (Publisher<?> call : callsWithSecrets(docker)) {
				assertNoSecret(Outcome.fails(call, DockerException.class));
			}
		}
	}

	private static List<Publisher<?>> callsWithSecrets(DockerClient docker) {
		return List.of(rename(docker), list(docker), create(docker), docker.system().auth(CREDENTIALS), build(docker),
				docker.images().push("registry.example/app", PushOptions.builder().credentials(CREDENTIALS).build()),
				docker.swarm().join(SwarmJoinRequest.builder().joinToken(SECRET).build()),
				docker.swarm().unlock(SECRET), docker.secrets().create(SecretSpec.of("password", SECRET)));
	}

	private static Publisher<?> rename(DockerClient docker) {
		return docker.containers().rename("c1", new ContainerRenameOptions(SECRET));
	}

	private static Publisher<?> list(DockerClient docker) {
		return docker.containers().list(ContainerListOptions.builder().filters(Filters.of("label", SECRET)).build());
	}

	private static Publisher<?> create(DockerClient docker) {
		return docker.containers()
			.create(ContainerCreateRequest.builder().image("busybox").env(List.of("PASSWORD=" + SECRET)).build());
	}

	private static Publisher<?> build(DockerClient docker) {
		BuildOptions options = BuildOptions.builder()
			.buildArgs(Map.of("PASSWORD", SECRET))
			.registryConfig(RegistryConfig.of("registry.example", CREDENTIALS))
			.build();
		return docker.images()
			.build(options, Flux.just(DefaultDataBufferFactory.sharedInstance
				.wrap(("PASSWORD=" + SECRET).getBytes(StandardCharsets.UTF_8))));
	}

	private static void assertNoSecret(Throwable failure) {
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		String header = CREDENTIALS.headerValue();
		assertThat(failure.getMessage()).isNotBlank().doesNotContain(SECRET, header);
		assertThat(failure.toString()).doesNotContain(SECRET, header);
		assertThat(trace.toString()).doesNotContain(SECRET, header);
	}

}
