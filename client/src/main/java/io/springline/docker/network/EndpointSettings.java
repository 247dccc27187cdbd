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
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * How a container takes part in a network: what it asks for, and what it was given.
 *
 * @param ipamConfig the addresses to ask for
 * @param links the containers to link, as {@code name:alias}
 * @param macAddress the MAC address, to ask for one from API 1.44 on
 * @param aliases the names that others in the network find the container by
 * @param driverOpts what the driver is told (API 1.32)
 * @param gwPriority how much the network is preferred for the default gateway, the
 * highest wins (API 1.48)
 * @param networkId the id of the network
 * @param endpointId the id of the endpoint, empty while the container does not run
 * @param gateway the IPv4 gateway
 * @param ipAddress the IPv4 address
 * @param ipPrefixLen the length of the IPv4 prefix
 * @param ipv6Gateway the IPv6 gateway
 * @param globalIPv6Address the IPv6 address
 * @param globalIPv6PrefixLen the length of the IPv6 prefix
 * @param dnsNames all names that others in the network find the container by (API 1.44)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record EndpointSettings(@JsonProperty("IPAMConfig") @Nullable EndpointIpamConfig ipamConfig, List<String> links,
		@Nullable String macAddress, List<String> aliases, @Since("1.32") Map<String, String> driverOpts,
		@Since("1.48") @Nullable Long gwPriority, @JsonProperty("NetworkID") @Nullable String networkId,
		@JsonProperty("EndpointID") @Nullable String endpointId, @Nullable String gateway,
		@JsonProperty("IPAddress") @Nullable String ipAddress, @JsonProperty("IPPrefixLen") @Nullable Long ipPrefixLen,
		@JsonProperty("IPv6Gateway") @Nullable String ipv6Gateway, @Nullable String globalIPv6Address,
		@Nullable Long globalIPv6PrefixLen, @Since("1.44") @JsonProperty("DNSNames") List<String> dnsNames) {

	public EndpointSettings {
		links = Json.list(links);
		aliases = Json.list(aliases);
		driverOpts = Json.map(driverOpts);
		dnsNames = Json.list(dnsNames);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static EndpointSettingsBuilder builder() {
		return EndpointSettingsBuilder.builder();
	}

}
