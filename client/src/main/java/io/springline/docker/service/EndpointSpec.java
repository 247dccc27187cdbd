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

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * How a service is reached.
 *
 * @param mode what the name of the service resolves to, by default a virtual address
 * @param ports the ports to publish; those of the routing mesh need a virtual address
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record EndpointSpec(@Nullable ResolutionMode mode, List<PortConfig> ports) {

	public EndpointSpec {
		ports = Json.list(ports);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static EndpointSpecBuilder builder() {
		return EndpointSpecBuilder.builder();
	}

}
