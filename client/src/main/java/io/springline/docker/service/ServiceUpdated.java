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

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A service that was updated.
 *
 * @param warnings what the engine has to say, such as that it could not find the digest
 * of the image
 * @param untagged documented up to API 1.27, in which it had no meaning
 * @param deleted documented up to API 1.27, in which it had no meaning
 * @since 0.1.0
 */
@EngineModel
public record ServiceUpdated(List<String> warnings, @Nullable String untagged, @Nullable String deleted) {

	public ServiceUpdated {
		warnings = Json.list(warnings);
	}

}
