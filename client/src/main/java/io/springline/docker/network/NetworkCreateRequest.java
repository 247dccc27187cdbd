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

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A network to create.
 *
 * @param name the name
 * @param checkDuplicate whether a name that is taken is a conflict, by default
 * {@code true}; from API 1.44 on it always is
 * @param driver the driver, by default {@code bridge}
 * @param scope how far the network reaches, by default as its driver says; since API 1.30
 * @param internal whether the network leads nowhere else
 * @param attachable whether single containers may join a network of the swarm
 * @param ingress whether the network is the one that routes published ports through the
 * swarm; since API 1.29
 * @param configOnly whether the network only holds a configuration for others; since API
 * 1.30
 * @param configFrom the network whose configuration to take; since API 1.30
 * @param ipam how addresses are given out
 * @param enableIPv4 whether containers get IPv4 addresses, by default {@code true}; since
 * API 1.47, though engines heed it from 1.48 on
 * @param enableIPv6 whether containers get IPv6 addresses, by default {@code false}
 * @param options the options of the driver
 * @param labels the labels
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record NetworkCreateRequest(@Nullable String name, @Nullable Boolean checkDuplicate, @Nullable String driver,
		@Since("1.30") @Nullable NetworkScope scope, @Nullable Boolean internal, @Nullable Boolean attachable,
		@Since("1.29") @Nullable Boolean ingress, @Since("1.30") @Nullable Boolean configOnly,
		@Since("1.30") @Nullable ConfigReference configFrom, @JsonProperty("IPAM") @Nullable Ipam ipam,
		@Since("1.47") @Nullable Boolean enableIPv4, @Nullable Boolean enableIPv6, Map<String, String> options,
		Map<String, String> labels) {

	// Engines before API 1.44 create a second network of the name unless told to check
	public NetworkCreateRequest {
		checkDuplicate = (checkDuplicate != null) ? checkDuplicate : Boolean.TRUE;
		options = Json.map(options);
		labels = Json.map(labels);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static NetworkCreateRequestBuilder builder() {
		return NetworkCreateRequestBuilder.builder();
	}

}
