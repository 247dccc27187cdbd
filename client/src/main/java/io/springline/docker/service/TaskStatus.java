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

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * How a task is.
 *
 * @param timestamp when it was seen so
 * @param state the state
 * @param message the state in words
 * @param err what went wrong
 * @param containerStatus its container
 * @param portStatus its ports on the node; documented since API 1.44
 * @since 0.1.0
 */
@EngineModel
public record TaskStatus(@Nullable Instant timestamp, @Nullable TaskState state, @Nullable String message,
		@Nullable String err, @Nullable ContainerStatus containerStatus, @Nullable PortStatus portStatus) {

	public TaskStatus {
		timestamp = Json.time(timestamp);
	}

	/**
	 * The container of a task.
	 *
	 * @param containerId its id
	 * @param pid the id of its process on the node
	 * @param exitCode its exit code once it ended
	 */
	@EngineModel
	public record ContainerStatus(@JsonProperty("ContainerID") @Nullable String containerId,
			@JsonProperty("PID") @Nullable Long pid, @Nullable Long exitCode) {

	}

	/**
	 * The ports of a task on its node.
	 *
	 * @param ports the ports that are published there
	 */
	@EngineModel
	public record PortStatus(List<PortConfig> ports) {

		public PortStatus {
			ports = Json.list(ports);
		}

	}

}
