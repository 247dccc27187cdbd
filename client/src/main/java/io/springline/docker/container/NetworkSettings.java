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

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.network.EndpointSettings;

/**
 * The part of a container in networks. What is not in {@code networks} is of the default
 * bridge alone, and went with API 1.52 save for the sandbox and the ports.
 *
 * @param networks the networks, by name
 * @param ports where ports are published, by port such as {@code 80/tcp}; no binding is
 * exposed only
 * @param sandboxId the id of its network stack
 * @param sandboxKey the path of its network namespace
 * @param bridge the bridge
 * @param hairpinMode whether the bridge sends packets back where they came from
 * @param linkLocalIPv6Address the link-local IPv6 address
 * @param linkLocalIPv6PrefixLen the length of its prefix
 * @param secondaryIpAddresses more IPv4 addresses
 * @param secondaryIpv6Addresses more IPv6 addresses
 * @param endpointId the id of the endpoint
 * @param gateway the IPv4 gateway
 * @param globalIPv6Address the IPv6 address
 * @param globalIPv6PrefixLen the length of the IPv6 prefix
 * @param ipAddress the IPv4 address
 * @param ipPrefixLen the length of the IPv4 prefix
 * @param ipv6Gateway the IPv6 gateway
 * @param macAddress the MAC address
 * @since 0.1.0
 */
@EngineModel
public record NetworkSettings(Map<String, EndpointSettings> networks, Map<String, List<PortBinding>> ports,
		@JsonProperty("SandboxID") @Nullable String sandboxId, @Nullable String sandboxKey, @Nullable String bridge,
		@Nullable Boolean hairpinMode, @Nullable String linkLocalIPv6Address, @Nullable Long linkLocalIPv6PrefixLen,
		@JsonProperty("SecondaryIPAddresses") List<Address> secondaryIpAddresses,
		@JsonProperty("SecondaryIPv6Addresses") List<Address> secondaryIpv6Addresses,
		@JsonProperty("EndpointID") @Nullable String endpointId, @Nullable String gateway,
		@Nullable String globalIPv6Address, @Nullable Long globalIPv6PrefixLen,
		@JsonProperty("IPAddress") @Nullable String ipAddress, @JsonProperty("IPPrefixLen") @Nullable Long ipPrefixLen,
		@JsonProperty("IPv6Gateway") @Nullable String ipv6Gateway, @Nullable String macAddress) {

	public NetworkSettings {
		networks = Json.map(networks);
		ports = PortBinding.map(ports);
		secondaryIpAddresses = Json.list(secondaryIpAddresses);
		secondaryIpv6Addresses = Json.list(secondaryIpv6Addresses);
	}

	/**
	 * An address with the length of its prefix.
	 *
	 * @param addr the address
	 * @param prefixLen the length of the prefix
	 */
	@EngineModel
	public record Address(@Nullable String addr, @Nullable Long prefixLen) {

	}

}
