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

import java.math.BigInteger;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * What is in use of a network.
 *
 * @param ipam the addresses
 * @since 0.1.0
 */
@EngineModel
public record NetworkStatus(@JsonProperty("IPAM") @Nullable Addresses ipam) {

	/**
	 * The addresses of a network.
	 *
	 * @param subnets those of each subnet
	 */
	@EngineModel
	public record Addresses(Map<String, Subnet> subnets) {

		public Addresses {
			subnets = Json.map(subnets);
		}

	}

	/**
	 * The addresses of a subnet.
	 *
	 * @param ipsInUse how many are in use or kept back
	 * @param dynamicIpsAvailable how many there are to give out
	 */
	@EngineModel
	public record Subnet(@JsonProperty("IPsInUse") @Nullable BigInteger ipsInUse,
			@JsonProperty("DynamicIPsAvailable") @Nullable BigInteger dynamicIpsAvailable) {

	}

}
