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

package io.springline.docker.autoconfigure.observation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.observation.Observation.Context;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationPredicate;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerClientBuilderCustomizer;
import io.springline.docker.autoconfigure.StubEngine;
import io.springline.docker.observation.DefaultDockerRequestObservationConvention;
import io.springline.docker.observation.DockerRequestContext;
import io.springline.docker.observation.DockerRequestObservationConvention;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerObservationAutoConfiguration}.
 */
class DockerObservationAutoConfigurationTests {

	private final Kept kept = new Kept();

	private StubEngine engine;

	private ApplicationContextRunner contextRunner;

	@BeforeEach
	void start() throws Exception {
		this.engine = StubEngine.start();
		this.contextRunner = new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DockerAutoConfiguration.class, DockerObservationAutoConfiguration.class))
			.withPropertyValues("docker.engine.host=" + this.engine.host());
	}

	@AfterEach
	void stop() {
		this.engine.close();
	}

	@Test
	void callsAreObservedInTheRegistryOfTheApplication() {
		withObservations().run((context) -> {
			version(context.getBean(DockerClient.class));
			assertThat(this.kept.names()).containsExactly("docker.client.requests", "docker.client.requests");
			assertThat(this.kept.contexts).extracting(DockerRequestContext::getClient).containsOnly("default");
		});
	}

	@Test
	void clientsOfTheApplicationAreObservedUnderTheirNames() {
		withObservations().run((context) -> {
			try (DockerClient own = context.getBean(DockerClient.Builder.class).name("own").build()) {
				version(own);
			}
			assertThat(this.kept.contexts).extracting(DockerRequestContext::getClient).containsOnly("own");
		});
	}

	@Test
	void conventionBeanReplacesTheDefault() {
		withObservations()
			.withBean(DockerRequestObservationConvention.class,
					() -> new DefaultDockerRequestObservationConvention("acme.docker"))
			.run((context) -> {
				version(context.getBean(DockerClient.class));
				assertThat(this.kept.names()).containsOnly("acme.docker");
			});
	}

	@Test
	void predicateOfTheApplicationLeavesCallsOut() {
		withObservations()
			.withBean(ObservationPredicate.class, () -> (name, context) -> !name.startsWith("docker.client"))
			.run((context) -> {
				version(context.getBean(DockerClient.class));
				assertThat(this.kept.contexts).isEmpty();
			});
	}

	@Test
	void propertyOfBootLeavesCallsOut() {
		withObservations().withPropertyValues("management.observations.enable.docker.client=false").run((context) -> {
			version(context.getBean(DockerClient.class));
			assertThat(this.kept.contexts).isEmpty();
		});
	}

	@Test
	void customizerOfTheApplicationComesLater() {
		withObservations()
			.withBean(DockerClientBuilderCustomizer.class,
					() -> (builder) -> builder.observationRegistry(ObservationRegistry.NOOP))
			.run((context) -> {
				version(context.getBean(DockerClient.class));
				assertThat(this.kept.contexts).isEmpty();
			});
	}

	@Test
	void backsOffWithoutARegistry() {
		this.contextRunner.run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(DockerObservationAutoConfiguration.class);
			version(context.getBean(DockerClient.class));
		});
	}

	@Test
	void registryIsEnough() {
		this.contextRunner
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.micrometer", "io.micrometer.core"))
			.withBean(ObservationRegistry.class, () -> {
				ObservationRegistry registry = ObservationRegistry.create();
				registry.observationConfig().observationHandler(this.kept);
				return registry;
			})
			.run((context) -> {
				version(context.getBean(DockerClient.class));
				assertThat(this.kept.contexts).extracting(DockerRequestContext::getOperation).contains("SystemVersion");
			});
	}

	private ApplicationContextRunner withObservations() {
		return this.contextRunner.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class))
			.withBean(Kept.class, () -> this.kept);
	}

	private static void version(DockerClient client) {
		StepVerifier.create(client.system().version())
			.expectNextCount(1)
			.expectComplete()
			.verify(Duration.ofSeconds(30));
	}

	static class Kept implements ObservationHandler<DockerRequestContext> {

		private final List<DockerRequestContext> contexts = new CopyOnWriteArrayList<>();

		List<String> names() {
			return this.contexts.stream().map(Context::getName).toList();
		}

		@Override
		public boolean supportsContext(Context context) {
			return context instanceof DockerRequestContext;
		}

		@Override
		public void onStop(DockerRequestContext context) {
			this.contexts.add(context);
		}

	}

}
