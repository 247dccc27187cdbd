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

package io.springline.docker.secret;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.swarm.ObjectVersion;

/**
 * A secret of a swarm, without its payload, which no engine hands out.
 *
 * @param id its id
 * @param version its version, which an update has to name
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param spec what it is
 * @since 0.1.0
 */
@EngineModel
public record Secret(@JsonProperty("ID") @Nullable String id, @Nullable ObjectVersion version,
		@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable SecretSpec spec) {

	public Secret {
		createdAt = Json.time(createdAt);
		updatedAt = Json.time(updatedAt);
	}

}
