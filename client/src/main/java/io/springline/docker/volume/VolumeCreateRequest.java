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

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A volume to create.
 *
 * @param name the name, by default one that the engine makes up
 * @param driver the driver, by default {@code local}
 * @param driverOpts the options of the driver. Kept out of {@code toString}, as they may
 * hold the password of a share
 * @param labels the labels
 * @param clusterVolumeSpec how to set up a volume of the swarm; since API 1.42
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record VolumeCreateRequest(@Nullable String name, @Nullable String driver, Map<String, String> driverOpts,
		Map<String, String> labels, @Since("1.42") @Nullable ClusterVolumeSpec clusterVolumeSpec) {

	public VolumeCreateRequest {
		driverOpts = Json.map(driverOpts);
		labels = Json.map(labels);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static VolumeCreateRequestBuilder builder() {
		return VolumeCreateRequestBuilder.builder();
	}

	@Override
	public String toString() {
		return Json.redacted(this, "driverOpts");
	}

}
