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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

import io.springline.docker.DockerClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what Actuator shows over HTTP, whatever the server.
 */
@SpringBootTest(classes = AbstractActuatorWebTests.Application.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.endpoints.web.exposure.include=*",
				"management.endpoint.configprops.show-values=always", "management.endpoint.env.show-values=always",
				"management.endpoint.health.show-details=always", "management.info.docker.enabled=true",
				"management.endpoint.health.group.readiness.include=readinessState,docker",
				"docker.engine.registries.hub.server=docker.io", "docker.engine.registries.hub.username=robot",
				"docker.engine.registries.hub.password=s3cr3t" })
abstract class AbstractActuatorWebTests extends AbstractActuatorTests {

	@BeforeEach
	void engineAnswers(@Autowired DockerClient docker) throws IOException {
		engine.answer("GET /v1.41/version", 200, "{\"Version\":\"20.10.24\"}");
		engine.answer("GET /v1.41/info", 200, resource("info.json"));
		engine.answer("GET /v1.41/containers/json", 200, resource("containers.json"));
		engine.answer("GET /v1.41/containers/web/json", 200, resource("container.json"));
		engine.answer("GET /v1.41/system/df", 200, "{\"LayersSize\":100,\"Volumes\":[{\"Name\":\"data\","
				+ "\"Options\":{\"o\":\"password=s3cr3t\"},\"Labels\":{\"token\":\"s3cr3t\"}}]}");
		docker.system().version().block(Duration.ofSeconds(30));
	}

	@Test
	void endpointTellsOfTheEngine() {
		get("/actuator/docker/default", HttpStatus.OK).jsonPath("$.host")
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
	void endpointTellsOfAllEngines() {
		get("/actuator/docker", HttpStatus.OK).jsonPath("$.clients.default.version")
			.isEqualTo("20.10.24")
			.jsonPath("$.clients.default.connections.max")
			.isNumber();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/docker/other", "/actuator/dockerdiskusage/other",
			"/actuator/dockercontainers?client=other", "/actuator/dockercontainers/web?client=other",
			"/actuator/dockercontainers/other" })
	void whatIsNotThereIsNotFound(String path) {
		get(path, HttpStatus.NOT_FOUND);
	}

	@Test
	void endpointTellsDiskUsage() {
		get("/actuator/dockerdiskusage", HttpStatus.OK).jsonPath("$.clients.default.images.size")
			.isEqualTo(100)
			.jsonPath("$.clients.default.volumes.count")
			.isEqualTo(1)
			.jsonPath("$.clients.default.time")
			.value((time) -> assertThat(Instant.parse(time.toString())).isBeforeOrEqualTo(Instant.now()));
	}

	@Test
	void endpointListsContainers() {
		get("/actuator/dockercontainers", HttpStatus.OK).jsonPath("$.clients.default.containers[0].names[0]")
			.isEqualTo("web")
			.jsonPath("$.clients.default.containers[0].created")
			.isEqualTo("2024-01-01T00:00:00Z")
			.jsonPath("$.clients.default.containers[1].names[0]")
			.isEqualTo("old");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/dockercontainers/web", "/actuator/dockercontainers/web?client=default" })
	void endpointTellsOfOneContainer(String path) {
		get(path, HttpStatus.OK).jsonPath("$.container.name")
			.isEqualTo("web")
			.jsonPath("$.container.environment.DB_PASSWORD")
			.isEqualTo("******");
	}

	@ParameterizedTest
	@ValueSource(strings = { "..%2finfo", "%2e%2e%2finfo", "..%2f..%2finfo", "web%2fjson", "web%3fall=1", "a%23b",
			"%20", "a%0ab", "%2e%2e", "..%5cinfo", "web%252f..%252finfo" })
	void hostileIdReachesNoEngine(String id, @Autowired Environment environment) {
		List<String> asked = askedForWebRequests();
		this.web.get()
			.uri(URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port")
					+ "/actuator/dockercontainers/" + id))
			.exchange()
			.expectStatus()
			.value((status) -> assertThat(status).isIn(400, 404))
			.expectBody();
		assertThat(askedForWebRequests()).isEqualTo(asked);
	}

	@Test
	void infoTellsTheVersions() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> get("/actuator/info", HttpStatus.OK).jsonPath("$.docker.default.version")
				.isEqualTo("20.10.24")
				.jsonPath("$.docker.default.apiVersion")
				.isEqualTo("1.41"));
	}

	@Test
	void readinessFollowsTheEngine() {
		get("/actuator/health/readiness", HttpStatus.OK);
		engine.answer("GET /v1.41/version", 503, "{\"message\":\"starting up\"}");
		get("/actuator/health/readiness", HttpStatus.SERVICE_UNAVAILABLE).jsonPath("$.components.readinessState.status")
			.isEqualTo("UP")
			.jsonPath("$.components.docker.status")
			.isEqualTo("DOWN");
		get("/actuator/health/liveness", HttpStatus.OK);
	}

	@Test
	void endpointTellsWhyTheEngineCouldNotBeAsked() {
		engine.answer("GET /v1.41/version", 503, "{\"message\":\"starting up\"}");
		engine.answer("GET /v1.41/info", 503, "{\"message\":\"starting up\"}");
		get("/actuator/docker/default", HttpStatus.OK).jsonPath("$.host")
			.isEqualTo(engine.host())
			.jsonPath("$.error")
			.value((error) -> assertThat(error).asString().contains("starting up"))
			.jsonPath("$.engine")
			.doesNotExist();
	}

	@Test
	void healthTellsOfTheEngine() {
		get("/actuator/health", HttpStatus.OK).jsonPath("$.components.docker.status")
			.isEqualTo("UP")
			.jsonPath("$.components.docker.details.version")
			.isEqualTo("20.10.24");
	}

	@Test
	void healthIsDownWhenTheEngineFails() {
		engine.answer("GET /v1.41/version", 503, "{\"message\":\"starting up\"}");
		get("/actuator/health", HttpStatus.SERVICE_UNAVAILABLE).jsonPath("$.components.docker.details.error")
			.value((error) -> assertThat(error).asString().contains("starting up"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/docker", "/actuator/docker/default", "/actuator/dockercontainers",
			"/actuator/dockercontainers/web", "/actuator/dockerdiskusage", "/actuator/health", "/actuator/info",
			"/actuator/configprops", "/actuator/env" })
	void secretsAreNotTold(String path) {
		assertThat(body(path)).containsAnyOf("docker", "default", "container").doesNotContain("s3cr3t");
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
	@CsvSource({ "DELETE,docker", "PATCH,docker", "POST,docker", "PUT,docker/default", "POST,dockercontainers",
			"DELETE,dockercontainers/web", "POST,dockercontainers/web", "POST,dockerdiskusage" })
	void endpointCannotBeWrittenTo(String method, String endpoint) {
		List<String> asked = askedForWebRequests();
		this.web.method(HttpMethod.valueOf(method))
			.uri("/actuator/" + endpoint)
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.METHOD_NOT_ALLOWED)
			.expectBody();
		assertThat(askedForWebRequests()).isEqualTo(asked);
	}

	// The info asks for versions when nobody waits for it any more
	private static List<String> askedForWebRequests() {
		return engine.requests()
			.stream()
			.map((request) -> request.method() + " " + request.uri())
			.filter((request) -> !request.equals("GET /v1.41/version"))
			.toList();
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
