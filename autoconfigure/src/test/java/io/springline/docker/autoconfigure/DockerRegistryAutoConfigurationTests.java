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
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.sun.net.httpserver.Headers;
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
import org.springframework.core.env.MapPropertySource;

import io.springline.docker.DockerClient;
import io.springline.docker.error.EngineException;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.registry.DockerLogins;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.registry.RegistryCredentialsProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerRegistryAutoConfiguration}.
 */
class DockerRegistryAutoConfigurationTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final String SECRET = "s3cr3t-in-properties";

	private final Map<String, String> environment = new HashMap<>();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerRegistryAutoConfiguration.class, DockerAutoConfiguration.class))
		.withBean(DockerLogins.class, () -> new DockerLogins(this.environment::get, Path.of("/nonexistent")));

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
	void propertiesAreAskedFirstThenBeansThenLogins() {
		this.environment.put("DOCKER_AUTH_CONFIG", """
				{"auths": {"a.example.com": {"auth": "bG9naW46eA=="}, "b.example.com": {"auth": "bG9naW46eA=="},
				"c.example.com": {"auth": "bG9naW46eA=="}}}""");
		this.contextRunner
			.withBean("ecr", RegistryCredentialsProvider.class,
					() -> (registry) -> registry.startsWith("c.") ? Mono.empty()
							: Mono.just(RegistryCredentials.password("bean", "x")))
			.withPropertyValues("docker.engine.host=" + this.engine.host(),
					"docker.engine.registries.a.server=a.example.com", "docker.engine.registries.a.username=properties",
					"docker.engine.registries.a.password=x")
			.run((context) -> {
				assertThat(pull(context, "a.example.com/app").path("username").asString()).isEqualTo("properties");
				assertThat(pull(context, "b.example.com/app").path("username").asString()).isEqualTo("bean");
				assertThat(pull(context, "c.example.com/app").path("username").asString()).isEqualTo("login");
				assertThat(pull(context, "d.other.com/app").path("username").asString()).isEqualTo("bean");
				assertThat(context.getBean(DockerClient.class).keyring().sources()).containsExactly(
						Map.entry("a.example.com", "the properties docker.engine.registries"),
						Map.entry("b.example.com", "the bean 'ecr'"), Map.entry("c.example.com", "DOCKER_AUTH_CONFIG"),
						Map.entry("d.other.com", "the bean 'ecr'"));
			});
	}

	@Test
	void changedPropertyIsPickedUp() {
		Map<String, Object> changing = new HashMap<>(Map.of("docker.engine.registries.a.server", "a.example.com",
				"docker.engine.registries.a.username", "robot", "docker.engine.registries.a.password", "old"));
		this.contextRunner
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("changing", changing)))
			.withPropertyValues("docker.engine.host=" + this.engine.host())
			.run((context) -> {
				assertThat(pull(context, "a.example.com/app").path("password").asString()).isEqualTo("old");
				changing.put("docker.engine.registries.a.password", "new");
				assertThat(pull(context, "a.example.com/app").path("password").asString()).isEqualTo("old");
				this.engine.answer("POST /v1.41/images/create", 500, "{\"message\":\"unauthorized\"}");
				StepVerifier.create(context.getBean(DockerClient.class).images().pull("a.example.com/app"))
					.expectError(EngineException.class)
					.verify(LIMIT);
				assertThat(lastAuth().path("password").asString()).isEqualTo("new");
			});
	}

	@Test
	void buildTakesAllRegistriesAlong() {
		this.engine.answer("POST /v1.41/build", 200, "{\"stream\":\"ok\"}");
		this.environment.put("DOCKER_AUTH_CONFIG", "{\"auths\": {\"b.example.com\": {\"auth\": \"bG9naW46eA==\"}}}");
		run((context) -> {
			StepVerifier.create(context.getBean(DockerClient.class).images().build(BuildOptions.DEFAULTS, Flux.empty()))
				.thenConsumeWhile((message) -> true)
				.expectComplete()
				.verify(LIMIT);
			JsonNode sent = decoded(last().getFirst("X-Registry-Config"));
			assertThat(sent.propertyNames()).containsExactly("https://index.docker.io/v1/", "b.example.com");
			assertThat(sent.at("/b.example.com/username").asString()).isEqualTo("login");
		}, "hub.server=docker.io", "hub.username=robot", "hub.password=" + SECRET);
	}

	@ParameterizedTest
	@CsvSource({ "0s, second", "1h, first" })
	void answersAreKeptAsLongAsThePropertySays(String time, String user) {
		AtomicInteger asked = new AtomicInteger();
		this.contextRunner
			.withBean(RegistryCredentialsProvider.class,
					() -> (registry) -> Mono.fromSupplier(() -> RegistryCredentials
						.password((asked.incrementAndGet() == 1) ? "first" : "second", "x")))
			.withPropertyValues("docker.engine.host=" + this.engine.host(),
					"docker.engine.registry-credentials-time-to-live=" + time)
			.run((context) -> {
				assertThat(pull(context, "a.example.com/app").path("username").asString()).isEqualTo("first");
				assertThat(pull(context, "a.example.com/app").path("username").asString()).isEqualTo(user);
			});
	}

	@Test
	void loginsOfTheUserAreTheDefault() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DockerRegistryAutoConfiguration.class, DockerAutoConfiguration.class))
			.run((context) -> assertThat(context).hasSingleBean(DockerLogins.class));
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
		return decoded(lastHeader());
	}

	private static JsonNode decoded(@Nullable String header) {
		return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(header));
	}

	private @Nullable String lastHeader() {
		return last().getFirst("X-Registry-Auth");
	}

	private Headers last() {
		List<StubEngine.Request> requests = this.engine.requests();
		return requests.get(requests.size() - 1).headers();
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
