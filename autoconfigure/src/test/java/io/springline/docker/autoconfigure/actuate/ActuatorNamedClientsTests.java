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

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what Actuator shows of several clients, one of which has no engine.
 */
@SpringBootTest(classes = AbstractActuatorWebTests.Application.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.main.web-application-type=reactive", "management.endpoints.web.exposure.include=*",
				"management.endpoint.configprops.show-values=always", "management.endpoint.env.show-values=always",
				"management.endpoint.health.show-details=always", "docker.engine.clients.build.host=tcp://localhost:1",
				"docker.engine.clients.build.registries.hub.server=docker.io",
				"docker.engine.clients.build.registries.hub.username=robot",
				"docker.engine.clients.build.registries.hub.password=s3cr3t" })
class ActuatorNamedClientsTests extends AbstractActuatorTests {

	@BeforeAll
	static void engineAnswers() {
		engine.answer("GET /v1.41/containers/json", 200, "[{\"Id\":\"4f0c\"}]");
		engine.answer("GET /v1.41/system/df", 200, "{\"LayersSize\":100}");
	}

	@Test
	void healthShowsEachClientByItsName() {
		get("/actuator/health", HttpStatus.SERVICE_UNAVAILABLE).jsonPath("$.components.docker.status")
			.isEqualTo("DOWN")
			.jsonPath("$.components.docker.components.default.status")
			.isEqualTo("UP")
			.jsonPath("$.components.docker.components.default.details.version")
			.isEqualTo("20.10.24")
			.jsonPath("$.components.docker.components.build.status")
			.isEqualTo("DOWN")
			.jsonPath("$.components.docker.components.build.details.error")
			.value((error) -> assertThat(error).asString().contains("nothing listens there"));
		get("/actuator/health/docker/default", HttpStatus.OK).jsonPath("$.status").isEqualTo("UP");
	}

	@Test
	void endpointsShowEachClientByItsName() {
		get("/actuator/docker", HttpStatus.OK).jsonPath("$.clients.default.version")
			.isEqualTo("20.10.24")
			.jsonPath("$.clients.build.host")
			.isEqualTo("tcp://localhost:1")
			.jsonPath("$.clients.build.error")
			.isNotEmpty();
		get("/actuator/dockercontainers", HttpStatus.OK).jsonPath("$.clients.default.containers[0].id")
			.isEqualTo("4f0c")
			.jsonPath("$.clients.build.error")
			.isNotEmpty();
		get("/actuator/dockerdiskusage", HttpStatus.OK).jsonPath("$.clients.default.images.size")
			.isEqualTo(100)
			.jsonPath("$.clients.build.error")
			.isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/docker/build", "/actuator/dockerdiskusage/build",
			"/actuator/dockercontainers/web?client=build" })
	void endpointShowsOneClient(String path) {
		get(path, HttpStatus.OK).jsonPath("$.error").isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/docker", "/actuator/env", "/actuator/configprops",
			"/actuator/env/docker.engine.clients.build.registries.hub.password" })
	void passwordIsNotTold(String path) {
		assertThat(body(path)).containsAnyOf("docker", "******").doesNotContain("s3cr3t");
	}

}
