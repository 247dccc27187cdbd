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

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * What a plugin is started with.
 *
 * @param mounts what is mounted into it
 * @param env its environment as {@code NAME=value}. Kept out of {@code toString}
 * @param args its arguments
 * @param devices the devices that it may use
 * @since 0.1.0
 */
@EngineModel
public record PluginSettings(List<PluginMount> mounts, List<String> env, List<String> args,
		List<PluginDevice> devices) {

	public PluginSettings {
		mounts = Json.list(mounts);
		env = Json.list(env);
		args = Json.list(args);
		devices = Json.list(devices);
	}

	@Override
	public String toString() {
		return Json.redacted(this, "env");
	}

}
