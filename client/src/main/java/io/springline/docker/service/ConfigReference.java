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

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.EngineModel;

/**
 * A config that a container gets.
 *
 * @param file the file that it appears as
 * @param runtime set when the engine uses it, not the container (API 1.40)
 * @param configId the id of the config
 * @param configName the name of the config, which must be that of the id
 * @since 0.1.0
 */
@EngineModel
public record ConfigReference(@Nullable FileTarget file, @Since("1.40") @Nullable RuntimeTarget runtime,
		@JsonProperty("ConfigID") @Nullable String configId, @Nullable String configName) {

	/**
	 * Return a config as a file that belongs to root and that everybody may read.
	 * @param id the id of the config
	 * @param name the name of the config
	 * @param file the name of the file, in the root directory unless it is a path
	 * @return the reference
	 */
	public static ConfigReference of(String id, String name, String file) {
		return new ConfigReference(FileTarget.of(file), null, id, name);
	}

	/**
	 * The engine as the user of a config.
	 */
	@EngineModel
	public record RuntimeTarget() {

	}

}
