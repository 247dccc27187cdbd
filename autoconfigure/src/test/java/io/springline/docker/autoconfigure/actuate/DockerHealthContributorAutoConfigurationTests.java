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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.ReactiveHealthContributorRegistry;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DockerHealthContributorAutoConfiguration}.
 */
class DockerHealthContributorAutoConfigurationTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(DockerAutoConfiguration.class, DockerHealthContributorAutoConfiguration.class,
						HealthContributorAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class))
		.withPropertyValues("docker.engine.host=tcp://localhost:1");

	@Test
	void indicatorIsRegisteredUnderTheNameDocker() {
		this.contextRunner.run((context) -> {
			assertThat(context).hasSingleBean(DockerReactiveHealthIndicator.class);
			assertThat(context.getBean(ReactiveHealthContributorRegistry.class).getContributor("docker"))
				.isInstanceOf(DockerReactiveHealthIndicator.class);
		});
	}

	@Test
	void severalClientsAreShownUnderTheirNames() {
		this.contextRunner.withBean("build", DockerClient.class, () -> client("tcp://build:1"))
			.withBean("live", DockerClient.class, () -> client("tcp://live:1"))
			.run((context) -> {
				ReactiveHealthContributor contributor = context.getBean("dockerHealthContributor",
						ReactiveHealthContributor.class);
				assertThat(contributor).isInstanceOfSatisfying(CompositeReactiveHealthContributor.class,
						(composite) -> assertThat(composite.stream()).extracting("name")
							.containsExactlyInAnyOrder("build", "live"));
			});
	}

	@Test
	void timeLimitIsSet() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			this.contextRunner
				.withPropertyValues("docker.engine.host=tcp://localhost:" + silent.getLocalPort(),
						"management.health.docker.timeout=101ms")
				.run((context) -> {
					Health health = context.getBean(DockerReactiveHealthIndicator.class)
						.health()
						.block(Duration.ofSeconds(30));
					assertThat(health.getStatus()).isEqualTo(Status.DOWN);
					assertThat(health.getDetails().get("error")).asString().endsWith("within 101 ms");
				});
		}
	}

	@Test
	void indicatorCanBeSwitchedOff() {
		this.contextRunner.withPropertyValues("management.health.docker.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(DockerClient.class)
				.doesNotHaveBean(DockerReactiveHealthIndicator.class));
	}

	@Test
	void indicatorOfTheUserWins() {
		ReactiveHealthIndicator own = mock(ReactiveHealthIndicator.class);
		this.contextRunner.withBean("dockerHealthIndicator", ReactiveHealthIndicator.class, () -> own)
			.run((context) -> assertThat(context).doesNotHaveBean("dockerHealthContributor")
				.getBean(ReactiveHealthIndicator.class)
				.isSameAs(own));
	}

	@Test
	void backsOffWithoutAClient() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DockerHealthContributorAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ReactiveHealthContributor.class));
	}

	private static DockerClient client(String host) {
		return DockerClient.builder().host(host).build();
	}

}
