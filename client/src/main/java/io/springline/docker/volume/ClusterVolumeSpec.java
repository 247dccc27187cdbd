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

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * How a volume of a swarm is set up.
 *
 * @param group the group that a service may ask for instead of this volume
 * @param accessMode how tasks use it
 * @param accessibilityRequirements from where it must be reachable
 * @param capacityRange how big it must be
 * @param secrets the secrets that the plugin gets
 * @param availability whether tasks may use it
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record ClusterVolumeSpec(@Nullable String group, @Nullable AccessMode accessMode,
		@Nullable TopologyRequirement accessibilityRequirements, @Nullable CapacityRange capacityRange,
		List<VolumeSecret> secrets, @Nullable VolumeAvailability availability) {

	public ClusterVolumeSpec {
		secrets = Json.list(secrets);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ClusterVolumeSpecBuilder builder() {
		return ClusterVolumeSpecBuilder.builder();
	}

}
