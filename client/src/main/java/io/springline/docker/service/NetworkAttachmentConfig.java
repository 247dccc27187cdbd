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
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A network that the tasks of a service join.
 *
 * @param target the name or id of the network
 * @param aliases the further names that others in the network find the service by
 * @param driverOpts what the driver of the network is told (API 1.39)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record NetworkAttachmentConfig(@Nullable String target, List<String> aliases,
		@Since("1.39") Map<String, String> driverOpts) {

	public NetworkAttachmentConfig {
		aliases = Json.list(aliases);
		driverOpts = Json.map(driverOpts);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static NetworkAttachmentConfigBuilder builder() {
		return NetworkAttachmentConfigBuilder.builder();
	}

}
