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

import java.util.Map;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.network.EndpointSettings;

/**
 * The networks that a container joins when it is created.
 *
 * @param endpointsConfig how the container joins each network, by the name of the
 * network; an engine before API 1.44 takes one
 * @since 0.1.0
 */
@EngineModel
public record NetworkingConfig(Map<String, EndpointSettings> endpointsConfig) {

	public NetworkingConfig {
		endpointsConfig = Json.map(endpointsConfig);
	}

	/**
	 * Join one network.
	 * @param network the name of the network
	 * @param endpoint how to join it
	 * @return the configuration
	 */
	public static NetworkingConfig of(String network, EndpointSettings endpoint) {
		return new NetworkingConfig(Map.of(network, endpoint));
	}

}
