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

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * The part that an engine has in a swarm.
 *
 * @param nodeId the id of the engine as a node
 * @param nodeAddr the address that other nodes reach it at
 * @param localNodeState whether it is part of a swarm
 * @param controlAvailable whether it is a manager
 * @param error what is wrong
 * @param remoteManagers the managers that it knows
 * @param nodes how many nodes there are, if it is a manager
 * @param managers how many of them are managers, if it is one
 * @param cluster the swarm, if it is a manager
 * @since 0.1.0
 */
@EngineModel
public record SwarmInfo(@JsonProperty("NodeID") @Nullable String nodeId, @Nullable String nodeAddr,
		@Nullable LocalNodeState localNodeState, @Nullable Boolean controlAvailable, @Nullable String error,
		List<PeerNode> remoteManagers, @Nullable Long nodes, @Nullable Long managers, @Nullable ClusterInfo cluster) {

	public SwarmInfo {
		remoteManagers = Json.list(remoteManagers);
	}

}
