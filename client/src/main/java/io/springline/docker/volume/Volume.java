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
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A volume.
 *
 * @param name the name
 * @param driver the name of the driver
 * @param mountpoint where it is on the host
 * @param createdAt when it was created; since API 1.31
 * @param status what the driver tells about it
 * @param labels the labels
 * @param scope how far it reaches
 * @param clusterVolume what the swarm tells about it, if it belongs to the swarm; since
 * API 1.42
 * @param options the options of the driver that it was created with
 * @param usageData what it takes on disk; disk usage only
 * @since 0.1.0
 */
@EngineModel
public record Volume(@Nullable String name, @Nullable String driver, @Nullable String mountpoint,
		@Nullable Instant createdAt, Map<String, Object> status, Map<String, String> labels,
		@Nullable VolumeScope scope, @Nullable ClusterVolume clusterVolume, Map<String, String> options,
		@Nullable UsageData usageData) {

	public Volume {
		createdAt = Json.time(createdAt);
		status = Json.map(status);
		labels = Json.map(labels);
		options = Json.map(options);
	}

	/**
	 * What a volume takes on disk.
	 *
	 * @param size its size in bytes, {@code -1} if the driver does not tell
	 * @param refCount how many containers use it, {@code -1} if unknown
	 */
	@EngineModel
	public record UsageData(@Nullable Long size, @Nullable Long refCount) {

	}

}
