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
 * How to join a swarm. Addresses are {@code address:port} or {@code interface:port} such
 * as {@code eth0:2377}; the port may be left out.
 *
 * @param listenAddr where to listen for other managers if this engine becomes one, which
 * has to be said; builders start with {@code 0.0.0.0:2377}
 * @param advertiseAddr where other nodes reach this one, by default as the manager sees
 * it
 * @param dataPathAddr the address or interface of the traffic between containers, by
 * default the advertised one (API 1.30)
 * @param remoteAddrs the addresses of managers of the swarm
 * @param joinToken one of the {@linkplain JoinTokens tokens} of the swarm, which decides
 * whether to join as a worker or as a manager
 * @param availability whether the engine takes tasks, by default it does (not in the
 * specification)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record SwarmJoinRequest(@Nullable String listenAddr, @Nullable String advertiseAddr,
		@Since("1.30") @Nullable String dataPathAddr, List<String> remoteAddrs, @Nullable String joinToken,
		@Nullable NodeAvailability availability) {

	public SwarmJoinRequest {
		remoteAddrs = Json.list(remoteAddrs);
	}

	/**
	 * Start with nothing set but where to listen.
	 * @return a builder
	 */
	public static SwarmJoinRequestBuilder builder() {
		return SwarmJoinRequestBuilder.builder().listenAddr("0.0.0.0:2377");
	}

	@Override
	public String toString() {
		return Json.redacted(this, "joinToken");
	}

}
