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

import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.springline.docker.DockerClient;
import io.springline.docker.run.RunOptions;
import io.springline.docker.sample.RequiresEngine;
import io.springline.docker.sample.SampleApplication;
import io.springline.docker.sample.TestEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the answers which the page on Actuator shows have the parts that the
 * endpoints of the sample application answer with.
 */
@RequiresEngine
@ExtendWith(EngineClient.class)
@SpringBootTest(classes = SampleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.endpoints.web.exposure.include=*", "management.info.docker.enabled=true" })
@AutoConfigureWebTestClient(timeout = "60s")
class ActuatorIT {

	private final Answers page = new Answers("docs/actuator.md");

	@Autowired
	private WebTestClient client;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("docker.engine.host", TestEnvironment::engineHost);
	}

	@Test
	void answersAreThoseOfTheEndpoints(DockerClient docker) {
		docker
			.run(RunOptions.builder("busybox")
				.name("web")
				.label("app", "shop")
				.env("PASSWORD", "secret")
				.publish(8081, "80/tcp")
				.detach(true)
				.command("sleep", "600")
				.build())
			.blockLast(EngineClient.LIMIT);
		assertThatAnswered("health", get("health").path("components").path("docker"));
		assertThatAnswered("docker", get("docker"));
		JsonNode containers = get("dockercontainers");
		keepTheOneOfThisTest((ObjectNode) containers.path("clients").path("default"));
		assertThatAnswered("dockercontainers", containers);
		assertThatAnswered("dockercontainers-web", get("dockercontainers/web"));
		assertThatAnswered("dockerdiskusage", get("dockerdiskusage"));
		Awaitility.await()
			.atMost(EngineClient.LIMIT)
			.until(() -> get("info").path("docker").path("default").has("version"));
		assertThatAnswered("info", get("info"));
	}

	private JsonNode get(String path) {
		byte[] body = this.client.get()
			.uri("/actuator/" + path)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBody();
		return JsonMapper.shared().readTree(body);
	}

	private void assertThatAnswered(String name, JsonNode answer) {
		assertThat(answer.toString()).doesNotContain("secret");
		this.page.assertThatAnswered(name, answer);
	}

	private static void keepTheOneOfThisTest(ObjectNode answer) {
		ArrayNode containers = (ArrayNode) answer.path("containers");
		List<JsonNode> own = containers.valueStream()
			.filter((container) -> container.path("names").path(0).asString().equals("web"))
			.toList();
		containers.removeAll();
		containers.addAll(own);
	}

}
