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

package io.springline.docker.swarm;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * How to initialise a swarm. Addresses are {@code address:port} or {@code interface:port}
 * such as {@code eth0:2377}; the port may be left out.
 *
 * @param listenAddr where to listen for other managers, which has to be said; builders
 * start with {@code 0.0.0.0:2377}
 * @param advertiseAddr where other nodes reach this one, by default found out by the
 * engine when it has one address
 * @param dataPathAddr the address or interface of the traffic between containers, by
 * default the advertised one (API 1.30)
 * @param dataPathPort the UDP port of that traffic, from 1024 to 49151, by default 4789
 * (API 1.40)
 * @param defaultAddrPool the subnets, as {@code address/prefix}, that networks of the
 * swarm are cut from, by default {@code 10.0.0.0/8} (API 1.39)
 * @param forceNewCluster whether to make a new swarm of what this engine knows of the one
 * that it is in, when most managers are lost
 * @param subnetSize the length of the prefix of networks cut from the pool, at most 29,
 * by default 24 (API 1.39)
 * @param availability whether the engine takes tasks, by default it does (not in the
 * specification)
 * @param spec what the swarm is meant to be; what is not set keeps its default
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record SwarmInitRequest(@Nullable String listenAddr, @Nullable String advertiseAddr,
		@Since("1.30") @Nullable String dataPathAddr, @Since("1.40") @Nullable Long dataPathPort,
		@Since("1.39") List<String> defaultAddrPool, @Nullable Boolean forceNewCluster,
		@Since("1.39") @Nullable Long subnetSize, @Nullable NodeAvailability availability, @Nullable SwarmSpec spec) {

	/**
	 * A swarm with all defaults, of an engine that has one address.
	 */
	public static final SwarmInitRequest DEFAULTS = builder().build();

	public SwarmInitRequest {
		defaultAddrPool = Json.list(defaultAddrPool);
	}

	/**
	 * Start with nothing set but where to listen.
	 * @return a builder
	 */
	public static SwarmInitRequestBuilder builder() {
		return SwarmInitRequestBuilder.builder().listenAddr("0.0.0.0:2377");
	}

}
