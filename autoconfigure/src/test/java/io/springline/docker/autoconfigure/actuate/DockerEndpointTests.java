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

package io.springline.docker.autoconfigure.actuate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.StubEngine;
import io.springline.docker.autoconfigure.actuate.DockerDescriptor.ContainersDescriptor;
import io.springline.docker.autoconfigure.actuate.DockerDescriptor.EngineDescriptor;
import io.springline.docker.autoconfigure.actuate.DockerDescriptor.SwarmDescriptor;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.registry.RegistryCredentialsProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerEndpoint}.
 */
class DockerEndpointTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final String SECRET = "s3cr3t";

	@Test
	void tellsVersionsHostAndEngine() throws IOException {
		try (StubEngine engine = engine(); DockerClient client = client(engine.host())) {
			DockerDescriptor descriptor = ask(new DockerEndpoint(FixedClients.of(client), LIMIT));
			assertThat(descriptor.host()).isEqualTo(engine.host());
			assertThat(descriptor.source()).isEqualTo("the builder of the client");
			assertThat(descriptor.version()).isEqualTo("20.10.24");
			assertThat(descriptor.apiVersion()).isEqualTo("1.41");
			assertThat(descriptor.error()).isNull();
			assertThat(descriptor.engine()).isEqualTo(new EngineDescriptor("machine", "Debian GNU/Linux 12 (bookworm)",
					"6.1.0-18-amd64", "x86_64", 8L, 33_555_000_000L, new ContainersDescriptor(7L, 4L, 1L, 2L), 12L,
					"overlay2", "json-file", "systemd", "2", List.of("name=seccomp,profile=default"),
					new SwarmDescriptor("active", true, 3L, null), List.of("WARNING: No swap limit support")));
		}
	}

	@Test
	void tellsTheConnectionsOfTheClient() throws IOException {
		try (StubEngine engine = engine(); DockerClient client = client(engine.host())) {
			assertThat(ask(new DockerEndpoint(FixedClients.of(client), LIMIT)).connections())
				.satisfies((connections) -> {
					assertThat(connections.active() + connections.idle()).isPositive();
					assertThat(connections.max()).isEqualTo(client.connections().max());
					assertThat(connections.streams()).isZero();
					assertThat(connections.sessions()).isZero();
				});
		}
	}

	@Test
	void tellsOfAllClientsThePrimaryOneFirst(@TempDir Path folder) throws IOException {
		try (StubEngine engine = engine();
				DockerClient client = client(engine.host());
				DockerClient absent = client("unix://" + folder.resolve("docker.sock"))) {
			DockerEndpoint endpoint = new DockerEndpoint(FixedClients.of(client).and("build", absent), LIMIT);
			StepVerifier.create(endpoint.clients()).assertNext((all) -> {
				assertThat(all.clients().keySet()).containsExactly("default", "build");
				assertThat(all.clients().get("default").version()).isEqualTo("20.10.24");
				assertThat(all.clients().get("default").error()).isNull();
				assertThat(all.clients().get("build").error()).contains("the socket does not exist");
			}).expectComplete().verify(LIMIT);
		}
	}

	@Test
	void clientsAreAskedAtTheSameTime() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				DockerClient one = client("tcp://localhost:" + silent.getLocalPort());
				DockerClient two = client("tcp://localhost:" + silent.getLocalPort())) {
			DockerEndpoint endpoint = new DockerEndpoint(FixedClients.of(one).and("two", two), Duration.ofSeconds(20));
			StepVerifier.withVirtualTime(endpoint::clients)
				.thenAwait(Duration.ofSeconds(20))
				.assertNext((all) -> assertThat(all.clients().values()).extracting(DockerDescriptor::error)
					.allMatch((error) -> error.endsWith("did not answer within 20000 ms")))
				.expectComplete()
				.verify(LIMIT);
		}
	}

	@Test
	void clientThatDoesNotExistIsNotFound() throws IOException {
		try (StubEngine engine = engine(); DockerClient client = client(engine.host())) {
			StepVerifier.create(new DockerEndpoint(FixedClients.of(client), LIMIT).client("other"))
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(ResponseStatusException.class,
						(failure) -> assertThat(failure.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND)))
				.verify(LIMIT);
			assertThat(engine.requests()).isEmpty();
		}
	}

	@Test
	void tellsWhereTheCredentialsOfRegistriesCameFrom() throws IOException {
		RegistryCredentialsProvider vault = new RegistryCredentialsProvider() {

			@Override
			public Mono<RegistryCredentials> credentials(String registry) {
				return registry.equals("docker.io") ? Mono.just(RegistryCredentials.password("ann", SECRET))
						: Mono.empty();
			}

			@Override
			public String source() {
				return "the vault";
			}

		};
		try (StubEngine engine = engine();
				DockerClient client = DockerClient.builder().host(engine.host()).registryCredentials(vault).build()) {
			DockerEndpoint endpoint = new DockerEndpoint(FixedClients.of(client), LIMIT);
			assertThat(ask(endpoint).registries()).isEmpty();
			client.keyring().credentials("index.docker.io").block(LIMIT);
			client.keyring().credentials("other.example").block(LIMIT);
			assertThat(JsonMapper.shared().writeValueAsString(ask(endpoint)))
				.contains("\"registries\":{\"docker.io\":\"the vault\",\"other.example\":\"none\"}")
				.doesNotContain(SECRET);
		}
	}

	@Test
	void tellsNoSecrets() throws IOException {
		try (StubEngine engine = engine(); DockerClient client = client(engine.host())) {
			assertThat(resource()).contains(SECRET);
			assertThat(JsonMapper.shared().writeValueAsString(ask(new DockerEndpoint(FixedClients.of(client), LIMIT))))
				.doesNotContain(SECRET)
				.contains("20.10.24");
		}
	}

	@Test
	void onlyReads() throws IOException {
		try (StubEngine engine = engine(); DockerClient client = client(engine.host())) {
			ask(new DockerEndpoint(FixedClients.of(client), LIMIT));
			assertThat(engine.requests()).extracting(StubEngine.Request::method).containsOnly("HEAD", "GET");
		}
	}

	@Test
	void tellsWhyTheEngineIsNotReached(@TempDir Path folder) {
		Path socket = folder.resolve("docker.sock");
		try (DockerClient client = client("unix://" + socket)) {
			DockerDescriptor descriptor = ask(new DockerEndpoint(FixedClients.of(client), LIMIT));
			assertThat(descriptor.host()).isEqualTo("unix://" + socket);
			assertThat(descriptor.version()).isNull();
			assertThat(descriptor.engine()).isNull();
			assertThat(descriptor.error()).contains("the socket does not exist");
		}
	}

	@Test
	void tellsTheVersionsEvenIfTheEngineRefusesToTellMore() throws IOException {
		try (StubEngine engine = engine(); DockerClient client = client(engine.host())) {
			engine.answer("GET /v1.41/info", 403, "{\"message\":\"denied by the proxy\"}");
			DockerDescriptor descriptor = ask(new DockerEndpoint(FixedClients.of(client), LIMIT));
			assertThat(descriptor.version()).isEqualTo("20.10.24");
			assertThat(descriptor.engine()).isNull();
			assertThat(descriptor.error()).contains("denied by the proxy");
		}
	}

	@Test
	void doesNotWaitForAnEngineThatNeverAnswers() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				DockerClient client = client("tcp://localhost:" + silent.getLocalPort())) {
			DockerDescriptor descriptor = ask(new DockerEndpoint(FixedClients.of(client), Duration.ofMillis(300)));
			assertThat(descriptor.error()).endsWith("did not answer within 300 ms");
		}
	}

	private static StubEngine engine() throws IOException {
		StubEngine engine = StubEngine.start();
		engine.answer("GET /v1.41/info", 200, resource());
		return engine;
	}

	private static String resource() throws IOException {
		return new ClassPathResource("info.json", DockerEndpointTests.class).getContentAsString(StandardCharsets.UTF_8);
	}

	private static DockerDescriptor ask(DockerEndpoint endpoint) {
		DockerDescriptor descriptor = endpoint.client("default").block(LIMIT);
		assertThat(descriptor).isNotNull();
		return descriptor;
	}

	private static DockerClient client(String host) {
		return DockerClient.builder().host(host).build();
	}

}
