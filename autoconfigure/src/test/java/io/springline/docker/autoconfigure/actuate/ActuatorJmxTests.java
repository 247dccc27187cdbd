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
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import javax.management.MBeanException;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jmx.JmxEndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jmx.JmxAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.core.io.ClassPathResource;

import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.StubEngine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for what Actuator shows over JMX.
 */
class ActuatorJmxTests {

	private StubEngine engine;

	@BeforeEach
	void start() throws IOException {
		this.engine = StubEngine.start();
		this.engine.answer("GET /v1.41/info", 200, resource("info.json"));
		this.engine.answer("GET /v1.41/containers/json", 200, resource("containers.json"));
		this.engine.answer("GET /v1.41/containers/web/json", 200, resource("container.json"));
		this.engine.answer("GET /v1.41/system/df", 200, "{\"LayersSize\":100}");
	}

	@AfterEach
	void stop() {
		this.engine.close();
	}

	@Test
	void tellsOfTheEngine() {
		run((server) -> {
			Map<?, ?> client = (Map<?, ?>) clients(invoke(server, "Docker", "clients")).get("default");
			assertThat(client.get("version")).isEqualTo("20.10.24");
			assertThat(client.get("engine")).asString().contains("overlay2").doesNotContain("s3cr3t");
			assertThat(invoke(server, "Docker", "client", "default")).asString().contains("20.10.24");
		});
	}

	@Test
	void tellsDiskUsage() {
		run((server) -> {
			assertThat(clients(invoke(server, "Dockerdiskusage", "diskUsage")).get("default")).asString()
				.contains("images={count=0, active=0, size=100, reclaimable=100}");
			assertThat(invoke(server, "Dockerdiskusage", "diskUsageOfClient", "default")).asString()
				.contains("size=100");
		});
	}

	@Test
	void tellsOfContainers() {
		run((server) -> {
			assertThat(clients(invoke(server, "Dockercontainers", "containers", (String) null)).get("default"))
				.asString()
				.contains("nginx:1.27", "created=2024-01-01T00:00:00Z")
				.doesNotContain("s3cr3t");
			assertThat(invoke(server, "Dockercontainers", "container", "web", null)).asString()
				.contains("DB_PASSWORD=******")
				.doesNotContain("s3cr3t");
		});
	}

	@Test
	void saysThatThereIsNoSuchContainer() {
		run((server) -> assertThatExceptionOfType(MBeanException.class)
			.isThrownBy(() -> invoke(server, "Dockercontainers", "container", "other", null))
			.withMessageContaining("There is no such container"));
	}

	@Test
	void operationsAreDescribedWithTheirParameters() {
		run((server) -> assertThat(server.getMBeanInfo(name("Dockercontainers")).getOperations())
			.extracting(MBeanOperationInfo::getName)
			.containsExactlyInAnyOrder("containers", "container"));
	}

	private void run(Invocation invocation) {
		ContextConsumer<AssertableApplicationContext> consumer = (context) -> invocation
			.call(context.getBean(MBeanServer.class));
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DockerAutoConfiguration.class,
					DockerEndpointAutoConfiguration.class, JmxAutoConfiguration.class, EndpointAutoConfiguration.class,
					JmxEndpointAutoConfiguration.class))
			.withPropertyValues("docker.engine.host=" + this.engine.host(), "spring.jmx.enabled=true",
					"management.endpoints.jmx.exposure.include=*", "management.endpoint.docker.timeout=30s",
					"management.endpoint.dockercontainers.timeout=30s")
			.run(consumer);
	}

	private static Map<?, ?> clients(Object answer) {
		return (Map<?, ?>) ((Map<?, ?>) answer).get("clients");
	}

	private static Object invoke(MBeanServer server, String endpoint, String operation, String... arguments)
			throws Exception {
		String[] signature = Stream.of(arguments).map((argument) -> String.class.getName()).toArray(String[]::new);
		return server.invoke(name(endpoint), operation, arguments, signature);
	}

	private static ObjectName name(String endpoint) throws Exception {
		return new ObjectName("org.springframework.boot:type=Endpoint,name=" + endpoint);
	}

	private static String resource(String name) throws IOException {
		return new ClassPathResource(name, ActuatorJmxTests.class).getContentAsString(StandardCharsets.UTF_8);
	}

	/**
	 * Calls the endpoints.
	 */
	private interface Invocation {

		void call(MBeanServer server) throws Exception;

	}

}
