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

package io.springline.docker.checkpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;

/**
 * A checkpoint to create.
 *
 * @param checkpointId the name of the checkpoint
 * @param checkpointDir the directory on the host to write it to, by default that of the
 * container
 * @param exit whether to stop the container, by default {@code false}
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record CheckpointCreateRequest(@JsonProperty("CheckpointID") @Nullable String checkpointId,
		@Nullable String checkpointDir, @Nullable Boolean exit) {

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static CheckpointCreateRequestBuilder builder() {
		return CheckpointCreateRequestBuilder.builder();
	}

}
