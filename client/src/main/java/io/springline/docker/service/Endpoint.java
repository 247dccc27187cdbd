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

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * How a service is reached.
 *
 * @param spec what was asked for
 * @param ports the ports that are published
 * @param virtualIps its virtual addresses
 * @since 0.1.0
 */
@EngineModel
public record Endpoint(@Nullable EndpointSpec spec, List<PortConfig> ports,
		@JsonProperty("VirtualIPs") List<VirtualIp> virtualIps) {

	public Endpoint {
		ports = Json.list(ports);
		virtualIps = Json.list(virtualIps);
	}

	/**
	 * The virtual address of a service in a network.
	 *
	 * @param networkId the id of the network
	 * @param addr the address with the length of its prefix
	 */
	@EngineModel
	public record VirtualIp(@JsonProperty("NetworkID") @Nullable String networkId, @Nullable String addr) {

	}

}
