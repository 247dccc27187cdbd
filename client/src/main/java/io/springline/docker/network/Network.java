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

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A network.
 *
 * @param name the name
 * @param id the id
 * @param created when it was created
 * @param scope how far it reaches
 * @param driver the name of the driver
 * @param enableIPv4 whether containers get IPv4 addresses; since API 1.47
 * @param enableIPv6 whether containers get IPv6 addresses
 * @param ipam how addresses are given out
 * @param internal whether it leads nowhere else
 * @param attachable whether single containers may join it, if it belongs to the swarm
 * @param ingress whether it routes published ports through the swarm; since API 1.29
 * @param configFrom the network whose configuration it has
 * @param configOnly whether it only holds a configuration
 * @param containers the containers in it by their ids; inspection only from API 1.28 on
 * @param options the options of the driver
 * @param labels the labels
 * @param peers the nodes of the swarm that it is on
 * @param services the services in it by their names; verbose inspection of a network of a
 * swarm only
 * @param status how many addresses are in use; inspection only, since API 1.52
 * @since 0.1.0
 */
@EngineModel
public record Network(@Nullable String name, @Nullable String id, @Nullable Instant created,
		@Nullable NetworkScope scope, @Nullable String driver, @Nullable Boolean enableIPv4,
		@Nullable Boolean enableIPv6, @JsonProperty("IPAM") @Nullable Ipam ipam, @Nullable Boolean internal,
		@Nullable Boolean attachable, @Nullable Boolean ingress, @Nullable ConfigReference configFrom,
		@Nullable Boolean configOnly, Map<String, Endpoint> containers, Map<String, String> options,
		Map<String, String> labels, List<Peer> peers, Map<String, NetworkService> services,
		@Nullable NetworkStatus status) {

	public Network {
		created = Json.time(created);
		containers = Json.map(containers);
		options = Json.map(options);
		labels = Json.map(labels);
		peers = Json.list(peers);
		services = Json.map(services);
	}

	/**
	 * A container in a network.
	 *
	 * @param name the name of the container
	 * @param endpointId the id of the endpoint
	 * @param macAddress the MAC address
	 * @param ipv4Address the IPv4 address with the length of its prefix
	 * @param ipv6Address the IPv6 address with the length of its prefix
	 */
	@EngineModel
	public record Endpoint(@Nullable String name, @JsonProperty("EndpointID") @Nullable String endpointId,
			@Nullable String macAddress, @JsonProperty("IPv4Address") @Nullable String ipv4Address,
			@JsonProperty("IPv6Address") @Nullable String ipv6Address) {

	}

	/**
	 * A node that a network of a swarm is on.
	 *
	 * @param name the name of the node
	 * @param ip the address of the node
	 */
	@EngineModel
	public record Peer(@Nullable String name, @JsonProperty("IP") @Nullable String ip) {

	}

}
