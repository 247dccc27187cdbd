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
import java.io.UncheckedIOException;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.StubEngine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerEndpoint} and {@link DockerReactiveHealthIndicator} over HTTP.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.endpoints.web.exposure.include=configprops,docker,env,health",
				"management.endpoint.configprops.show-values=always", "management.endpoint.env.show-values=always",
				"management.endpoint.health.show-details=always", "docker.engine.registries.hub.server=docker.io",
				"docker.engine.registries.hub.username=robot", "docker.engine.registries.hub.password=s3cr3t" })
@AutoConfigureWebTestClient
class DockerEndpointWebTests {

	private static final StubEngine engine = start();

	@Autowired
	private WebTestClient web;

	@DynamicPropertySource
	static void host(DynamicPropertyRegistry registry) {
		registry.add("docker.engine.host", engine::host);
	}

	@BeforeEach
	void engineAnswers(@Autowired DockerClient docker) {
		engine.answer("GET /v1.41/version", 200, "{\"Version\":\"20.10.24\"}");
		engine.answer("GET /v1.41/info", 200, "{\"ContainersRunning\":4,\"Labels\":[\"token=s3cr3t\"]}");
		docker.system().version().block(Duration.ofSeconds(30));
	}

	@AfterAll
	static void stop() {
		engine.close();
	}

	@Test
	void endpointTellsOfTheEngine() {
		this.web.get()
			.uri("/actuator/docker")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.host")
			.isEqualTo(engine.host())
			.jsonPath("$.source")
			.isEqualTo("the property docker.engine.host")
			.jsonPath("$.version")
			.isEqualTo("20.10.24")
			.jsonPath("$.apiVersion")
			.isEqualTo("1.41")
			.jsonPath("$.engine.containers.running")
			.isEqualTo(4)
			.jsonPath("$.error")
			.doesNotExist();
	}

	@Test
	void endpointTellsWhyTheEngineCouldNotBeAsked() {
		engine.answer("GET /v1.41/version", 503, "{\"message\":\"starting up\"}");
		this.web.get()
			.uri("/actuator/docker")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.host")
			.isEqualTo(engine.host())
			.jsonPath("$.error")
			.value((error) -> assertThat(error).asString().contains("starting up"))
			.jsonPath("$.engine")
			.doesNotExist();
	}

	@Test
	void healthTellsOfTheEngine() {
		this.web.get()
			.uri("/actuator/health")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.components.docker.status")
			.isEqualTo("UP")
			.jsonPath("$.components.docker.details.version")
			.isEqualTo("20.10.24");
	}

	@Test
	void healthIsDownWhenTheEngineFails() {
		engine.answer("GET /v1.41/version", 503, "{\"message\":\"starting up\"}");
		this.web.get()
			.uri("/actuator/health")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
			.expectBody()
			.jsonPath("$.components.docker.details.error")
			.value((error) -> assertThat(error).asString().contains("starting up"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/docker", "/actuator/health", "/actuator/configprops", "/actuator/env" })
	void secretsAreNotTold(String path) {
		String body = this.web.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		assertThat(body).contains("docker").doesNotContain("s3cr3t");
	}

	@Test
	void passwordIsMaskedEvenWhereValuesAreShown() {
		this.web.get()
			.uri("/actuator/env/docker.engine.registries.hub.{name}", "username")
			.exchange()
			.expectBody()
			.jsonPath("$.property.value")
			.isEqualTo("robot");
		this.web.get()
			.uri("/actuator/env/docker.engine.registries.hub.{name}", "password")
			.exchange()
			.expectBody()
			.jsonPath("$.property.value")
			.isEqualTo("******");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DELETE", "PATCH", "POST", "PUT" })
	void endpointCannotBeWrittenTo(String method) {
		int asked = engine.requests().size();
		this.web.method(HttpMethod.valueOf(method))
			.uri("/actuator/docker")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.METHOD_NOT_ALLOWED)
			.expectBody();
		assertThat(engine.requests()).hasSize(asked);
	}

	private static StubEngine start() {
		try {
			return StubEngine.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
