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
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.swarm.GenericResource;
import io.springline.docker.swarm.ObjectVersion;

/**
 * A task of a service: one container on one node, which is never started again but
 * replaced.
 *
 * @param id the id
 * @param version the version
 * @param createdAt when it was created
 * @param updatedAt when it changed last
 * @param name the name, which engines leave empty: that of the container is the service,
 * slot and id
 * @param labels the labels
 * @param spec what it runs
 * @param serviceId the id of its service
 * @param slot the place that it takes in a replicated service, from 1 on
 * @param nodeId the id of its node
 * @param assignedGenericResources the resources it was given of those that users defined;
 * since API 1.32
 * @param status how it is
 * @param desiredState how it ought to be
 * @param networksAttachments the networks it joined
 * @param jobIteration the run of the job that it belongs to; since API 1.41
 * @param volumes the cluster volumes it uses; engines of API 1.42 and later name them
 * though no version documents it
 * @since 0.1.0
 */
@EngineModel
public record Task(@JsonProperty("ID") @Nullable String id, @Nullable ObjectVersion version,
		@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable String name, Map<String, String> labels,
		@Nullable TaskSpec spec, @JsonProperty("ServiceID") @Nullable String serviceId, @Nullable Long slot,
		@JsonProperty("NodeID") @Nullable String nodeId, List<GenericResource> assignedGenericResources,
		@Nullable TaskStatus status, @Nullable TaskState desiredState, List<NetworkAttachment> networksAttachments,
		@Nullable ObjectVersion jobIteration, List<VolumeAttachment> volumes) {

	public Task {
		createdAt = Json.time(createdAt);
		updatedAt = Json.time(updatedAt);
		labels = Json.map(labels);
		assignedGenericResources = Json.list(assignedGenericResources);
		networksAttachments = Json.list(networksAttachments);
		volumes = Json.list(volumes);
	}

	/**
	 * A cluster volume that a task uses.
	 *
	 * @param id the id of the volume
	 * @param source its name, or the group that it was chosen from
	 * @param target the path in the container
	 */
	@EngineModel
	public record VolumeAttachment(@JsonProperty("ID") @Nullable String id, @Nullable String source,
			@Nullable String target) {

	}

}
