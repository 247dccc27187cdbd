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

package io.springline.docker.sample;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerCreateOptions;
import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.container.HostConfig;
import io.springline.docker.container.PortBinding;
import io.springline.docker.test.MockEngine;
import io.springline.docker.test.MockProcess;

/**
 * An engine that only pretends, with a few containers to look at, and a client of it.
 */
class StandIn implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final MockEngine engine = MockEngine.start();

	private final DockerClient client = DockerClient.builder()
		.name("stand-in")
		.host(this.engine.host(), "the console, as no engine answers")
		.build();

	StandIn() {
		this.engine
			.image("nginx:1.29", MockProcess.printing("Configuration complete; ready for start up").thenStaying())
			.image("postgres:17", MockProcess.printing("database system is ready to accept connections").thenStaying());
		HostConfig published = HostConfig.builder()
			.portBindings(Map.of("80/tcp", List.of(new PortBinding(null, "8081"))))
			.build();
		add("web",
				ContainerCreateRequest.builder()
					.image("nginx:1.29")
					.cmd(List.of("nginx", "-g", "daemon off;"))
					.hostConfig(published)
					.build());
		add("database", ContainerCreateRequest.builder().image("postgres:17").cmd(List.of("postgres")).build());
		add("greeting",
				ContainerCreateRequest.builder()
					.image("busybox")
					.cmd(List.of("echo", "Hello from the stand-in"))
					.build());
	}

	private void add(String name, ContainerCreateRequest container) {
		this.client.containers()
			.create(container, ContainerCreateOptions.builder().name(name).build())
			.flatMap((created) -> this.client.containers().start(String.valueOf(created.id())))
			.block(LIMIT);
	}

	DockerClient client() {
		return this.client;
	}

	@Override
	public void close() {
		this.client.close();
		this.engine.close();
	}

}
