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

import org.jspecify.annotations.Nullable;

import io.springline.docker.container.PortType;
import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;

/**
 * A port of a service.
 *
 * @param name a name for it
 * @param protocol the protocol, by default TCP
 * @param targetPort the port in the containers
 * @param publishedPort the port on the nodes, by default one that the swarm picks
 * @param publishMode on which nodes it is open, by default on all (API 1.34)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record PortConfig(@Nullable String name, @Nullable PortType protocol, @Nullable Long targetPort,
		@Nullable Long publishedPort, @Since("1.34") @Nullable PublishMode publishMode) {

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static PortConfigBuilder builder() {
		return PortConfigBuilder.builder();
	}

	/**
	 * Publish a TCP port on all nodes.
	 * @param publishedPort the port on the nodes
	 * @param targetPort the port in the containers
	 * @return the port
	 */
	public static PortConfig tcp(long publishedPort, long targetPort) {
		return builder().protocol(PortType.TCP).publishedPort(publishedPort).targetPort(targetPort).build();
	}

}
