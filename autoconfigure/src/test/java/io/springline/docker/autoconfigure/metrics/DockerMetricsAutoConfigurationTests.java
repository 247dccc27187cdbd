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

package io.springline.docker.autoconfigure.metrics;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerClients;
import io.springline.docker.autoconfigure.InvalidDockerConfigurationException;
import io.springline.docker.autoconfigure.StubEngine;
import io.springline.docker.autoconfigure.observation.DockerObservationAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerMetricsAutoConfiguration}, of what an application sees.
 */
class DockerMetricsAutoConfigurationTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final String INFO = "{\"ContainersRunning\":3,\"ContainersPaused\":1,\"ContainersStopped\":2,"
			+ "\"Images\":7}";

	private static final String DISK = "{\"LayersSize\":100,\"Containers\":[{\"SizeRw\":5},{\"Id\":\"a\"}],"
			+ "\"Volumes\":[{\"UsageData\":{\"Size\":-1}},{\"UsageData\":{\"Size\":8}}],"
			+ "\"BuildCache\":[{\"Size\":4,\"Shared\":true},{\"Size\":9}]}";

	private static final String[] DAEMON = { "docker.engine.metrics.daemon.enabled=true",
			"docker.engine.metrics.daemon.interval=50ms", "docker.engine.metrics.daemon.disk-usage-interval=50ms" };

	private StubEngine engine;

	private ApplicationContextRunner contextRunner;

	@BeforeEach
	void start() throws Exception {
		this.engine = StubEngine.start();
		this.contextRunner = new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DockerAutoConfiguration.class, DockerObservationAutoConfiguration.class,
							DockerMetricsAutoConfiguration.class, MetricsAutoConfiguration.class,
							CompositeMeterRegistryAutoConfiguration.class, ObservationAutoConfiguration.class))
			.withBean(SimpleMeterRegistry.class)
			.withPropertyValues("docker.engine.host=" + this.engine.host());
	}

	@AfterEach
	void stop() {
		this.engine.close();
	}

	@Test
	void nothingIsAskedForTheGaugesOfConnections() {
		this.contextRunner.run((context) -> {
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			assertThat(value(meters, "docker.client.connections.max", "client", "default")).isEqualTo(32);
			for (String name : Set.of("connections.active", "connections.idle", "connections.pending", "streams",
					"sessions")) {
				assertThat(value(meters, "docker.client." + name, "client", "default")).as(name).isZero();
			}
			assertThat(this.engine.requests()).isEmpty();
		});
	}

	@Test
	void callIsTimedCountedAndTellsVersions() {
		this.contextRunner.run((context) -> {
			version(context.getBean(DockerClient.class));
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			assertThat(meters.get("docker.client.requests")
				.tags("client", "default", "operation", "SystemVersion", "outcome", "SUCCESS", "status", "200",
						"exception", "none")
				.timer()
				.count()).isOne();
			assertThat(meters.get("docker.client.received")
				.tags("client", "default", "operation", "SystemVersion")
				.counter()
				.count()).isEqualTo("{\"Version\":\"20.10.24\",\"ApiVersion\":\"1.41\"}".length());
			assertThat(meters.get("docker.client.first.byte").tags("operation", "SystemVersion").timer().count())
				.isOne();
			assertThat(value(meters, "docker.client.info", "client", "default", "api.version", "1.41", "engine.version",
					"unknown"))
				.isOne();
		});
	}

	@Test
	void callsBeyondNumberLeaveAsManyMetersAsOne() {
		this.contextRunner.run((context) -> {
			DockerClient client = context.getBean(DockerClient.class);
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			inspect(client, "secretive");
			Set<String> before = ids(meters);
			for (int i = 0; i < 100; i++) {
				inspect(client, "container-" + i);
			}
			assertThat(ids(meters)).isEqualTo(before).noneMatch((id) -> id.contains("secretive"));
			assertThat(meters.get("docker.client.requests").tag("operation", "ContainerInspect").timer().count())
				.isEqualTo(101);
		});
	}

	@Test
	void clientsAreToldApart() {
		this.contextRunner.withBean("dockerClient", DockerClient.class, this::client)
			.withBean("build", DockerClient.class, this::client)
			.run((context) -> {
				Set<String> names = context.getBean(DockerClients.class).names();
				assertThat(names).containsExactlyInAnyOrder("default", "build");
				version(context.getBean("build", DockerClient.class));
				MeterRegistry meters = context.getBean(MeterRegistry.class);
				becomes(meters, 0, "docker.client.connections.idle", "client", "default");
				becomes(meters, (idle) -> idle > 0, "docker.client.connections.idle", "client", "build");
			});
	}

	@Test
	void engineIsNotAskedByDefault() {
		this.contextRunner.run((context) -> {
			assertThat(context).doesNotHaveBean(DockerEngineMetrics.class);
			assertThat(context.getBean(MeterRegistry.class).find("docker.engine.containers").meters()).isEmpty();
		});
	}

	@Test
	void engineIsAskedWhenThatIsWanted() {
		this.engine.answer("GET /v1.41/info", 200, INFO);
		this.engine.answer("GET /v1.41/system/df", 200, DISK);
		this.contextRunner.withPropertyValues(DAEMON).run((context) -> {
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			becomes(meters, 1, "docker.engine.up");
			becomes(meters, 3, "docker.engine.containers", "state", "running");
			becomes(meters, 1, "docker.engine.containers", "state", "paused");
			becomes(meters, 2, "docker.engine.containers", "state", "stopped");
			becomes(meters, 7, "docker.engine.images");
			becomes(meters, 100, "docker.engine.disk.usage", "type", "images");
			becomes(meters, 5, "docker.engine.disk.usage", "type", "containers");
			becomes(meters, 8, "docker.engine.disk.usage", "type", "volumes");
			becomes(meters, 9, "docker.engine.disk.usage", "type", "build-cache");
		});
	}

	@Test
	void whatAnEngineToldIsNotToldOnWhenItIsGone() {
		this.engine.answer("GET /v1.41/info", 200, INFO);
		this.contextRunner.withPropertyValues(DAEMON).run((context) -> {
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			becomes(meters, 7, "docker.engine.images");
			this.engine.answer("GET /v1.41/info", 500, "{\"message\":\"ill\"}");
			becomes(meters, Double.NaN, "docker.engine.images");
			becomes(meters, 0, "docker.engine.up");
			this.engine.answer("GET /v1.41/info", 200, INFO);
			becomes(meters, 7, "docker.engine.images");
			becomes(meters, 1, "docker.engine.up");
			this.engine.close();
			becomes(meters, Double.NaN, "docker.engine.images");
		});
	}

	@Test
	void engineIsNotAskedAfterTheEndOfTheApplication() {
		this.engine.answer("GET /v1.41/info", 200, INFO);
		this.contextRunner.withPropertyValues(DAEMON)
			.run((context) -> becomes(context.getBean(MeterRegistry.class), 1, "docker.engine.up"));
		AtomicInteger before = new AtomicInteger(-1);
		// What was under way may still arrive
		Awaitility.await()
			.pollInterval(Duration.ofMillis(300))
			.atMost(LIMIT)
			.until(this.engine.requests()::size, (asked) -> before.getAndSet(asked) == asked);
	}

	@Test
	void intervalIsPositive() {
		this.contextRunner
			.withPropertyValues("docker.engine.metrics.daemon.enabled=true", "docker.engine.metrics.daemon.interval=0s")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(InvalidDockerConfigurationException.class,
						(ex) -> assertThat(ex.getProperty()).isEqualTo("docker.engine.metrics.daemon.interval")));
	}

	@Test
	void metricsWithoutObservations() {
		this.contextRunner.withPropertyValues("management.observations.enable.all=false").run((context) -> {
			version(context.getBean(DockerClient.class));
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			assertThat(meters.find("docker.client.requests").meters()).isEmpty();
			assertThat(value(meters, "docker.client.connections.max", "client", "default")).isEqualTo(32);
		});
	}

	@Test
	void backsOffWithoutMetrics() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DockerAutoConfiguration.class, DockerMetricsAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("io.micrometer.core"))
			.withPropertyValues("docker.engine.host=" + this.engine.host())
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(DockerClient.class)
				.doesNotHaveBean(DockerMetricsAutoConfiguration.class));
	}

	private DockerClient client() {
		return DockerClient.builder().host(this.engine.host()).build();
	}

	private static void version(DockerClient client) {
		StepVerifier.create(client.system().version()).expectNextCount(1).expectComplete().verify(LIMIT);
	}

	private static void inspect(DockerClient client, String id) {
		StepVerifier.create(client.containers().inspect(id)).expectError().verify(LIMIT);
	}

	private static double value(MeterRegistry meters, String name, String... tags) {
		return meters.get(name).tags(tags).gauge().value();
	}

	private static void becomes(MeterRegistry meters, double expected, String name, String... tags) {
		becomes(meters, Predicate.isEqual(expected), name, tags);
	}

	private static void becomes(MeterRegistry meters, Predicate<Double> expected, String name, String... tags) {
		Awaitility.await(name).atMost(LIMIT).until(() -> value(meters, name, tags), expected);
	}

	private static Set<String> ids(MeterRegistry meters) {
		Set<String> ids = new TreeSet<>();
		for (Meter meter : meters.getMeters()) {
			ids.add(meter.getId().getName() + meter.getId().getTags().stream().map(Tag::toString).toList());
		}
		return ids;
	}

}
