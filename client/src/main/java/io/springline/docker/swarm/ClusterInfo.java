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

package io.springline.docker.swarm;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A swarm, without what it takes to join it.
 *
 * @param id the id
 * @param version the version to name in an update
 * @param createdAt when it was created
 * @param updatedAt when it was updated last
 * @param spec how it is set up
 * @param tlsInfo the certificates of its nodes
 * @param rootRotationInProgress whether the root certificate is being replaced
 * @param dataPathPort the port that data between nodes uses; since API 1.40
 * @param defaultAddrPool the pools that its networks get their addresses from; since API
 * 1.39
 * @param subnetSize the prefix length of one network; since API 1.39
 * @since 0.1.0
 */
@EngineModel
public record ClusterInfo(@JsonProperty("ID") @Nullable String id, @Nullable ObjectVersion version,
		@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable SwarmSpec spec,
		@JsonProperty("TLSInfo") @Nullable TlsInfo tlsInfo, @Nullable Boolean rootRotationInProgress,
		@Nullable Long dataPathPort, List<String> defaultAddrPool, @Nullable Long subnetSize) {

	public ClusterInfo {
		createdAt = Json.time(createdAt);
		updatedAt = Json.time(updatedAt);
		defaultAddrPool = Json.list(defaultAddrPool);
	}

}
