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

package io.springline.docker.image;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A record of the build cache.
 * <p>
 * Engines up to 26.1 at least write a blank before the name of {@code Parents}.
 *
 * @param id the id
 * @param parent the id of the record that it builds upon; up to API 1.41
 * @param parents the ids of the records that it builds upon; since API 1.42
 * @param type what it holds
 * @param description the build step that made it
 * @param inUse whether a build uses it now
 * @param shared whether it is shared
 * @param size its size in bytes
 * @param createdAt when it was made
 * @param lastUsedAt when it was used last, if ever
 * @param usageCount how often it was used
 * @since 0.1.0
 */
@EngineModel
public record BuildCache(@JsonProperty("ID") @Nullable String id, @Nullable String parent,
		@JsonAlias(" Parents") List<String> parents, @Nullable BuildCacheType type, @Nullable String description,
		@Nullable Boolean inUse, @Nullable Boolean shared, @Nullable Long size, @Nullable Instant createdAt,
		@Nullable Instant lastUsedAt, @Nullable Long usageCount) {

	public BuildCache {
		parents = Json.list(parents);
		createdAt = Json.time(createdAt);
		lastUsedAt = Json.time(lastUsedAt);
	}

}
