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

package io.springline.docker.network;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A subnet of a network.
 *
 * @param subnet the subnet, such as {@code 10.5.0.0/16}
 * @param ipRange the part of the subnet to give out, by default all of it
 * @param gateway the address of the gateway, by default the first of the subnet
 * @param auxiliaryAddresses the addresses that are not to be given out, by a name for
 * each
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record IpamConfig(@Nullable String subnet, @JsonProperty("IPRange") @Nullable String ipRange,
		@Nullable String gateway, Map<String, String> auxiliaryAddresses) {

	public IpamConfig {
		auxiliaryAddresses = Json.map(auxiliaryAddresses);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static IpamConfigBuilder builder() {
		return IpamConfigBuilder.builder();
	}

}
