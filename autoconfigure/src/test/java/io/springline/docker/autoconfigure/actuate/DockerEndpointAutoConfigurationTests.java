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
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerClients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DockerEndpointAutoConfiguration}.
 */
class DockerEndpointAutoConfigurationTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class, DockerEndpointAutoConfiguration.class))
		.withPropertyValues("docker.engine.host=tcp://localhost:1");

	@Test
	void endpointsAreThereWhenTheyAreExposed() {
		this.contextRunner
			.withPropertyValues("management.endpoints.web.exposure.include=docker,dockercontainers,dockerdiskusage")
			.run((context) -> assertThat(context).hasSingleBean(DockerEndpoint.class)
				.hasSingleBean(DockerContainersEndpoint.class)
				.hasSingleBean(DockerContainersEndpointWebExtension.class)
				.hasSingleBean(DockerDiskUsageEndpoint.class));
	}

	@Test
	void endpointsAreNotThereWhenTheyAreNotExposed() {
		this.contextRunner.withPropertyValues("management.endpoints.web.exposure.include=docker")
			.run((context) -> assertThat(context).hasSingleBean(DockerEndpoint.class)
				.doesNotHaveBean(DockerContainersEndpoint.class)
				.doesNotHaveBean(DockerContainersEndpointWebExtension.class)
				.doesNotHaveBean(DockerDiskUsageEndpoint.class));
		this.contextRunner.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(DockerEndpoint.class));
	}

	@Test
	void webExtensionIsNotThereOverJmxAlone() {
		this.contextRunner
			.withPropertyValues("spring.jmx.enabled=true", "management.endpoints.jmx.exposure.include=dockercontainers")
			.run((context) -> assertThat(context).hasSingleBean(DockerContainersEndpoint.class)
				.doesNotHaveBean(DockerContainersEndpointWebExtension.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "docker", "dockercontainers", "dockerdiskusage" })
	void endpointIsNotThereWhenAccessIsDenied(String endpoint) {
		this.contextRunner
			.withPropertyValues("management.endpoints.web.exposure.include=*",
					"management.endpoint." + endpoint + ".access=NONE")
			.run((context) -> assertThat(context.getBeansWithAnnotation(Endpoint.class).values()).hasSize(2)
				.noneMatch((bean) -> bean.getClass().getAnnotation(Endpoint.class).id().equals(endpoint)));
	}

	@ParameterizedTest
	@ValueSource(classes = { DockerEndpoint.class, DockerContainersEndpoint.class, DockerDiskUsageEndpoint.class,
			DockerContainersEndpointWebExtension.class })
	void endpointOnlyReads(Class<?> endpoint) {
		assertThat(endpoint.getDeclaredMethods()).anyMatch((method) -> method.isAnnotationPresent(ReadOperation.class))
			.noneMatch((method) -> method.isAnnotationPresent(WriteOperation.class)
					|| method.isAnnotationPresent(DeleteOperation.class));
		if (endpoint.isAnnotationPresent(Endpoint.class)) {
			assertThat(endpoint.getAnnotation(Endpoint.class).defaultAccess()).isEqualTo(Access.READ_ONLY);
		}
	}

	@Test
	void endpointsOfTheUserWin() {
		DockerClients clients = mock(DockerClients.class);
		this.contextRunner.withPropertyValues("management.endpoints.web.exposure.include=*")
			.withBean("own", DockerEndpoint.class, () -> new DockerEndpoint(clients, Duration.ofSeconds(1)))
			.withBean("ownContainers", DockerContainersEndpoint.class,
					() -> new DockerContainersEndpoint(clients, Duration.ofSeconds(1), List.of(), Show.NEVER))
			.withBean("ownDisks", DockerDiskUsageEndpoint.class,
					() -> new DockerDiskUsageEndpoint(clients, Duration.ofSeconds(1), Duration.ZERO))
			.run((context) -> assertThat(context.getBeansWithAnnotation(Endpoint.class)).containsOnlyKeys("own",
					"ownContainers", "ownDisks"));
	}

	@Test
	void timeLimitsAreSet() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			this.contextRunner.withPropertyValues("management.endpoints.web.exposure.include=*",
					"docker.engine.host=tcp://localhost:" + silent.getLocalPort(),
					"management.endpoint.docker.timeout=101ms", "management.endpoint.dockercontainers.timeout=102ms",
					"management.endpoint.dockerdiskusage.timeout=103ms")
				.run((context) -> {
					assertThat(context.getBean(DockerEndpoint.class).client("default").block(LIMIT).error())
						.endsWith("within 101 ms");
					assertThat(
							context.getBean(DockerContainersEndpoint.class).container("web", null).block(LIMIT).error())
						.endsWith("within 102 ms");
					assertThat(context.getBean(DockerDiskUsageEndpoint.class)
						.diskUsageOfClient("default")
						.block(LIMIT)
						.error()).endsWith("within 103 ms");
				});
		}
	}

	@ParameterizedTest
	@CsvSource({ "management.endpoint.docker,timeout,0s", "management.endpoint.dockercontainers,timeout,-1s",
			"management.endpoint.dockerdiskusage,timeout,0ms", "management.endpoint.dockerdiskusage,time-to-live,-1s" })
	void valueThatCannotBeIsNamed(String prefix, String name, String value) {
		this.contextRunner
			.withPropertyValues("management.endpoints.web.exposure.include=*", prefix + "." + name + "=" + value)
			.run((context) -> {
				Throwable failure = context.getStartupFailure();
				while (!(failure instanceof BindException)) {
					failure = failure.getCause();
				}
				assertThat(((BindException) failure).getProperty().getName()).hasToString(prefix + "." + name);
				assertThat(failure).rootCause().hasMessageContaining("must");
			});
	}

	@ParameterizedTest
	@ValueSource(classes = { ByClient.class, DockerDescriptor.class, DockerDescriptor.ConnectionsDescriptor.class,
			DockerDescriptor.EngineDescriptor.class, DockerDescriptor.ContainersDescriptor.class,
			DockerDescriptor.SwarmDescriptor.class, DockerDiskUsageDescriptor.class,
			DockerDiskUsageDescriptor.UsageDescriptor.class, DockerContainersDescriptor.class,
			DockerContainersDescriptor.SummaryDescriptor.class, DockerContainersDescriptor.MountDescriptor.class,
			DockerContainerDescriptor.class, DockerContainerDescriptor.DetailsDescriptor.class,
			DockerContainerDescriptor.StateDescriptor.class })
	void nativeImagesCanWriteWhatIsTold(Class<?> descriptor) {
		RuntimeHints hints = new RuntimeHints();
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints, DockerEndpoint.class,
				DockerContainersEndpoint.class, DockerDiskUsageEndpoint.class);
		for (RecordComponent component : descriptor.getRecordComponents()) {
			assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(component.getAccessor())).accepts(hints);
		}
	}

}
