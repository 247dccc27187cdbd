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

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.actuate.DockerEndpointAutoConfiguration;
import io.springline.docker.autoconfigure.actuate.DockerHealthContributorAutoConfiguration;
import io.springline.docker.autoconfigure.actuate.DockerInfoContributorAutoConfiguration;
import io.springline.docker.autoconfigure.actuate.DockerSanitizingAutoConfiguration;
import io.springline.docker.autoconfigure.event.DockerEventsAutoConfiguration;
import io.springline.docker.autoconfigure.metrics.DockerMetricsAutoConfiguration;
import io.springline.docker.autoconfigure.observation.DockerObservationAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for an application that has not all that this module can work with. As in an
 * application, the conditions on classes are decided before a class is loaded.
 */
class OptionalDependenciesTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withUserConfiguration(Application.class)
		.withPropertyValues("docker.engine.host=tcp://localhost:1", "management.endpoints.web.exposure.include=docker",
				"management.info.docker.enabled=true", "docker.engine.events.enabled=true");

	@Test
	void allIsThereWhenAllIsOnTheClassPath() {
		this.contextRunner
			.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class, MetricsAutoConfiguration.class,
					CompositeMeterRegistryAutoConfiguration.class))
			.run((context) -> assertThat(context).hasSingleBean(DockerClient.class)
				.hasSingleBean(PropertiesRegistryCredentialsProvider.class)
				.hasBean("dockerHealthContributor")
				.hasBean("dockerEndpoint")
				.hasBean("dockerInfoContributor")
				.hasBean("dockerSanitizingFunction")
				.hasBean("dockerObservationCustomizer")
				.hasBean("dockerClientMetrics")
				.hasBean("dockerTransferObservationHandler"));
	}

	@Test
	void observationsAreThereWithoutMetrics() {
		without("io.micrometer.core", "org.springframework.boot.micrometer.metrics")
			.withBean(ObservationRegistry.class, ObservationRegistry::create)
			.run((context) -> assertThat(context).hasSingleBean(DockerClient.class)
				.hasBean("dockerObservationCustomizer")
				.doesNotHaveBean(DockerMetricsAutoConfiguration.class));
	}

	@Test
	void clientIsThereWithoutActuator() {
		without("org.springframework.boot.actuate", "org.springframework.boot.health")
			.run((context) -> assertThat(context).hasSingleBean(DockerClient.class)
				.doesNotHaveBean(DockerHealthContributorAutoConfiguration.class)
				.doesNotHaveBean(DockerSanitizingAutoConfiguration.class)
				.doesNotHaveBean(DockerInfoContributorAutoConfiguration.class)
				.doesNotHaveBean(DockerEndpointAutoConfiguration.class));
	}

	@Test
	void endpointIsThereWithoutHealth() {
		without("org.springframework.boot.health").run((context) -> assertThat(context).hasBean("dockerEndpoint")
			.doesNotHaveBean(DockerHealthContributorAutoConfiguration.class));
	}

	@Test
	void clientIsThereWithoutTheWebClientAndMetricsOfBoot() {
		without("org.springframework.boot.webclient", "org.springframework.boot.reactor.netty",
				"org.springframework.boot.micrometer", "io.micrometer.core")
			.run((context) -> assertThat(context).hasSingleBean(DockerClient.class)
				.doesNotHaveBean(DockerMetricsAutoConfiguration.class));
	}

	@Test
	void clientIsThereWithoutWhatTestsNeed() {
		without("com.github.tomakehurst.wiremock", "org.junit")
			.run((context) -> assertThat(context).hasSingleBean(DockerClient.class).hasBean("dockerEndpoint"));
	}

	@Test
	void nothingIsThereWithoutTheClient() {
		this.contextRunner.withClassLoader(new FilteredClassLoader(DockerClient.class))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(DockerAutoConfiguration.class)
				.doesNotHaveBean(DockerEventsAutoConfiguration.class)
				.doesNotHaveBean(DockerHealthContributorAutoConfiguration.class)
				.doesNotHaveBean(DockerEndpointAutoConfiguration.class));
	}

	private ApplicationContextRunner without(String... packages) {
		return this.contextRunner.withClassLoader(new FilteredClassLoader(packages));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DockerAutoConfiguration.class, DockerRegistryAutoConfiguration.class,
			DockerEndpointAutoConfiguration.class, DockerHealthContributorAutoConfiguration.class,
			DockerInfoContributorAutoConfiguration.class, DockerSanitizingAutoConfiguration.class,
			DockerEventsAutoConfiguration.class, DockerMetricsAutoConfiguration.class,
			DockerObservationAutoConfiguration.class })
	static class Application {

	}

}
