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

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.springline.docker.DockerClient;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.http.ApiVersion;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.registry.RegistryCredentialsProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for the clients of {@code docker.engine.clients}.
 */
class NamedDockerClientsTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, DockerRegistryAutoConfiguration.class,
				DockerAutoConfiguration.class))
		.withPropertyValues("docker.engine.host=tcp://primary:1", "docker.engine.clients.build.host=tcp://build:1",
				"docker.engine.clients.prod.host=unix:///run/prod.sock");

	@Test
	void eachIsABeanOfItsName() {
		this.contextRunner.run((context) -> {
			assertThat(context.getBeansOfType(DockerClient.class)).containsOnlyKeys("dockerClient", "build", "prod");
			DockerClient build = context.getBean("build", DockerClient.class);
			assertThat(build.name()).isEqualTo("build");
			assertThat(build.host().uri()).isEqualTo("tcp://build:1");
			assertThat(build.host().source()).isEqualTo("the property docker.engine.clients.build.host");
			assertThat(context.getBean("prod", DockerClient.class).host().uri()).isEqualTo("unix:///run/prod.sock");
			DockerClients clients = context.getBean(DockerClients.class);
			assertThat(clients.names()).containsExactly("default", "build", "prod");
			assertThat(clients.get("build")).isSameAs(build);
		});
	}

	@Test
	void primaryIsInjectedWhereNoNameIsAskedFor() {
		this.contextRunner.withUserConfiguration(Injected.class).run((context) -> {
			assertThat(context.getBean("byType")).isEqualTo("default");
			assertThat(context.getBean("byParameterName")).isEqualTo("default");
			assertThat(context.getBean("byQualifier")).isEqualTo("build");
			assertThat(context.getBean("byMap")).asString().contains("dockerClient=", "build=", "prod=");
		});
	}

	@Test
	void clientOfTheApplicationIsThePrimaryOne() {
		this.contextRunner
			.withBean("own", DockerClient.class, () -> DockerClient.builder().name("own").host("tcp://own:1").build())
			.run((context) -> {
				assertThat(context.getBean(DockerClient.class).name()).isEqualTo("own");
				assertThat(context.getBean(DockerClients.class).names()).containsExactly("own", "build", "prod");
			});
	}

	@Test
	void eachHasAllPropertiesAndTakesNoneFromThePrimary() throws IOException {
		try (StubEngine engine = StubEngine.start()) {
			engine.answer("GET /v1.40/version", 200, "{}");
			this.contextRunner
				.withPropertyValues("docker.engine.api-version=1.43", "docker.engine.strict-api-version=true",
						"docker.engine.clients.build.host=" + engine.host(),
						"docker.engine.clients.build.api-version=1.40")
				.run((context) -> {
					DockerClient build = context.getBean("build", DockerClient.class);
					StepVerifier.create(build.system().version()).expectNextCount(1).expectComplete().verify(LIMIT);
					assertThat(engine.lines()).containsExactly("GET /v1.40/version");
					assertThat(context.getBean(DockerClient.class).connections().apiVersion())
						.isEqualTo(ApiVersion.parse("1.43"));
					assertThat(context.getBean("prod", DockerClient.class).connections().apiVersion()).isNull();
				});
		}
	}

	@Test
	void relaxedNamesOfTheEnvironmentAreBound() {
		this.contextRunner.withPropertyValues("docker.engine.clients.lab.apiVersion=1.42")
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
						Map.of("DOCKER_ENGINE_CLIENTS_BUILD_HOST", "tcp://environment:1",
								"DOCKER_ENGINE_CLIENTS_FRESH_HOST", "tcp://fresh:1",
								"DOCKER_ENGINE_CLIENTS_FRESH_APIVERSION", "1.41", "DOCKER_ENGINE_HOST",
								"tcp://flat:1"))))
			.run((context) -> {
				assertThat(context.getBean("build", DockerClient.class).host().name()).isEqualTo("environment");
				assertThat(context.getBean("fresh", DockerClient.class).host().name()).isEqualTo("fresh");
				assertThat(context.getBean("fresh", DockerClient.class).connections().apiVersion())
					.isEqualTo(ApiVersion.parse("1.41"));
				assertThat(context.getBean("lab", DockerClient.class).connections().apiVersion())
					.isEqualTo(ApiVersion.parse("1.42"));
				assertThat(context.getBean(DockerClient.class).host().name()).isEqualTo("flat");
			});
	}

	@Test
	void customizersApplyToAllAndTellThemApart() {
		this.contextRunner.withBean("forAll", DockerClientBuilderCustomizer.class, () -> (builder) -> {
			if (builder.name().equals("build")) {
				builder.host("tcp://customized:1");
			}
		}).run((context) -> {
			assertThat(context.getBean("build", DockerClient.class).host().name()).isEqualTo("customized");
			assertThat(context.getBean("dockerClient", DockerClient.class).host().name()).isEqualTo("primary");
		});
	}

	@Test
	void connectionDetailsSpeakForThePrimaryOnly() {
		this.contextRunner.withBean(DockerConnectionDetails.class, () -> () -> "tcp://details:1").run((context) -> {
			assertThat(context.getBean(DockerClient.class).host().name()).isEqualTo("details");
			assertThat(context.getBean("build", DockerClient.class).host().name()).isEqualTo("build");
		});
	}

	@Test
	void credentialsForRegistriesAreThoseOfAllClients() {
		this.contextRunner
			.withBean(RegistryCredentialsProvider.class,
					() -> (registry) -> Mono.just(RegistryCredentials.password("me", "secret")))
			.run((context) -> context.getBeansOfType(DockerClient.class)
				.values()
				.forEach((client) -> StepVerifier.create(client.keyring().credentials("registry.example"))
					.expectNextCount(1)
					.expectComplete()
					.verify(LIMIT)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "default", "dockerClient" })
	void nameOfThePrimaryIsRefused(String name) {
		this.contextRunner.withPropertyValues("docker.engine.clients." + name + ".host=tcp://other:1")
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("The property 'docker.engine.clients"
						+ (name.equals("default") ? ".default'" : "[dockerClient]'") + " cannot be used"));
	}

	@Test
	void nameOfAnotherBeanIsRefused() {
		this.contextRunner.withBean("build", String.class, () -> "taken")
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("The property 'docker.engine.clients.build' cannot be used")
				.hasStackTraceContaining("another bean 'build'"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "environment", "systemProperties", "messageSource" })
	void nameThatSpringUsesIsRefused(String name) {
		this.contextRunner.withPropertyValues("docker.engine.clients." + name + ".host=tcp://localhost:1")
			.run((context) -> assertThat(context.getStartupFailure()).hasStackTraceContaining("docker.engine.clients")
				.hasStackTraceContaining("cannot be used: '" + name + "' is the name of a bean of Spring itself"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "host=nonsense://user:secret@x", "api-version=1.4", "connect-timeout=0s",
			"response-timeout=-1s", "registry-credentials-time-to-live=-1s", "ssl.bundle=unknown" })
	void wrongValueFailsWithTheNameOfItsProperty(String wrong) {
		String property = "docker.engine.clients.build." + wrong.substring(0, wrong.indexOf('='));
		this.contextRunner.withPropertyValues("docker.engine.clients.build." + wrong)
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.satisfies((failure) -> assertThat(context.getStartupFailure())
					.hasStackTraceContaining("The property '" + property + "' cannot be used"))
				.hasMessageNotContaining("secret"));
	}

	@Test
	void failuresNameTheClient() throws IOException {
		try (StubEngine engine = StubEngine.start()) {
			this.contextRunner.withPropertyValues("docker.engine.clients.build.host=" + engine.host(),
					"docker.engine.clients.gone.host=tcp://localhost:1", "docker.engine.clients.gone.api-version=1.41")
				.run((context) -> {
					DockerClient build = context.getBean("build", DockerClient.class);
					StepVerifier.create(build.containers().inspect("c1"))
						.expectErrorSatisfies((failure) -> assertThat(failure).isInstanceOf(NotFoundException.class)
							.hasMessage("ContainerInspect (GET /v1.41/containers/c1/json) of client 'build' failed "
									+ "with status 404: no such page"))
						.verify(LIMIT);
					StepVerifier.create(build.images().attestations("busybox"))
						.expectErrorSatisfies(
								(failure) -> assertThat(failure).isInstanceOf(UnsupportedApiVersionException.class)
									.hasMessageContaining("of client 'build'"))
						.verify(LIMIT);
					StepVerifier.create(context.getBean("gone", DockerClient.class).containers().list())
						.expectErrorSatisfies((failure) -> assertThat(failure)
							.hasMessageStartingWith("ContainerList of client 'gone': could not connect to"))
						.verify(LIMIT);
				});
		}
	}

	@Test
	void propertiesWithoutAClientAreToldApart() {
		this.contextRunner.run((context) -> assertThatIllegalStateException()
			.isThrownBy(() -> context.getBean(DockerClientFactory.class).create("gone"))
			.withMessageContaining("'gone'"));
	}

	@Configuration(proxyBeanMethods = false)
	static class Injected {

		@Bean
		String byType(DockerClient client) {
			return client.name();
		}

		@Bean
		String byParameterName(DockerClient build) {
			return build.name();
		}

		@Bean
		String byQualifier(@Qualifier("build") DockerClient client) {
			return client.name();
		}

		@Bean
		String byMap(Map<String, DockerClient> clients) {
			return clients.toString();
		}

	}

}
