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

package io.springline.docker.volume;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.swarm.ObjectVersion;

/**
 * A volume that belongs to a swarm and is provided by a CSI plugin.
 *
 * @param id the id of the volume in the swarm
 * @param version the version to name in an update
 * @param createdAt when it was created
 * @param updatedAt when it was updated last
 * @param spec how it is set up
 * @param info what the plugin tells about it
 * @param publishStatus on which nodes it is
 * @since 0.1.0
 */
@EngineModel
public record ClusterVolume(@JsonProperty("ID") @Nullable String id, @Nullable ObjectVersion version,
		@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable ClusterVolumeSpec spec, @Nullable Info info,
		List<PublishStatus> publishStatus) {

	public ClusterVolume {
		createdAt = Json.time(createdAt);
		updatedAt = Json.time(updatedAt);
		publishStatus = Json.list(publishStatus);
	}

	/**
	 * What a plugin tells about a volume.
	 *
	 * @param capacityBytes the capacity in bytes, 0 if unknown
	 * @param volumeContext what the plugin told when it was created
	 * @param volumeId the id that the plugin gave it
	 * @param accessibleTopology from where it can be reached
	 */
	@EngineModel
	public record Info(@Nullable Long capacityBytes, Map<String, String> volumeContext,
			@JsonProperty("VolumeID") @Nullable String volumeId, List<Topology> accessibleTopology) {

		public Info {
			volumeContext = Json.map(volumeContext);
			accessibleTopology = Json.list(accessibleTopology);
		}

	}

	/**
	 * How far a volume is published on a node.
	 *
	 * @param nodeId the id of the node
	 * @param state how far it is published
	 * @param publishContext what the plugin told when it was published
	 */
	@EngineModel
	public record PublishStatus(@JsonProperty("NodeID") @Nullable String nodeId, @Nullable PublishState state,
			Map<String, String> publishContext) {

		public PublishStatus {
			publishContext = Json.map(publishContext);
		}

	}

}
