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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import reactor.core.publisher.Flux;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerListOptions;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.service.ContainerSpec;
import io.springline.docker.service.ContainerSpecBuilder;
import io.springline.docker.service.Service;
import io.springline.docker.service.ServiceListOptions;
import io.springline.docker.service.ServiceMode;
import io.springline.docker.service.ServiceOperations;
import io.springline.docker.service.ServiceSpec;
import io.springline.docker.service.ServiceSpecBuilder;
import io.springline.docker.service.Task;
import io.springline.docker.service.TaskFilters;
import io.springline.docker.service.TaskListOptions;
import io.springline.docker.service.TaskOperations;
import io.springline.docker.service.TaskSpec;
import io.springline.docker.service.TaskState;
import io.springline.docker.stream.Frame;

/**
 * The services that the tests of one class make.
 */
final class TestServices {

	private static final Duration STOP_AT_ONCE = Duration.ofMillis(100);

	private final Engine engine;

	TestServices(Engine engine) {
		this.engine = engine;
	}

	DockerClient docker() {
		return this.engine.docker();
	}

	ServiceOperations services() {
		return docker().services();
	}

	TaskOperations tasks() {
		return docker().tasks();
	}

	/**
	 * Start with a container that runs a script and is killed when it is stopped.
	 */
	ContainerSpecBuilder script(String script) {
		return ContainerSpec.builder()
			.image(this.engine.image())
			.command(List.of("sh", "-c", script))
			.labels(Map.of(Engine.LABEL, this.engine.run()))
			.stopGracePeriod(STOP_AT_ONCE.toNanos());
	}

	/**
	 * Start with a container that says something first, and then runs until it is
	 * stopped.
	 */
	ContainerSpecBuilder staying(String first) {
		return script(first + "\nwhile :; do sleep 1; done");
	}

	ServiceSpecBuilder spec(ContainerSpecBuilder container, ServiceMode mode) {
		return ServiceSpec.builder()
			.name(this.engine.name())
			.labels(Map.of(Engine.LABEL, this.engine.run()))
			.mode(mode)
			.taskTemplate(TaskSpec.builder().containerSpec(container.build()).build());
	}

	String created(ServiceSpecBuilder spec) {
		return Objects.requireNonNull(Engine.get(services().create(spec.build())).id());
	}

	/**
	 * Create a service and wait until its tasks run.
	 */
	String running(ContainerSpecBuilder container, long replicas) {
		String id = created(spec(container, ServiceMode.replicas(replicas)));
		awaitRunning(id, replicas);
		return id;
	}

	void awaitRunning(String id, long replicas) {
		Await.until(replicas + " tasks run", () -> running(id).size() == replicas);
	}

	Service service(String id) {
		return Engine.get(services().inspect(id));
	}

	/**
	 * Return the tasks that run and are meant to.
	 */
	List<Task> running(String id) {
		TaskListOptions options = TaskListOptions.builder()
			.filters(TaskFilters.builder().service(id).desiredState(TaskState.RUNNING).build())
			.build();
		return Engine.all(tasks().list(options).filter((task) -> TaskState.RUNNING.equals(task.status().state())));
	}

	static String text(Flux<Frame> logs) {
		return Engine.get(logs.map(Frame::text).collect(StringBuilder::new, StringBuilder::append)).toString();
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Remove the services with all containers of theirs.
	 */
	void removeAll() {
		ServiceListOptions ours = ServiceListOptions.builder().filters(this.engine.ours()).build();
		Engine.complete(services().list(ours)
			.concatMap((service) -> services().remove(String.valueOf(service.id()))
				.onErrorComplete(NotFoundException.class)));
		removeContainers();
	}

	/**
	 * Remove the containers of tasks when none runs any more. The swarm keeps those that
	 * ended for a while.
	 */
	void removeContainers() {
		ContainerListOptions running = ContainerListOptions.builder().filters(this.engine.ours()).build();
		Await.until("no task runs", () -> Engine.all(this.engine.containers().list(running)).isEmpty());
		ContainerListOptions all = ContainerListOptions.builder().all(true).filters(this.engine.ours()).build();
		Engine.complete(this.engine.containers()
			.list(all)
			.concatMap((container) -> this.engine.containers()
				.remove(String.valueOf(container.id()), Engine.FORCED)
				.onErrorComplete(NotFoundException.class)
				.onErrorComplete(ConflictException.class)));
	}

}
