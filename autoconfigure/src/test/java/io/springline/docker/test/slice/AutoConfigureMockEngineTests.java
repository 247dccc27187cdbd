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

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;

import io.springline.docker.DockerClient;
import io.springline.docker.test.AutoConfigureMockEngine;
import io.springline.docker.test.MockEngine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AutoConfigureMockEngine} in a test of a whole application.
 */
@SpringBootTest(properties = "docker.engine.host=unix:///nonexistent/docker.sock",
		classes = AutoConfigureMockEngineTests.Application.class)
@AutoConfigureMockEngine
class AutoConfigureMockEngineTests {

	@Autowired
	private ApplicationContext context;

	@Test
	void clientOfTheApplicationTalksToTheStandIn() {
		assertThat(this.context.getBean(DockerClient.class).host().uri())
			.isEqualTo(this.context.getBean(MockEngine.class).host());
		assertThat(this.context.containsBean("dockerHealthContributor")).isTrue();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
