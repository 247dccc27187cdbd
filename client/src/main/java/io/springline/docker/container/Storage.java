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

package io.springline.docker.container;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;

/**
 * Where the file system of a container is (API 1.52).
 *
 * @param rootFs the root file system
 * @since 0.1.0
 */
@EngineModel
public record Storage(@JsonProperty("RootFS") @Nullable RootFs rootFs) {

	/**
	 * Where the root file system of a container is.
	 *
	 * @param snapshot the snapshot that holds it
	 */
	@EngineModel
	public record RootFs(@Nullable Snapshot snapshot) {

	}

	/**
	 * Where a snapshot is kept.
	 *
	 * @param name the snapshotter
	 */
	@EngineModel
	public record Snapshot(@Nullable String name) {

	}

}
