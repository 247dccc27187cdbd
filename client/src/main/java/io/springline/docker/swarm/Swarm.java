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
 * A swarm as its managers see it.
 *
 * @param id its id
 * @param version its version, which an update has to name
 * @param createdAt when it was initialised
 * @param updatedAt when it was last changed
 * @param spec what it is meant to be
 * @param tlsInfo the authority that its nodes trust
 * @param rootRotationInProgress whether nodes are still to get certificates of a new
 * authority
 * @param dataPathPort the UDP port of the traffic between containers
 * @param defaultAddrPool the subnets that networks of the swarm are cut from
 * @param subnetSize the length of the prefix of these networks
 * @param joinTokens what lets engines join
 * @since 0.1.0
 */
@EngineModel
public record Swarm(@JsonProperty("ID") @Nullable String id, @Nullable ObjectVersion version,
		@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable SwarmSpec spec,
		@JsonProperty("TLSInfo") @Nullable TlsInfo tlsInfo, @Nullable Boolean rootRotationInProgress,
		@Nullable Long dataPathPort, List<String> defaultAddrPool, @Nullable Long subnetSize,
		@Nullable JoinTokens joinTokens) {

	public Swarm {
		createdAt = Json.time(createdAt);
		updatedAt = Json.time(updatedAt);
		defaultAddrPool = Json.list(defaultAddrPool);
	}

}
