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

package io.springline.docker.engine;

import java.math.BigInteger;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import io.springline.docker.DockerClient;
import io.springline.docker.container.PortType;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.image.PushOptions;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.service.ConfigReference;
import io.springline.docker.service.ContainerSpecBuilder;
import io.springline.docker.service.EndpointSpec;
import io.springline.docker.service.PortConfig;
import io.springline.docker.service.RestartPolicy;
import io.springline.docker.service.RestartPolicyCondition;
import io.springline.docker.service.SecretReference;
import io.springline.docker.service.Service;
import io.springline.docker.service.ServiceFilters;
import io.springline.docker.service.ServiceInspectOptions;
import io.springline.docker.service.ServiceListOptions;
import io.springline.docker.service.ServiceLogsOptions;
import io.springline.docker.service.ServiceMode;
import io.springline.docker.service.ServiceSpec;
import io.springline.docker.service.ServiceSpecBuilder;
import io.springline.docker.service.ServiceStatus;
import io.springline.docker.service.TaskSpec;
import io.springline.docker.service.TaskSpecBuilder;
import io.springline.docker.service.UpdateState;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.StreamType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The services of a swarm.
 */
@SwarmManager
class ServiceIT {

	private final Engine engine;

	private final TestServices test;

	ServiceIT(Engine engine) {
		this.engine = engine;
		this.test = new TestServices(engine);
	}

	@AfterEach
	void removeServices() {
		this.test.removeAll();
	}

	@Test
	void runsTheTasksOfAService() {
		String id = this.test.running(this.test.staying("echo up").env(List.of("A=b")), 2);
		Service service = this.test.service(id);
		assertThat(service.spec().mode()).isEqualTo(ServiceMode.replicas(2));
		assertThat(service.spec().labels()).containsEntry(Engine.LABEL, this.engine.run());
		assertThat(service.spec().taskTemplate().containerSpec().env()).containsExactly("A=b");
		assertThat(service.createdAt()).isNotNull();
		assertThat(service.previousSpec()).isNull();
		assertThat(service.updateStatus()).isNull();
		assertThat(this.test.service(service.spec().name()).id()).isEqualTo(id);
		assertThat(list(ServiceFilters.builder().name(service.spec().name()).mode("replicated"))).singleElement()
			.satisfies((listed) -> assertThat(listed.spec()).isEqualTo(service.spec()))
			.satisfies((listed) -> assertThat(listed.serviceStatus())
				.isEqualTo(new ServiceStatus(BigInteger.TWO, BigInteger.TWO, BigInteger.ZERO)));
		assertThat(list(ServiceFilters.builder().name(service.spec().name()).mode("global"))).isEmpty();
		assertThat(list(ServiceFilters.builder().label(Engine.LABEL, this.engine.run()))).hasSize(1);
	}

	@Test
	void fillsInDefaults() {
		String id = this.test.created(this.test.spec(this.test.staying(""), ServiceMode.replicas(0)));
		assertThat(this.test.service(id).spec().updateConfig()).isNull();
		Service filled = Engine
			.get(this.test.services().inspect(id, ServiceInspectOptions.builder().insertDefaults(true).build()));
		assertThat(filled.spec().updateConfig().parallelism()).isEqualTo(1);
		assertThat(filled.spec().taskTemplate().restartPolicy().condition()).isEqualTo(RestartPolicyCondition.ANY);
	}

