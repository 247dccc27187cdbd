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

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import io.springline.docker.container.ContainerInspect;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.service.RestartPolicy;
import io.springline.docker.service.RestartPolicyCondition;
import io.springline.docker.service.ServiceLogsOptions;
import io.springline.docker.service.ServiceMode;
import io.springline.docker.service.Task;
import io.springline.docker.service.TaskFilters;
import io.springline.docker.service.TaskListOptions;
import io.springline.docker.service.TaskSpec;
import io.springline.docker.service.TaskState;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.StreamType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The tasks of services.
 */
@SwarmManager
class TaskIT {

	private final Engine engine;

	private final TestSwarm swarm;

	private final TestServices test;

	TaskIT(Engine engine, TestSwarm swarm) {
		this.engine = engine;
		this.swarm = swarm;
		this.test = new TestServices(engine);
	}

	@AfterEach
	void removeServices() {
		this.test.removeAll();
	}

	@Test
	void listsWhatMeetsTheConditions() {
		String one = this.test.running(this.test.staying(""), 2);
		String other = this.test.running(this.test.staying(""), 1);
		String name = this.test.service(one).spec().name();
		assertThat(list(TaskFilters.builder().service(one))).hasSize(2)
			.allMatch((task) -> one.equals(task.serviceId()));
		assertThat(list(TaskFilters.builder().service(name, other))).hasSize(3);
		assertThat(list(TaskFilters.builder().service(one).node(this.swarm.nodeId()))).hasSize(2);
		assertThat(list(TaskFilters.builder().service(one).desiredState(TaskState.SHUTDOWN))).isEmpty();
		assertThat(list(TaskFilters.builder().name(name + ".2"))).singleElement()
			.satisfies((task) -> assertThat(task.slot()).isEqualTo(2));
		assertThat(Engine.all(this.test.tasks().list())).extracting(Task::serviceId).contains(one, other);
	}

	@Test
	void knowsItsContainer() {
		String service = this.test.running(this.test.staying("").env(List.of("A=b")), 1);
		String id = this.test.running(service).get(0).id();
		Task task = Engine.get(this.test.tasks().inspect(id));
		assertThat(task.id()).isEqualTo(id);
		assertThat(task.serviceId()).isEqualTo(service);
		assertThat(task.nodeId()).isEqualTo(this.swarm.nodeId());
		assertThat(task.slot()).isEqualTo(1);
		assertThat(task.spec().containerSpec().env()).containsExactly("A=b");
		assertThat(task.status().timestamp()).isAfterOrEqualTo(task.createdAt());
		ContainerInspect container = Engine
			.get(this.engine.containers().inspect(task.status().containerStatus().containerId()));
		assertThat(container.state().pid()).isEqualTo(task.status().containerStatus().pid());
		assertThat(container.config().labels()).containsEntry("com.docker.swarm.task.id", id);
	}

	@Test
	void tellsHowATaskFailed() {
		String service = this.test.created(this.test.spec(this.test.script(""), ServiceMode.replicas(1))
			.taskTemplate(TaskSpec.builder()
				.containerSpec(this.test.script("exit 3").build())
				.restartPolicy(RestartPolicy.builder().condition(RestartPolicyCondition.NONE).build())
				.build()));
		TaskFilters all = TaskFilters.builder().service(service);
		Await.until("the task has failed and nobody wants it back",
				() -> list(all).stream().anyMatch(TaskIT::isGivenUp));
		Task task = list(all).get(0);
		assertThat(task.status().containerStatus().exitCode()).isEqualTo(3);
		assertThat(task.status().err()).contains("non-zero exit (3)");
	}

	@Test
	void readsTheOutputOfOneTask() {
		String service = this.test
			.running(this.test.staying("echo slot $SLOT; echo err >&2").env(List.of("SLOT={{.Task.Slot}}")), 2);
		for (Task task : this.test.running(service)) {
			String id = task.id();
			Await.until("the task has said it all", () -> Engine.all(this.test.tasks().logs(id)).size() == 2);
			assertThat(Engine.all(this.test.tasks().logs(id)))
				.extracting((frame) -> frame.stream() + " " + frame.text())
				.containsExactlyInAnyOrder("STDOUT slot " + task.slot() + "\n", "STDERR err\n");
			assertThat(TestServices.text(this.test.tasks().logs(id, ServiceLogsOptions.builder().stderr(true).build())))
				.isEqualTo("err\n");
		}
	}

	@Test
	void followsTheOutputOfATerminal() {
		String service = this.test.running(this.test.staying("for i in 1 2 3; do echo $i; sleep 1; done").tty(true), 1);
		String id = this.test.running(service).get(0).id();
		ServiceLogsOptions follow = ServiceLogsOptions.builder().follow(true).build();
		List<Frame> frames = Engine
			.all(this.test.tasks().logs(id, follow).takeUntil((frame) -> frame.text().contains("3")));
		assertThat(frames).extracting(Frame::stream).containsOnly(StreamType.STDOUT);
		assertThat(TestServices.text(Flux.fromIterable(frames))).isEqualTo("1\r\n2\r\n3\r\n");
	}

	@Test
	void missesWhatIsNotThere() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.test.tasks().inspect("springlinenone")));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.all(this.test.tasks().logs("springlinenone")));
	}

	private static boolean isGivenUp(Task task) {
		return TaskState.FAILED.equals(task.status().state()) && TaskState.SHUTDOWN.equals(task.desiredState());
	}

	private List<Task> list(TaskFilters filters) {
		return Engine.all(this.test.tasks().list(TaskListOptions.builder().filters(filters.build()).build()));
	}

}
