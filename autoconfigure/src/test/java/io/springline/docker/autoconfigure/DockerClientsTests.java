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

package io.springline.docker.autoconfigure;

import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.springline.docker.DockerClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link DockerClients}.
 */
class DockerClientsTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerRegistryAutoConfiguration.class, DockerAutoConfiguration.class))
		.withPropertyValues("docker.engine.host=tcp://localhost:1");

	@Test
	void autoConfiguredClientIsTheDefaultOne() {
		this.contextRunner.run((context) -> {
			DockerClients clients = context.getBean(DockerClients.class);
			assertThat(clients.names()).containsExactly("default");
			assertThat(clients.get("default")).isSameAs(context.getBean("dockerClient"));
		});
	}

	@Test
	void clientsOfTheApplicationGoByTheNamesOfTheirBeansAndThePrimaryComesFirst() {
		this.contextRunner.withBean("backup", DockerClient.class, () -> client("one"))
			.withBean("spare", DockerClient.class, () -> client("two"), (bean) -> bean.setFallback(true))
			.withBean("build", DockerClient.class, () -> client("three"), (bean) -> bean.setPrimary(true))
			.run((context) -> {
				DockerClients clients = context.getBean(DockerClients.class);
				assertThat(clients.names()).containsExactly("build", "backup", "spare");
				assertThat(clients.get("build").name()).isEqualTo("three");
				assertThat(clients.get("spare").name()).isEqualTo("two");
			});
	}

	@Test
	void unknownNameIsAnsweredWithTheKnownOnes() {
		this.contextRunner.run((context) -> assertThatExceptionOfType(NoSuchDockerClientException.class)
			.isThrownBy(() -> context.getBean(DockerClients.class).get("dockerClient"))
			.withMessageContaining("'dockerClient'")
			.withMessageContaining("[default]")
			.satisfies((ex) -> assertThat(ex.getName()).isEqualTo("dockerClient")));
	}

	@Test
	void namesCreateNoClient() {
		this.contextRunner.withBean(DockerClient.class, () -> {
			throw new IllegalStateException("created");
		}, (bean) -> bean.setLazyInit(true))
			.run((context) -> assertThat(context.getBean(DockerClients.class).names()).hasSize(1));
	}

	@Test
	void ownRegistryComesFirst() {
		DockerClients own = new DockerClients() {

			@Override
			public DockerClient get(String name) {
				return client(name);
			}

			@Override
			public Set<String> names() {
				return Set.of();
			}

		};
		this.contextRunner.withBean(DockerClients.class, () -> own)
			.run((context) -> assertThat(context.getBean(DockerClients.class)).isSameAs(own));
	}

	private static DockerClient client(String name) {
		return DockerClient.builder().name(name).host("tcp://localhost:1").build();
	}

}
