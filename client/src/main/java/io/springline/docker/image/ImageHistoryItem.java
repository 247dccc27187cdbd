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

package io.springline.docker.image;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * One step in the making of an image, the latest comes first.
 *
 * @param id the id of the image after the step, {@code <missing>} if it is not here
 * @param created when it was made, in seconds since the epoch
 * @param createdBy the instruction or command
 * @param tags the names that point to it
 * @param size the bytes that the step added
 * @param comment the comment of the step
 * @since 0.1.0
 */
@EngineModel
public record ImageHistoryItem(@Nullable String id, @Nullable Long created, @Nullable String createdBy,
		List<String> tags, @Nullable Long size, @Nullable String comment) {

	public ImageHistoryItem {
		tags = Json.list(tags);
	}

}
