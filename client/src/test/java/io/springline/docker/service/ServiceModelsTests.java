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

package io.springline.docker.service;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.springline.docker.container.Mount;
import io.springline.docker.container.PortType;
import io.springline.docker.json.RealAnswers;
import io.springline.docker.service.PluginSpec.PluginPrivilege;
import io.springline.docker.swarm.Driver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the models of services and tasks with the answers of real engines.
 */
class ServiceModelsTests {

	@ParameterizedTest
	@ValueSource(strings = { "services-20.10", "services-26.1" })
	void keepsAllThatAnEngineSaysOfAService(String name) {
		RealAnswers.assertNothingLost(engineNames(RealAnswers.text("service/" + name + ".json")), Service.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasks-20.10", "tasks-26.1" })
	void keepsAllThatAnEngineSaysOfATask(String name) {
		RealAnswers.assertNothingLost(engineNames(RealAnswers.text("service/" + name + ".json")), Task.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "rolled-back-20.10", "rolled-back-26.1" })
	void readsHowAnUpdateWasTakenBack(String name) {
		RealAnswers.assertNothingLost(RealAnswers.text("service/" + name + ".json"), Service.class);
		Service service = RealAnswers.read("service/" + name + ".json", Service.class);
		assertThat(service.updateStatus().state()).isEqualTo(UpdateState.ROLLBACK_STARTED);
		assertThat(service.updateStatus().completedAt()).isNull();
		assertThat(service.spec().taskTemplate().containerSpec().args()).containsExactly("sleep", "1000");
		assertThat(service.previousSpec().taskTemplate().containerSpec().args()).containsExactly("sleep", "2000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "services-20.10", "services-26.1" })
	void readsWhatAnEngineSaysOfAService(String name) {
		Service service = RealAnswers.read("service/" + name + ".json", Service[].class)[0];
		assertThat(service.version().index()).isPositive();
		assertThat(service.spec().mode()).isEqualTo(ServiceMode.replicas(2));
		assertThat(service.spec().updateConfig().order()).isEqualTo(UpdateOrder.START_FIRST);
		assertThat(service.spec().updateConfig().maxFailureRatio()).isEqualTo(0.25);
		assertThat(service.serviceStatus())
			.isEqualTo(new ServiceStatus(BigInteger.TWO, BigInteger.TWO, BigInteger.ZERO));
		assertThat(service.endpoint().ports()).element(1)
			.satisfies((port) -> assertThat(port.protocol()).isEqualTo(PortType.UDP))
			.satisfies((port) -> assertThat(port.publishMode()).isEqualTo(PublishMode.HOST));
		ContainerSpec container = service.spec().taskTemplate().containerSpec();
		assertThat(container.tty()).isTrue();
		assertThat(container.healthcheck().test()).containsExactly("CMD-SHELL", "true");
		assertThat(container.dnsConfig().options()).containsExactly("ndots:1");
		assertThat(container.secrets()).singleElement()
			.isEqualTo(SecretReference.of(container.secrets().get(0).secretId(), "service-secret", "service-secret"));
		assertThat(container.configs()).singleElement()
			.satisfies((config) -> assertThat(config.file().mode()).isEqualTo(0400));
		assertThat(container.mounts()).first().isEqualTo(Mount.volume("service-vol", "/data"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasks-20.10", "tasks-26.1" })
	void readsWhatAnEngineSaysOfATask(String name) {
		Task task = RealAnswers.read("service/" + name + ".json", Task[].class)[0];
		assertThat(task.status().state()).isEqualTo(TaskState.RUNNING);
		assertThat(task.desiredState()).isEqualTo(TaskState.RUNNING);
		assertThat(task.status().containerStatus().pid()).isPositive();
		assertThat(task.status().portStatus().ports()).first()
			.satisfies((port) -> assertThat(port.publishedPort()).isGreaterThan(1024));
		assertThat(task.networksAttachments())
			.extracting((attachment) -> attachment.network().spec().name() + " " + attachment.addresses().size())
			.containsExactly("ingress 1", "service-net 1");
	}

	@Test
	void modeOfEveryNodeIsAnEmptyObject() {
		assertThat(RealAnswers.JSON.writeValueAsString(ServiceMode.everyNode())).isEqualTo("{\"Global\":{}}");
		assertThat(RealAnswers.JSON.writeValueAsString(ServiceMode.jobOnEveryNode())).isEqualTo("{\"GlobalJob\":{}}");
		assertThat(RealAnswers.JSON.readValue("{\"Global\":{}}", ServiceMode.class)).isEqualTo(ServiceMode.everyNode());
	}

	@Test
	void pluginIsReadAsEnginesWriteIt() {
		PluginSpec plugin = new PluginSpec("p", "registry/p", true,
				List.of(new PluginPrivilege("network", "n", List.of("host"))), List.of("A=geheim"));
		assertThat(RealAnswers.JSON.readValue("""
				{"name":"p","remote":"registry/p","disabled":true,"env":["A=geheim"],
				 "privileges":[{"name":"network","description":"n","value":["host"]}]}""", PluginSpec.class))
			.isEqualTo(plugin);
		assertThat(RealAnswers.JSON.valueToTree(plugin).propertyNames()).containsExactlyInAnyOrder("Name", "Remote",
				"Disabled", "PluginPrivilege", "Privileges", "Env");
		assertThat(RealAnswers.JSON.readValue(RealAnswers.JSON.writeValueAsString(plugin), PluginSpec.class))
			.isEqualTo(plugin);
	}

	@Test
	void secretsAreKeptOutOfTexts() {
		ContainerSpec container = ContainerSpec.builder().image("busybox").env(List.of("TOKEN=geheim")).build();
		TaskSpec task = TaskSpec.builder()
			.containerSpec(container)
			.pluginSpec(PluginSpec.builder().env(List.of("TOKEN=geheim")).build())
			.logDriver(new Driver("splunk", Map.of("splunk-token", "geheim")))
			.build();
		assertThat(ServiceSpec.builder().name("web").taskTemplate(task).build()).asString()
			.contains("busybox", "web")
			.doesNotContain("geheim");
	}

	/**
	 * The specification writes one name of its own, which engines read as well.
	 */
	private static String engineNames(String answer) {
		assertThat(answer).contains("\"Healthcheck\"");
		return answer.replace("\"Healthcheck\"", "\"HealthCheck\"");
	}

}
