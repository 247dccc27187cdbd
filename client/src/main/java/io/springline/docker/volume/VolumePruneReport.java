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

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * What a removal of unused volumes has removed.
 *
 * @param volumesDeleted the names of the volumes
 * @param spaceReclaimed the bytes of disk that are free again
 * @since 0.1.0
 */
@EngineModel
public record VolumePruneReport(List<String> volumesDeleted, @Nullable Long spaceReclaimed) {

	public VolumePruneReport {
		volumesDeleted = Json.list(volumesDeleted);
	}

}
