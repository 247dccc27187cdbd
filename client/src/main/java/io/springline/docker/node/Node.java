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

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.swarm.ObjectVersion;

/**
 * An engine that is part of a swarm.
 *
 * @param id its id as a node
 * @param version its version, which an update has to name
 * @param createdAt when it joined
 * @param updatedAt when it was last changed
 * @param spec what it is meant to do
 * @param description what it is, as it tells
 * @param status how the managers see it (API 1.32)
 * @param managerStatus how it is as a manager, {@code null} for a worker (API 1.32)
 * @since 0.1.0
 */
@EngineModel
public record Node(@JsonProperty("ID") @Nullable String id, @Nullable ObjectVersion version,
		@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable NodeSpec spec,
		@Nullable NodeDescription description, @Nullable NodeStatus status, @Nullable ManagerStatus managerStatus) {

	public Node {
		createdAt = Json.time(createdAt);
		updatedAt = Json.time(updatedAt);
	}

}
