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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.container.ContainerCreated;
import io.springline.docker.container.HostConfig;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.http.ApiVersion;
import io.springline.docker.transport.EngineHost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DockerAutoConfiguration}.
 */
class DockerAutoConfigurationTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerRegistryAutoConfiguration.class, DockerAutoConfiguration.class));

	@Test
	void hostIsFoundAsTheCommandLineFindsItWhenNoneIsConfigured(@TempDir Path home) throws IOException {
		new DockerHome(home).context("lab", "tcp://lab.example.com:2375").current("lab");
		this.contextRunner.withSystemProperties("user.home=" + home).run((context) -> {
			EngineHost host = context.getBean(DockerClient.class).host();
			assertThat(host.uri()).isEqualTo("tcp://lab.example.com:2375");
			assertThat(host.source()).contains("context 'lab'");
		});
	}

	@ParameterizedTest
	@CsvSource({ "unix:///run/other.sock, unix:///run/other.sock", "tcp://10.0.0.5:4243, tcp://10.0.0.5:4243",
			"tcp://10.0.0.5, tcp://10.0.0.5:2375" })
	void hostIsThatOfTheProperty(String configured, String expected) {
		this.contextRunner.withPropertyValues("docker.engine.host=" + configured).run((context) -> {
			EngineHost host = context.getBean("dockerClient", DockerClient.class).host();
			assertThat(host.uri()).isEqualTo(expected);
			assertThat(host.source()).isEqualTo("the property docker.engine.host");
		});
	}

	@Test
	void hostIsNotTakenFromTheBareVariableOfTheCommandLineThroughRelaxedBinding() {
		this.contextRunner.withPropertyValues("docker.host=tcp://elsewhere:1", "docker.engine.host=tcp://here:1")
			.run((context) -> assertThat(context.getBean(DockerClient.class).host().name()).isEqualTo("here"));
	}

	@Test
	void emptyPropertiesAreAsGoodAsNone() {
		this.contextRunner
			.withPropertyValues("docker.engine.host=", "docker.engine.api-version=", "docker.engine.ssl.bundle=")
			.run((context) -> assertThat(context.getBean(DockerClient.class).host().source())
				.isNotEqualTo("the property docker.engine.host"));
	}

	@Test
	void apiVersionOfThePropertyIsSpokenWithoutAsking() throws IOException {
		try (StubEngine engine = StubEngine.start()) {
			engine.answer("GET /v1.40/version", 200, "{}");
			run(engine, (context) -> {
				DockerClient client = context.getBean(DockerClient.class);
				StepVerifier.create(client.apiVersion())
					.expectNext(ApiVersion.parse("1.40"))
					.expectComplete()
					.verify(LIMIT);
				StepVerifier.create(client.system().version()).expectNextCount(1).expectComplete().verify(LIMIT);
				assertThat(engine.lines()).containsExactly("GET /v1.40/version");
			}, "docker.engine.api-version=1.40");
		}
	}

	@Test
	void apiVersionIsNegotiatedWhenNoneIsConfigured() throws IOException {
		try (StubEngine engine = StubEngine.start()) {
			run(engine, (context) -> {
				StepVerifier.create(context.getBean(DockerClient.class).system().version())
					.assertNext((version) -> assertThat(version.version()).isEqualTo("20.10.24"))
					.expectComplete()
					.verify(LIMIT);
				assertThat(engine.lines()).containsExactly("HEAD /_ping", "GET /v1.41/version");
			});
		}
	}

	@Test
	void fieldThatTheVersionLacksIsSent() throws IOException {
		try (StubEngine engine = StubEngine.start()) {
			engine.answer("POST /v1.41/containers/create", 201, "{\"Id\":\"c1\"}");
			run(engine, (context) -> {
				StepVerifier.create(create(context.getBean(DockerClient.class)))
					.expectNextCount(1)
					.expectComplete()
					.verify(LIMIT);
				assertThat(engine.lines()).containsExactly("HEAD /_ping", "POST /v1.41/containers/create");
			});
		}
	}

	@Test
	void fieldThatTheVersionLacksIsRefusedWhereThePropertySaysSo() throws IOException {
		try (StubEngine engine = StubEngine.start()) {
			run(engine, (context) -> {
				StepVerifier.create(create(context.getBean(DockerClient.class)))
					.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(UnsupportedApiVersionException.class)
						.hasMessageContaining("field 'HostConfig.Annotations' needs version 1.43"))
					.verify(LIMIT);
				assertThat(engine.lines()).containsExactly("HEAD /_ping");
			}, "docker.engine.strict-api-version=true");
		}
	}

	@Test
	void engineIsNotContactedAtStart() throws IOException {
		try (StubEngine engine = StubEngine.start()) {
			run(engine, (context) -> {
				assertThat(context).hasNotFailed();
				assertThat(engine.requests()).isEmpty();
			});
		}
	}

	@Test
	void responseTimeoutOfThePropertyEndsACall() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			this.contextRunner
				.withPropertyValues("docker.engine.host=tcp://localhost:" + silent.getLocalPort(),
						"docker.engine.response-timeout=300ms")
				.run((context) -> StepVerifier.create(context.getBean(DockerClient.class).system().ping())
					.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DockerConnectionException.class)
						.hasMessageContaining("0.3S"))
					.verify(LIMIT));
		}
	}

	@Test
	void timeoutsReachTheBuilder() {
		DockerClient.Builder builder = mock(DockerClient.Builder.class);
		DockerEngineProperties properties = new DockerEngineProperties();
		properties.setConnectTimeout(Duration.ofSeconds(2));
		properties.setResponseTimeout(Duration.ofSeconds(3));
		properties.setCloseTimeout(Duration.ofSeconds(4));
		new PropertiesDockerClientBuilderCustomizer("docker.engine", properties,
				new PropertiesDockerConnectionDetails("docker.engine", properties, null))
			.customize(builder);
		then(builder).should().connectTimeout(Duration.ofSeconds(2));
		then(builder).should().responseTimeout(Duration.ofSeconds(3));
		then(builder).should().closeTimeout(Duration.ofSeconds(4));
		then(builder).should().strictApiVersion(false);
		then(builder).should().registryCredentialsTimeToLive(Duration.ofMinutes(5));
		then(builder).shouldHaveNoMoreInteractions();
	}

	@Test
	void timeoutsBindAsDurations() {
		this.contextRunner
			.withPropertyValues("docker.engine.connect-timeout=250ms", "docker.engine.response-timeout=2m")
			.run((context) -> {
				DockerEngineProperties properties = context.getBean(DockerEngineProperties.class);
				assertThat(properties.getConnectTimeout()).isEqualTo(Duration.ofMillis(250));
				assertThat(properties.getResponseTimeout()).isEqualTo(Duration.ofMinutes(2));
			});
	}

	@ParameterizedTest
	@CsvSource({ "docker.engine.host, foo://x, it must start with", "docker.engine.host, tcp://, cannot be used",
			"docker.engine.api-version, abc, is not an API version",
			"docker.engine.api-version, 1.4, is older than 1.24", "docker.engine.connect-timeout, 0s, must be positive",
			"docker.engine.response-timeout, -1s, must be positive" })
	void wrongValueFailsTheStartAndNamesItsProperty(String property, String value, String reason) {
		this.contextRunner.withPropertyValues(property + "=" + value)
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("The property '" + property + "' cannot be used")
				.hasStackTraceContaining(reason));
	}

	@Test
	void unknownContextFailsTheStart(@TempDir Path home) throws IOException {
		new DockerHome(home).current("gone");
		this.contextRunner.withSystemProperties("user.home=" + home)
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining(InvalidDockerConfigurationException.class.getName())
				.hasStackTraceContaining("The docker context 'gone'"));
	}

	@Test
	void clientOfTheUserWins() {
		DockerClient own = mock(DockerClient.class);
		this.contextRunner.withBean(DockerClient.class, () -> own)
			.withPropertyValues("docker.engine.host=foo://never-read")
			.run((context) -> assertThat(context).getBean(DockerClient.class).isSameAs(own));
	}

	@Test
	void builderOfTheUserWins() {
		DockerClient.Builder own = DockerClient.builder().host("tcp://own:1");
		this.contextRunner.withBean(DockerClient.Builder.class, () -> own)
			.run((context) -> assertThat(context.getBean(DockerClient.class).host().name()).isEqualTo("own"));
	}

	@Test
	void builderIsANewOneForEachInjection() {
		this.contextRunner.withPropertyValues("docker.engine.host=tcp://configured:1").run((context) -> {
			DockerClient.Builder builder = context.getBean(DockerClient.Builder.class);
			assertThat(context.getBean(DockerClient.Builder.class)).isNotSameAs(builder);
			try (DockerClient client = builder.build()) {
				assertThat(client.host().name()).isEqualTo("configured");
			}
		});
	}

	@Test
	void connectionDetailsOfTheUserWin() {
		this.contextRunner.withBean(DockerConnectionDetails.class, () -> new DockerConnectionDetails() {

			@Override
			public @Nullable String getHost() {
				return "tcp://details:4243";
			}

			@Override
			public String getHostSource() {
				return "a container of the tests";
			}

		}).withPropertyValues("docker.engine.host=tcp://property:1").run((context) -> {
			assertThat(context).doesNotHaveBean(PropertiesDockerConnectionDetails.class);
			assertThat(context.getBean(DockerClient.class).host())
				.hasToString("tcp://details:4243 (from a container of the tests)");
		});
	}

	@Test
	void wrongHostOfConnectionDetailsIsNotBlamedOnTheProperty() {
		this.contextRunner.withBean(DockerConnectionDetails.class, () -> () -> "foo://x")
			.run((context) -> assertThat(causes(context.getStartupFailure()))
				.hasAtLeastOneElementOfType(InvalidDockerConfigurationException.class)
				.allSatisfy((ex) -> assertThat(ex).message()
					.contains("'foo://x' from the connection details ")
					.doesNotContain("docker.engine.host")));
	}

	@Test
	void customizersAreCalledInTheirOrderAfterTheProperties() {
		this.contextRunner.withUserConfiguration(CustomizersConfiguration.class)
			.withPropertyValues("docker.engine.host=tcp://property:1")
			.run((context) -> assertThat(context.getBean(DockerClient.class).host().name()).isEqualTo("second"));
	}

	@Test
	void mapperAndWebClientOfTheApplicationAreLeftAlone() throws IOException {
		try (StubEngine engine = StubEngine.start()) {
			engine.answer("POST /v1.41/containers/create", 201, "{\"Id\":\"c1\",\"Unknown\":1}");
			this.contextRunner
				.withConfiguration(
						AutoConfigurations.of(JacksonAutoConfiguration.class, WebClientAutoConfiguration.class))
				.withUserConfiguration(ApplicationCustomizersConfiguration.class)
				.withPropertyValues("docker.engine.host=" + engine.host(),
						"spring.jackson.default-property-inclusion=always",
						"spring.jackson.deserialization.fail-on-unknown-properties=true")
				.run((context) -> {
					assertThat(context.getBean(JsonMapper.class).writeValueAsString(new Sample(null)))
						.isEqualTo("{\"some_value\":null}");
					StepVerifier.create(context.getBean(DockerClient.class).system().version())
						.assertNext((version) -> assertThat(version.apiVersion()).isEqualTo("1.41"))
						.expectComplete()
						.verify(LIMIT);
					StepVerifier.create(create(context.getBean(DockerClient.class)))
						.assertNext((created) -> assertThat(created.id()).isEqualTo("c1"))
						.expectComplete()
						.verify(LIMIT);
					assertThat(engine.requests().get(engine.requests().size() - 1).body())
						.isEqualTo("{\"Image\":\"busybox\",\"HostConfig\":{\"Annotations\":{\"a\":\"b\"}}}");
					assertThat(engine.requests()).isNotEmpty()
						.allSatisfy((request) -> assertThat(request.headers()).doesNotContainKey("Authorization"));
				});
		}
	}

	@Test
	void clientIsClosedWithTheContext() throws IOException {
		try (StubEngine engine = StubEngine.start()) {
			DockerClient[] client = new DockerClient[1];
			run(engine, (context) -> client[0] = context.getBean(DockerClient.class));
			StepVerifier.create(client[0].system().ping()).expectError().verify(LIMIT);
			assertThat(engine.requests()).isEmpty();
		}
	}

	@Test
	void backsOffWithoutTheClient() {
		this.contextRunner.withClassLoader(new FilteredClassLoader(DockerClient.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DockerAutoConfiguration.class));
	}

	private static Mono<ContainerCreated> create(DockerClient client) {
		HostConfig host = HostConfig.builder().annotations(Map.of("a", "b")).build();
		return client.containers().create(ContainerCreateRequest.builder().image("busybox").hostConfig(host).build());
	}

	private static Stream<Throwable> causes(@Nullable Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
	}

	private void run(StubEngine engine, ThrowingConsumer consumer, String... properties) {
		this.contextRunner.withPropertyValues("docker.engine.host=" + engine.host())
			.withPropertyValues(properties)
			.run(consumer::accept);
	}

	private interface ThrowingConsumer {

		void accept(AssertableApplicationContext context) throws Exception;

	}

	private record Sample(@Nullable String someValue) {

	}

	@Configuration(proxyBeanMethods = false)
	static class CustomizersConfiguration {

		@Bean
		@Order(2)
		DockerClientBuilderCustomizer second() {
			return (builder) -> builder.host("tcp://second:1");
		}

		@Bean
		@Order(1)
		DockerClientBuilderCustomizer first() {
			return (builder) -> builder.host("tcp://first:1");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ApplicationCustomizersConfiguration {

		@Bean
		JsonMapperBuilderCustomizer namingStrategy() {
			return (builder) -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
		}

		@Bean
		WebClientCustomizer authorization() {
			return (builder) -> builder.defaultHeader("Authorization", "Bearer of-the-application");
		}

	}

}
