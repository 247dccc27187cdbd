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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerClients;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.test.MockEngine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that applications which are configured as pages show start, and do what the pages
 * say.
 */
class ConfiguredApplicationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final Path CERTIFICATES = Project.root().resolve("client/src/test/resources/tls");

	private final MockEngine engine = MockEngine.start();

	private ConfigurableApplicationContext context;

	@AfterEach
	void close() {
		this.context.close();
		this.engine.close();
	}

	@Test
	void endpointsAreExposed() throws IOException {
		start("docs/actuator.md", "exposure");
		for (String endpoint : List.of("health", "info", "docker", "dockercontainers", "dockerdiskusage", "metrics")) {
			assertThat(statusOf("/actuator/" + endpoint)).as(endpoint).isEqualTo(200);
		}
		assertThat(statusOf("/actuator/env")).isEqualTo(404);
	}

	@Test
	void readinessNeedsTheEngine() throws IOException {
		start("docs/actuator.md", "readiness");
		assertThat(statusOf("/actuator/health/readiness")).isEqualTo(200);
		this.engine.goAway();
		assertThat(statusOf("/actuator/health/readiness")).isEqualTo(503);
		assertThat(statusOf("/actuator/health/liveness")).isEqualTo(200);
	}

	@Test
	void engineAndClientShowTheirCertificates() throws IOException {
		SslContext tls = SslContextBuilder
			.forServer(CERTIFICATES.resolve("server.pem").toFile(), CERTIFICATES.resolve("server-key.pem").toFile())
			.trustManager(CERTIFICATES.resolve("client/ca.pem").toFile())
			.clientAuth(ClientAuth.REQUIRE)
			.build();
		DisposableServer secured = HttpServer.create()
			.host("127.0.0.1")
			.secure((spec) -> spec.sslContext(tls))
			.handle((request, response) -> response.header("Api-Version", "1.41").sendString(Mono.just("OK")))
			.bindNow();
		try {
			CodeBlock block = block("docs/connecting.md", "tls");
			start(block.with("engine.example:2376", "127.0.0.1:" + secured.port())
				.with("file:certs/", CERTIFICATES.resolve("client").toUri().toString()));
			assertThat(docker().system().ping().block(LIMIT)).isNotNull();
			assertThat(docker().host().uri()).startsWith("https://127.0.0.1:");
		}
		finally {
			secured.disposeNow(LIMIT);
		}
	}

	@Test
	void severalEngines() throws IOException {
		start("docs/connecting.md", "several-engines", "--spring.ssl.bundle.pem.build.truststore.certificate="
				+ CERTIFICATES.resolve("client/ca.pem").toUri());
		DockerClients clients = this.context.getBean(DockerClients.class);
		assertThat(clients.names()).containsExactly("default", "build", "edge");
		assertThat(clients.get("build").host().uri()).isEqualTo("https://build.example:2376");
		assertThat(clients.get("edge").host().uri()).isEqualTo("tcp://edge.example:2375");
	}

	@Test
	void eventsOfContainersAreFollowed() throws IOException {
		start("docs/events.md", "events");
		Awaitility.await()
			.atMost(LIMIT)
			.untilAsserted(() -> this.engine.wireMock()
				.verify(WireMock.getRequestedFor(MockEngine.path("/events"))
					.withQueryParam("filters", WireMock.equalToJson("{\"type\":[\"container\"]}"))));
	}

	@Test
	void engineIsMeasured() throws IOException {
		start("docs/metrics.md", "engine-meters");
		MeterRegistry meters = this.context.getBean(MeterRegistry.class);
		Awaitility.await().atMost(LIMIT).untilAsserted(() -> {
			assertThat(meters.get("docker.engine.up").gauge().value()).isEqualTo(1);
			assertThat(meters.get("docker.engine.disk.usage").tag("type", "images").gauge().value()).isNotNaN();
		});
	}

	@Test
	void registryHasItsPassword() throws IOException {
		start("docs/registries.md", "registries", "--REGISTRY_PASSWORD=secret");
		assertThat(docker().keyring().credentials("registry.example:5000").block(LIMIT))
			.isEqualTo(RegistryCredentials.of("robot", "secret", null, "registry.example:5000", null, null));
	}

	@Test
	void threadsAreVirtualWhereThereAreSome() throws IOException {
		start("docs/streams.md", "virtual-threads");
		assertThat(this.context.getBean("applicationTaskExecutor")).isInstanceOf(
				(Runtime.version().feature() >= 21) ? SimpleAsyncTaskExecutor.class : ThreadPoolTaskExecutor.class);
	}

	private void start(String page, String name, String... arguments) throws IOException {
		start(block(page, name), arguments);
	}

	/**
	 * Start an application that has the block and nothing else for its configuration,
	 * apart from what a test needs.
	 */
	private void start(CodeBlock block, String... arguments) throws IOException {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--spring.config.location=optional:file:/nowhere/", "--server.port=0",
				"--management.health.docker.timeout=20s", "--docker.engine.host=" + this.engine.host()));
		EnumerablePropertySource<?> properties = block.properties();
		this.context = new SpringApplicationBuilder(Application.class)
			.initializers((context) -> context.getEnvironment().getPropertySources().addFirst(properties))
			.run(all.toArray(String[]::new));
	}

	private static CodeBlock block(String page, String name) {
		CodeBlock.Tie tie = new CodeBlock.Tie("configuration", name);
		return Project.page(page)
			.blocks()
			.stream()
			.filter((block) -> tie.equals(block.tie()))
			.findFirst()
			.orElseThrow();
	}

	private DockerClient docker() {
		return this.context.getBean(DockerClient.class);
	}

	private int statusOf(String path) {
		return WebTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + this.context.getEnvironment().getProperty("local.server.port"))
			.responseTimeout(LIMIT)
			.build()
			.get()
			.uri(path)
			.exchange()
			.expectBody()
			.returnResult()
			.getStatus()
			.value();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
