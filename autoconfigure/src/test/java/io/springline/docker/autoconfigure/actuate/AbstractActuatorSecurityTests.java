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

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.StatusAssertions;

/**
 * Tests for endpoints behind Spring Security, whatever the server. All may see
 * {@code docker}, administrators alone {@code dockercontainers}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.endpoints.web.exposure.include=docker,dockercontainers,health",
				"management.endpoint.dockercontainers.show-values=when-authorized",
				"management.endpoint.dockercontainers.roles=OWNER", "spring.autoconfigure.exclude=" })
abstract class AbstractActuatorSecurityTests extends AbstractActuatorTests {

	@BeforeAll
	static void engineAnswers() throws IOException {
		engine.answer("GET /v1.41/containers/web/json", 200, resource("container.json"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/docker", "/actuator/docker/default", "/actuator/health" })
	void whatIsOpenIsShownToAll(String path) {
		get(path, HttpStatus.OK);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/dockercontainers", "/actuator/dockercontainers/web" })
	void restIsShownToNobodyWithoutALogin(String path) {
		get(path, HttpStatus.UNAUTHORIZED);
	}

	@Test
	void restIsNotShownToUsers() {
		container("user").isForbidden().expectBody();
	}

	@Test
	void valuesOfLabelsAreHiddenFromThoseWithoutTheRole() {
		container("admin").isOk()
			.expectBody()
			.jsonPath("$.container.name")
			.isEqualTo("web")
			.jsonPath("$.container.labels['com.example.team']")
			.isEqualTo("******");
	}

	@Test
	void valuesOfLabelsAreShownToThoseWithTheRole() {
		container("owner").isOk()
			.expectBody()
			.jsonPath("$.container.labels['com.example.team']")
			.isEqualTo("red")
			.jsonPath("$.container.environment.DB_PASSWORD")
			.isEqualTo("******");
	}

	private StatusAssertions container(String user) {
		return this.web.get()
			.uri("/actuator/dockercontainers/web")
			.headers((headers) -> headers.setBasicAuth(user, "pw"))
			.exchange()
			.expectStatus();
	}

}
