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

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.network.ConfigReference;
import io.springline.docker.network.NetworkScope;
import io.springline.docker.swarm.Driver;
import io.springline.docker.swarm.ObjectVersion;

/**
 * A network as the swarm keeps it, which is how engines tell of the networks of a task.
 *
 * @param id the id
 * @param version the version
 * @param createdAt when it was created
 * @param updatedAt when it was updated last
 * @param spec what it is to be
 * @param driverState the driver with the options that it was given
 * @param ipamOptions the subnets that it was given
 * @param others what else there is: the API documents this network as one of an engine,
 * and no engine is known to send it so
 * @since 0.1.0
 */
@EngineModel
public record AttachedNetwork(@JsonProperty("ID") @Nullable String id, @Nullable ObjectVersion version,
		@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable NetworkSpec spec,
		@Nullable Driver driverState, @JsonProperty("IPAMOptions") @Nullable IpamOptions ipamOptions,
		@JsonAnySetter @JsonAnyGetter Map<String, Object> others) {

	public AttachedNetwork {
		createdAt = Json.time(createdAt);
		updatedAt = Json.time(updatedAt);
		others = Json.map(others);
	}

	/**
	 * What a network of a swarm is to be.
	 *
	 * @param name the name
	 * @param labels the labels
	 * @param driverConfiguration the driver with its options
	 * @param ipv6Enabled whether tasks get IPv6 addresses
	 * @param internal whether it leads nowhere else
	 * @param attachable whether containers outside of services may join it
	 * @param ingress whether it routes published ports
	 * @param ipamOptions the subnets that were asked for
	 * @param scope how far it reaches
	 * @param configFrom the network whose configuration it has
	 */
	@EngineModel
	public record NetworkSpec(@Nullable String name, Map<String, String> labels, @Nullable Driver driverConfiguration,
			@JsonProperty("IPv6Enabled") @Nullable Boolean ipv6Enabled, @Nullable Boolean internal,
			@Nullable Boolean attachable, @Nullable Boolean ingress,
			@JsonProperty("IPAMOptions") @Nullable IpamOptions ipamOptions, @Nullable NetworkScope scope,
			@Nullable ConfigReference configFrom) {

		public NetworkSpec {
			labels = Json.map(labels);
		}

	}

	/**
	 * How a network of a swarm gives out addresses.
	 *
	 * @param driver the driver that does it
	 * @param configs the subnets
	 */
	@EngineModel
	public record IpamOptions(@Nullable Driver driver, List<Subnet> configs) {

		public IpamOptions {
			configs = Json.list(configs);
		}

	}

	/**
	 * A subnet of a network of a swarm.
	 *
	 * @param subnet the subnet
	 * @param range the part of the subnet to give out
	 * @param gateway the address of the gateway
	 */
	@EngineModel
	public record Subnet(@Nullable String subnet, @Nullable String range, @Nullable String gateway) {

	}

}
