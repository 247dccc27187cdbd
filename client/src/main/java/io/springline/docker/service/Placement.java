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

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * The nodes that may run a task.
 *
 * @param constraints the conditions that a node must meet, such as {@code
 * node.role==manager}
 * @param preferences how to choose among those nodes, the first matters most (API 1.28)
 * @param maxReplicas the most tasks of the service on one node, 0 is no limit (API 1.40)
 * @param platforms the platforms that the image runs on; by default the engine asks the
 * registry (API 1.30)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record Placement(List<String> constraints, @Since("1.28") List<PlacementPreference> preferences,
		@Since("1.40") @Nullable Long maxReplicas, @Since("1.30") List<Platform> platforms) {

	public Placement {
		constraints = Json.list(constraints);
		preferences = Json.list(preferences);
		platforms = Json.list(platforms);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static PlacementBuilder builder() {
		return PlacementBuilder.builder();
	}

	/**
	 * How to choose among the nodes that may run a task.
	 *
	 * @param spread spread the tasks
	 */
	@EngineModel
	public record PlacementPreference(@Nullable SpreadOver spread) {

	}

	/**
	 * Spread tasks evenly over the values of a label.
	 *
	 * @param spreadDescriptor the label, such as {@code node.labels.datacenter}
	 */
	@EngineModel
	public record SpreadOver(@Nullable String spreadDescriptor) {

	}

	/**
	 * A platform as the swarm names it.
	 *
	 * @param architecture the processor, such as {@code x86_64}
	 * @param os the operating system, such as {@code linux}
	 */
	@EngineModel
	public record Platform(@Nullable String architecture, @JsonProperty("OS") @Nullable String os) {

	}

}
