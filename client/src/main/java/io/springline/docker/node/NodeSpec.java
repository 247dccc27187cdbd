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

package io.springline.docker.node;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.swarm.NodeAvailability;

/**
 * What a node is meant to do. An update says everything anew, so start it with the
 * {@link #toBuilder() copy} of what the node has.
 *
 * @param name a name besides that of the host
 * @param labels the labels, which placement constraints of services know as
 * {@code node.labels}
 * @param role whether it is a worker or a manager, without which the engine refuses an
 * update
 * @param availability whether it takes tasks, without which the engine refuses an update
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record NodeSpec(@Nullable String name, Map<String, String> labels, @Nullable NodeRole role,
		@Nullable NodeAvailability availability) {

	public NodeSpec {
		labels = Json.map(labels);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static NodeSpecBuilder builder() {
		return NodeSpecBuilder.builder();
	}

	/**
	 * Start with what this one says.
	 * @return a builder
	 */
	public NodeSpecBuilder toBuilder() {
		return NodeSpecBuilder.builder(this);
	}

}
