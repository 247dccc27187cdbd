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
 * The arguments of a plugin.
 *
 * @param name the name that settings know them by
 * @param description what they are for
 * @param settable what of them can be changed
 * @param value the arguments
 * @since 0.1.0
 */
@EngineModel
public record PluginArguments(@Nullable String name, @Nullable String description, List<String> settable,
		List<String> value) {

	public PluginArguments {
		settable = Json.list(settable);
		value = Json.list(value);
	}

}
