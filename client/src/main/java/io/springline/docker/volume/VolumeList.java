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

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A list of volumes.
 *
 * @param volumes the volumes
 * @param warnings what went wrong, such as a driver that could not be asked
 * @since 0.1.0
 */
@EngineModel
public record VolumeList(List<Volume> volumes, List<String> warnings) {

	public VolumeList {
		volumes = Json.list(volumes);
		warnings = Json.list(warnings);
	}

}
