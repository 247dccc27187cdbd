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

package io.springline.docker.network;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A service of the swarm in a network.
 *
 * @param vip the virtual address of the service
 * @param ports the ports that it publishes
 * @param localLbIndex the number of its load balancer on this node
 * @param tasks the tasks that answer for it
 * @param more what else the engine says: the specification leaves open what there is
 * @since 0.1.0
 */
@EngineModel
public record NetworkService(@JsonProperty("VIP") @Nullable String vip, List<String> ports,
		@JsonProperty("LocalLBIndex") @Nullable Long localLbIndex, List<Task> tasks,
		@JsonAnySetter @JsonAnyGetter Map<String, Object> more) {

	public NetworkService {
		ports = Json.list(ports);
		tasks = Json.list(tasks);
		more = Json.map(more);
	}

	/**
	 * A task of a service in a network.
	 *
	 * @param name the name of the task
	 * @param endpointId the id of its endpoint
	 * @param endpointIp its address
	 * @param info what the driver tells about it
	 */
	@EngineModel
	public record Task(@Nullable String name, @JsonProperty("EndpointID") @Nullable String endpointId,
			@JsonProperty("EndpointIP") @Nullable String endpointIp, Map<String, String> info) {

		public Task {
			info = Json.map(info);
		}

	}

}
