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
 * Something that a plugin must be allowed to do.
 *
 * @param name what it is about, such as {@code network}
 * @param description what it means
 * @param value how far it goes, such as {@code host}
 * @since 0.1.0
 */
@EngineModel
public record PluginPrivilege(@Nullable String name, @Nullable String description, List<String> value) {

	public PluginPrivilege {
		value = Json.list(value);
	}

}