	@Test
	void updatesTheVersionItKnows() {
		String id = this.test.running(this.test.staying("echo first"), 1);
		Service service = this.test.service(id);
		long version = service.version().index().longValueExact();
		ServiceSpec second = change(service, this.test.staying("echo second"));
		assertThat(Engine.get(this.test.services().update(id, version, second)).warnings()).isEmpty();
		assertThat(command(this.test.service(id).spec())).isEqualTo(command(second));
		assertThat(this.test.service(id).version().index()).isGreaterThan(service.version().index());
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.get(this.test.services().update(id, version, second)))
			.withMessageContaining("ServiceUpdate (POST /v")
			.withMessageContaining("update out of sequence");
		Await.until("a task runs the second command",
				() -> TestServices.text(this.test.services().logs(id)).contains("second"));
	}

	@Test
	void scalesUpAndDown() {
		String id = this.test.running(this.test.staying("").env(List.of("A=b")), 1);
		ServiceSpec before = this.test.service(id).spec();
		Engine.get(this.test.services().scale(id, 3));
		this.test.awaitRunning(id, 3);
		Engine.get(this.test.services().scale(id, 0));
		this.test.awaitRunning(id, 0);
		ServiceSpec after = this.test.service(id).spec();
		assertThat(after.mode()).isEqualTo(ServiceMode.replicas(0));
		assertThat(after.taskTemplate()).isEqualTo(before.taskTemplate());
		assertThat(after.endpointSpec()).isEqualTo(before.endpointSpec());
	}

	@Test
	void doesNotScaleWhatRunsOnEveryNode() {
		String id = this.test.created(this.test.spec(this.test.staying(""), ServiceMode.everyNode()));
		this.test.awaitRunning(id, 1);
		assertThatIllegalStateException().isThrownBy(() -> Engine.get(this.test.services().scale(id, 2)))
			.withMessage("Service " + id + " cannot be scaled: it is not a replicated one");
	}

	@Test
	void rollsBack() {
		// An update that has tasks to replace changes the version once more when it
		// begins
		String id = this.test.created(this.test.spec(this.test.staying("echo first"), ServiceMode.replicas(0)));
		Service first = this.test.service(id);
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> Engine.get(this.test.services().rollback(id)))
			.withMessageContaining("does not have a previous spec");
		ServiceSpec second = change(first, this.test.staying("echo second"));
		Engine.get(this.test.services().update(id, first.version().index().longValueExact(), second));
		Engine.get(this.test.services().rollback(id));
		Service back = this.test.service(id);
		assertThat(back.spec()).isEqualTo(first.spec());
		assertThat(command(back.previousSpec())).isEqualTo(command(second));
		Await.until("the rollback has completed",
				() -> UpdateState.ROLLBACK_COMPLETED.equals(this.test.service(id).updateStatus().state()));
		assertThat(this.test.service(id).updateStatus().completedAt()).isNotNull();
	}

	@Test
	void publishesPorts() {
		EndpointSpec endpoint = EndpointSpec.builder()
			.ports(List.of(PortConfig.builder().targetPort(80L).protocol(PortType.TCP).build()))
			.build();
		String id = this.test
			.created(this.test.spec(this.test.staying(""), ServiceMode.replicas(0)).endpointSpec(endpoint));
		Await.until("the swarm picked a port", () -> !this.test.service(id).endpoint().ports().isEmpty());
		Service service = this.test.service(id);
		assertThat(service.endpoint().ports().get(0).publishedPort()).isBetween(30_000L, 32_767L);
		assertThat(service.endpoint().virtualIps()).isNotEmpty();
	}

	@Test
	void runsJobs() {
		TaskSpec once = template(this.test.script("echo done"))
			.restartPolicy(RestartPolicy.builder().condition(RestartPolicyCondition.NONE).build())
			.build();
		String id = this.test.created(this.test.spec(this.test.script(""), ServiceMode.job(2)).taskTemplate(once));
		Await.until("two tasks have completed",
				() -> list(ServiceFilters.builder().id(id)).get(0)
					.serviceStatus()
					.completedTasks()
					.equals(BigInteger.TWO));
		assertThat(this.test.service(id).jobStatus().lastExecution()).isNotNull();
		assertThat(this.test.service(id).spec().mode().replicatedJob().totalCompletions()).isEqualTo(2);
	}

	@Test
	void readsTheOutputOfAllTasks() {
		String id = this.test.running(
				this.test.staying("echo out $SLOT; sleep 0.1; echo err >&2").env(List.of("SLOT={{.Task.Slot}}")), 2);
		Await.until("both tasks have said it all", () -> Engine.all(this.test.services().logs(id)).size() == 4);
		assertThat(Engine.all(this.test.services().logs(id))).extracting((frame) -> frame.stream() + " " + frame.text())
			.containsExactlyInAnyOrder("STDOUT out 1\n", "STDOUT out 2\n", "STDERR err\n", "STDERR err\n");
		assertThat(TestServices.text(this.test.services().logs(id, ServiceLogsOptions.builder().stderr(true).build())))
			.isEqualTo("err\nerr\n");
		ServiceLogsOptions details = ServiceLogsOptions.builder().stderr(true).details(true).tail(1).build();
		assertThat(TestServices.text(this.test.services().logs(id, details)))
			.contains("com.docker.swarm.service.id=" + id);
	}

	@Test
	void readsTheOutputOfATerminal() {
		String id = this.test.running(this.test.staying("echo out; echo err >&2").tty(true), 1);
		Await.until("the task has said it all",
				() -> TestServices.text(this.test.services().logs(id)).equals("out\r\nerr\r\n"));
		assertThat(Engine.all(this.test.services().logs(id))).extracting(Frame::stream).containsOnly(StreamType.STDOUT);
	}

	@Test
	void mountsSecretsAndConfigs() {
		DockerClient docker = this.engine.docker();
		String name = this.engine.name();
		String secret = Engine.get(docker.secrets().create(name, TestServices.bytes("s3cret\n"))).id();
		String config = Engine.get(docker.configs().create(name, TestServices.bytes("setting\n"))).id();
		try {
			String id = this.test.running(this.test.staying("cat /run/secrets/key /etc/app.conf; ls -l /etc/app.conf")
				.secrets(List.of(SecretReference.of(secret, name, "key")))
				.configs(List.of(ConfigReference.of(config, name, "/etc/app.conf"))), 1);
			Await.until("the task has said it all",
					() -> TestServices.text(this.test.services().logs(id)).contains("app.conf\n"));
			assertThat(TestServices.text(this.test.services().logs(id))).startsWith("s3cret\nsetting\n-r--r--r--");
			this.test.removeAll();
		}
		finally {
			Engine.complete(docker.secrets().remove(secret));
			Engine.complete(docker.configs().remove(config));
		}
	}

	@Test
	void pullsWithTheCredentialsOfTheClient() {
		String registry = EngineVariables.get(EngineVariables.REGISTRY);
		RegistryCredentials credentials = RegistryCredentials.password(
				EngineVariables.get(EngineVariables.REGISTRY_USERNAME),
				EngineVariables.get(EngineVariables.REGISTRY_PASSWORD));
		String image = registry + "/" + this.engine.name() + ":1";
		Engine.complete(this.engine.images().tag(this.engine.image(), image));
		Engine.complete(this.engine.images().push(image, PushOptions.builder().credentials(credentials).build()));
		Engine.complete(this.engine.images().remove(image));
		ServiceSpec spec = this.test.spec(this.test.staying("").image(image), ServiceMode.replicas(1)).build();
		try (DockerClient docker = this.engine.builder()
			.registryCredentials((host) -> host.equals(registry) ? Mono.just(credentials) : Mono.empty())
			.build()) {
			String id = Engine.get(docker.services().create(spec)).id();
			this.test.awaitRunning(id, 1);
			Engine.complete(this.engine.images().inspect(image));
			Engine.get(this.test.services().scale(id, 0));
			this.test.awaitRunning(id, 0);
			this.test.removeContainers();
			Engine.complete(this.engine.images().remove(image));
			Engine.get(this.test.services().scale(id, 1));
			this.test.awaitRunning(id, 1);
		}
	}

	@Test
	void saysWhatIsWrong() {
		String id = this.test.created(this.test.spec(this.test.staying(""), ServiceMode.replicas(0)));
		ServiceSpec spec = this.test.service(id).spec();
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> Engine.get(this.test.services().create(spec)));
		Engine.complete(this.test.services().remove(id));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.test.service(id));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.complete(this.test.services().remove(id)));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> Engine.all(this.test.services().logs(id)));
	}

	private List<Service> list(ServiceFilters filters) {
		return Engine
			.all(this.test.services().list(ServiceListOptions.builder().status(true).filters(filters.build()).build()));
	}

	private static List<String> command(ServiceSpec spec) {
		return spec.taskTemplate().containerSpec().command();
	}

	private static TaskSpecBuilder template(ContainerSpecBuilder container) {
		return TaskSpec.builder().containerSpec(container.build());
	}

	private static ServiceSpec change(Service service, ContainerSpecBuilder container) {
		return ServiceSpecBuilder.builder(service.spec()).taskTemplate(template(container).build()).build();
	}

}
