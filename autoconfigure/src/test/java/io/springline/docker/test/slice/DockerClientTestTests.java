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

package io.springline.docker.test.slice;

import java.time.Duration;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

import io.springline.docker.DockerClient;
import io.springline.docker.registry.DockerLogins;
import io.springline.docker.test.DockerClientTest;
import io.springline.docker.test.MockEngine;
import io.springline.docker.test.MockProcess;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerClientTest}.
 */
@DockerClientTest(components = Catalog.class,
		properties = { "example.key=value", "docker.engine.host=unix:///nonexistent/docker.sock" })
class DockerClientTestTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Environment environment;

	@Autowired
	private MockEngine engine;

	@Autowired
	private DockerClient docker;

	@Autowired
	private Catalog catalog;

	@Test
	void clientTalksToTheStandIn() {
		assertThat(this.docker.host().uri()).isEqualTo(this.engine.host());
		assertThat(this.catalog.images()).isEqualTo(1);
	}

	@Test
	void nothingElseStarts() {
		assertThat(this.context.getBeanProvider(Elsewhere.class)).isEmpty();
		assertThat(this.context.getBeanProvider(DockerLogins.class)).isEmpty();
		assertThat(this.context.containsBean("dockerEndpoint")).isFalse();
	}

	@Test
	void whatBelongsToAClientIsFound() {
		assertThat(this.docker.apiVersion().block(Duration.ofSeconds(20))).hasToString("1.43");
	}

	@Test
	void propertiesAreSet() {
		assertThat(this.environment.getProperty("example.key")).isEqualTo("value");
	}

	@RepeatedTest(2)
	void engineForgetsEachTest() {
		assertThat(this.catalog.images()).isEqualTo(1);
		assertThat(this.engine.wireMock().getAllServeEvents()).hasSize(1);
		this.engine.image("other", MockProcess.printing());
		assertThat(this.catalog.images()).isEqualTo(2);
		this.engine.wireMock().stubFor(get(MockEngine.path("/images/json")).willReturn(okJson("[]")));
		assertThat(this.catalog.images()).isZero();
	}

}
