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

package io.springline.docker.system;

import java.util.List;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * The drivers of an engine that are no managed plugins, by what they are for.
 *
 * @param volume the names of the volume drivers
 * @param network the names of the network drivers
 * @param authorization the names of the authorization plugins
 * @param log the names of the logging drivers; since API 1.30
 * @since 0.1.0
 */
@EngineModel
public record PluginsInfo(List<String> volume, List<String> network, List<String> authorization, List<String> log) {

	public PluginsInfo {
		volume = Json.list(volume);
		network = Json.list(network);
		authorization = Json.list(authorization);
		log = Json.list(log);
	}

}
