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
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import io.springline.docker.DockerClient;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.registry.RegistryCredentialsProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerRegistryAutoConfiguration}.
 */
class DockerRegistryAutoConfigurationTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final String SECRET = "s3cr3t-in-properties";

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerRegistryAutoConfiguration.class, DockerAutoConfiguration.class));

	private StubEngine engine;

	@BeforeEach
	void startEngine() throws IOException {
		this.engine = StubEngine.start();
		this.engine.answer("POST /v1.41/images/create", 200, "{\"status\":\"Pull complete\"}");
	}

	@AfterEach
	void stopEngine() {
		this.engine.close();
	}

	@Test
	void pullSendsTheCredentialsOfTheRegistryOfTheImage() {
		run((context) -> {
			JsonNode sent = pull(context, "registry.example.com:5000/team/app:1.0");
			assertThat(sent.path("username").asString()).isEqualTo("robot");
			assertThat(sent.path("password").asString()).isEqualTo(SECRET);
			assertThat(sent.path("email").asString()).isEqualTo("robot@example.com");
			assertThat(sent.path("serveraddress").asString()).isEqualTo("registry.example.com:5000");
		}, "company.server=registry.example.com:5000", "company.username=robot", "company.password=" + SECRET,
				"company.email=robot@example.com");
	}

	@Test
	void pullFromAnotherRegistrySendsNoPassword() {
		run((context) -> assertThat(pull(context, "busybox")).isEmpty(), "company.server=registry.example.com:5000",
				"company.username=robot", "company.password=" + SECRET);
	}

	@Test
	void pushSendsTheCredentialsOfTheRegistryOfTheImage() {
		this.engine.answer("POST /v1.41/images/registry.example.com/app/push", 200, "{\"status\":\"Pushed\"}");
		run((context) -> {
			StepVerifier.create(context.getBean(DockerClient.class).images().push("registry.example.com/app:1"))
				.thenConsumeWhile((message) -> true)
				.expectComplete()
				.verify(LIMIT);
			assertThat(lastAuth().path("password").asString()).isEqualTo(SECRET);
		}, "company.server=registry.example.com", "company.username=robot", "company.password=" + SECRET);
	}

	@Test
	void headerIsBase64OfTheUrlAlphabetWithPadding() {
		run((context) -> {
			pull(context, "registry.example.com/app");
			assertThat(lastHeader()).endsWith("=").matches("[A-Za-z0-9_-]+=*");
		}, "company.server=registry.example.com", "company.username=robot", "company.password=~~~???>>>");
	}

	@Test
	void identityTokenIsSentInPlaceOfUserAndPassword() {
		run((context) -> {
			JsonNode sent = pull(context, "registry.example.com/app");
			assertThat(sent.path("identitytoken").asString()).isEqualTo("token-of-a-login");
			assertThat(sent.has("password")).isFalse();
		}, "company.server=registry.example.com", "company.username=robot", "company.identity-token=token-of-a-login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "docker.io", "index.docker.io", "https://index.docker.io/v1/", "registry-1.docker.io" })
	void namesOfDockerHubAreOne(String server) {
		run((context) -> assertThat(pull(context, "busybox").path("username").asString()).isEqualTo("robot"),
				"hub.server=" + server, "hub.username=robot", "hub.password=" + SECRET);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			docker.engine.registries.hub.server   | username=robot,password=s3cr3t-in-properties
			docker.engine.registries.hub.server   | server=https://,username=robot,password=s3cr3t-in-properties
			docker.engine.registries.hub.password | server=docker.io,username=robot
			docker.engine.registries.hub.password | server=docker.io,username=robot,password=
			docker.engine.registries.hub.username | server=docker.io,password=s3cr3t-in-properties
			docker.engine.registries.hub.username | server=docker.io
			""")
	void halfFilledEntryFailsTheStartAndNamesTheProperty(String property, String entry) {
		String[] properties = entry.transform((text) -> ("hub." + text.replace(",", ",hub.")).split(","));
		run((context) -> assertThat(context.getStartupFailure())
			.hasStackTraceContaining("The property '" + property + "' cannot be used")
			.satisfies((ex) -> assertThat(ex).rootCause().message().doesNotContain(SECRET)), properties);
	}

	@Test
	void nameThatNeedsBracketsIsShownInBrackets() {
		run((context) -> assertThat(context.getStartupFailure())
			.hasStackTraceContaining("docker.engine.registries[ghcr.io].server"), "[ghcr.io].username=robot");
	}

	@Test
	void twoEntriesForOneRegistryFailTheStart() {
		run((context) -> assertThat(context.getStartupFailure())
			.hasStackTraceContaining("docker.engine.registries.b.server")
			.hasStackTraceContaining("there are other credentials for docker.io already"), "a.server=docker.io",
				"a.username=a", "a.password=a", "b.server=index.docker.io", "b.username=b", "b.password=b");
	}

	@Test
	void providersAreAskedInTheirOrderUntilOneKnowsTheRegistry() {
		this.contextRunner.withUserConfiguration(ProvidersConfiguration.class)
			.withPropertyValues("docker.engine.host=" + this.engine.host(),
					"docker.engine.registries.a.server=a.example.com", "docker.engine.registries.a.username=properties",
					"docker.engine.registries.a.password=x", "docker.engine.registries.b.server=b.example.com",
					"docker.engine.registries.b.username=properties", "docker.engine.registries.b.password=x")
			.run((context) -> {
				assertThat(pull(context, "a.example.com/app").path("username").asString()).isEqualTo("before");
				assertThat(pull(context, "b.example.com/app").path("username").asString()).isEqualTo("properties");
				assertThat(pull(context, "c.example.com/app").path("username").asString()).isEqualTo("after");
				assertThat(context.getBean(ProvidersConfiguration.class).askedAfter).containsExactly("c.example.com");
			});
	}

	@Test
	void failureOfAProviderFailsThePull() {
		this.contextRunner
			.withBean("failing", RegistryCredentialsProvider.class,
					() -> (registry) -> Mono.error(new IllegalStateException("vault is sealed")))
			.withPropertyValues("docker.engine.host=" + this.engine.host())
			.run((context) -> {
				Flux<?> pull = context.getBean(DockerClient.class).images().pull("busybox");
				StepVerifier.create(pull).expectErrorMessage("vault is sealed").verify(LIMIT);
				assertThat(this.engine.lines()).noneMatch((line) -> line.contains("/images/create"));
			});
	}

	@Test
	void secretsAreNoPartOfTheTextOfBeans() {
		run((context) -> {
			DockerEngineProperties properties = context.getBean(DockerEngineProperties.class);
			assertThat(properties.toString() + properties.getRegistries()
					+ context.getBean(PropertiesRegistryCredentialsProvider.class)
					+ context.getBean(DockerClient.class))
				.doesNotContain(SECRET);
		}, "company.server=registry.example.com", "company.username=robot", "company.password=" + SECRET);
	}

	@Test
	void backsOffWithoutTheClient() {
		this.contextRunner.withClassLoader(new FilteredClassLoader("io.springline.docker.registry"))
			.run((context) -> assertThat(context).doesNotHaveBean(DockerRegistryAutoConfiguration.class));
	}

	private void run(ContextConsumer<AssertableApplicationContext> consumer, String... registries) {
		String[] properties = Stream.of(registries)
			.map((text) -> "docker.engine.registries" + (text.startsWith("[") ? "" : ".") + text)
			.toArray(String[]::new);
		this.contextRunner.withPropertyValues("docker.engine.host=" + this.engine.host())
			.withPropertyValues(properties)
			.run(consumer);
	}

	private JsonNode pull(AssertableApplicationContext context, String image) {
		StepVerifier.create(context.getBean(DockerClient.class).images().pull(image))
			.thenConsumeWhile((message) -> true)
			.expectComplete()
			.verify(LIMIT);
		return lastAuth();
	}

	private JsonNode lastAuth() {
		return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(lastHeader()));
	}

	private @Nullable String lastHeader() {
		List<StubEngine.Request> requests = this.engine.requests();
		return requests.get(requests.size() - 1).headers().getFirst("X-Registry-Auth");
	}

	@Configuration(proxyBeanMethods = false)
	static class ProvidersConfiguration {

		final List<String> askedAfter = new CopyOnWriteArrayList<>();

		@Bean
		RegistryCredentialsProvider after() {
			return (registry) -> {
				this.askedAfter.add(registry);
				return Mono.just(RegistryCredentials.password("after", "x"));
			};
		}

		@Bean
		@Order(-1)
		RegistryCredentialsProvider before() {
			return (registry) -> registry.equals("a.example.com")
					? Mono.just(RegistryCredentials.password("before", "x")) : Mono.empty();
		}

	}

}
