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
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

import io.springline.docker.autoconfigure.StubEngine;

/**
 * Base for tests of an application with Actuator, whose default client has an engine of
 * the test class.
 */
@AutoConfigureWebTestClient(timeout = "60s")
abstract class AbstractActuatorTests {

	static StubEngine engine;

	@Autowired
	WebTestClient web;

	@DynamicPropertySource
	static void host(DynamicPropertyRegistry registry) {
		registry.add("docker.engine.host", () -> engine.host());
		for (String limit : List.of("health.docker", "endpoint.docker", "endpoint.dockercontainers")) {
			registry.add("management." + limit + ".timeout", () -> "30s");
		}
	}

	@BeforeAll
	static void start() throws IOException {
		engine = StubEngine.start();
	}

	@AfterAll
	static void stop() {
		engine.close();
	}

	final BodyContentSpec get(String path, HttpStatus expected) {
		return this.web.get().uri(path).exchange().expectStatus().isEqualTo(expected).expectBody();
	}

	final String body(String path) {
		return this.web.get()
			.uri(path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
	}

	static String resource(String name) throws IOException {
		return new ClassPathResource(name, AbstractActuatorTests.class).getContentAsString(StandardCharsets.UTF_8);
	}

}
