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

package io.springline.docker.plugin;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A device that a plugin may use.
 *
 * @param name the name that settings know it by
 * @param description what it is for
 * @param settable what of it can be changed
 * @param path the path on the host
 * @since 0.1.0
 */
@EngineModel
public record PluginDevice(@Nullable String name, @Nullable String description, List<String> settable,
		@Nullable String path) {

	public PluginDevice {
		settable = Json.list(settable);
	}

}
