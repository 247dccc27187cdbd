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

package io.springline.docker.docs;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import reactor.core.publisher.Flux;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerRemoveOptions;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.sample.TestEnvironment;

/**
 * Gives tests a client of the real engine, which has the image {@code busybox}, and
 * removes the containers of the names that pages use.
 */
class EngineClient implements ParameterResolver, BeforeAllCallback, AfterEachCallback, AfterAllCallback {

	static final Duration LIMIT = Duration.ofSeconds(60);

	private static final String IMAGE = "busybox";

	private static final List<String> CONTAINERS = List.of("db", "job", "shell", "web");

	private DockerClient docker;

	@Override
	public void beforeAll(ExtensionContext context) {
		this.docker = DockerClient.builder().host(TestEnvironment.engineHost()).build();
		this.docker.images().tag(TestEnvironment.image(), IMAGE).block(LIMIT);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		ContainerRemoveOptions forced = ContainerRemoveOptions.builder().force(true).volumes(true).build();
		Flux.fromIterable(CONTAINERS)
			.flatMap((name) -> this.docker.containers().remove(name, forced).onErrorComplete(NotFoundException.class))
			.blockLast(LIMIT);
	}

	@Override
	public void afterAll(ExtensionContext context) {
		this.docker.images().remove(IMAGE).blockLast(LIMIT);
		this.docker.close();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == DockerClient.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return this.docker;
	}

}
