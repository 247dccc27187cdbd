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

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * The addresses that a container asks for in a network.
 *
 * @param ipv4Address the IPv4 address
 * @param ipv6Address the IPv6 address
 * @param linkLocalIps the link-local addresses
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record EndpointIpamConfig(@JsonProperty("IPv4Address") @Nullable String ipv4Address,
		@JsonProperty("IPv6Address") @Nullable String ipv6Address,
		@JsonProperty("LinkLocalIPs") List<String> linkLocalIps) {

	public EndpointIpamConfig {
		linkLocalIps = Json.list(linkLocalIps);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static EndpointIpamConfigBuilder builder() {
		return EndpointIpamConfigBuilder.builder();
	}

}
