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
 * How tasks use a volume of a swarm.
 * <p>
 * The specification has four properties here that engines read and write one level above.
 *
 * @param scope on how many nodes it is used at a time
 * @param sharing by how many tasks it is used at a time
 * @param mountVolume how to mount it, if it has a file system
 * @param blockVolume present if it is used as a block device
 * @param secrets the secrets that the plugin gets
 * @param accessibilityRequirements from where it must be reachable
 * @param capacityRange how big it must be
 * @param availability whether tasks may use it
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record AccessMode(@Nullable AccessScope scope, @Nullable AccessSharing sharing,
		@Nullable MountVolume mountVolume, @Nullable BlockVolume blockVolume, List<VolumeSecret> secrets,
		@Nullable TopologyRequirement accessibilityRequirements, @Nullable CapacityRange capacityRange,
		@Nullable VolumeAvailability availability) {

	public AccessMode {
		secrets = Json.list(secrets);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static AccessModeBuilder builder() {
		return AccessModeBuilder.builder();
	}

	/**
	 * How to mount a volume.
	 *
	 * @param fsType the file system
	 * @param mountFlags the flags of the mount
	 */
	@EngineModel
	public record MountVolume(@Nullable String fsType, List<String> mountFlags) {

		public MountVolume {
			mountFlags = Json.list(mountFlags);
		}

	}

	/**
	 * Says that a volume is used as a block device.
	 */
	@EngineModel
	public record BlockVolume() {

	}

}
