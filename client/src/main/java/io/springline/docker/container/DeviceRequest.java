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

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * Devices to ask device drivers for, such as GPUs (API 1.40).
 *
 * @param driver the driver; when it is named the capabilities do not choose one
 * @param count the number of devices, -1 is all of them
 * @param deviceIds the devices, when they are not counted
 * @param capabilities the capabilities to have: all of one of these lists
 * @param options what the driver is told besides
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record DeviceRequest(@Nullable String driver, @Nullable Long count,
		@JsonProperty("DeviceIDs") List<String> deviceIds, List<List<String>> capabilities,
		Map<String, String> options) {

	public DeviceRequest {
		deviceIds = Json.list(deviceIds);
		capabilities = Json.list(capabilities);
		options = Json.map(options);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static DeviceRequestBuilder builder() {
		return DeviceRequestBuilder.builder();
	}

}
