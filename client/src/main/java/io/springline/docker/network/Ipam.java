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

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * How a network gives out addresses.
 *
 * @param driver the driver that does it, by default {@code default}
 * @param config the subnets, by default one that is free
 * @param options the options of the driver
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record Ipam(@Nullable String driver, List<IpamConfig> config, Map<String, String> options) {

	public Ipam {
		config = Json.list(config);
		options = Json.map(options);
	}

	/**
	 * Give out the addresses of a subnet.
	 * @param subnet the subnet, such as {@code 10.5.0.0/16}
	 * @return how to give out addresses
	 */
	public static Ipam ofSubnet(String subnet) {
		return builder().config(List.of(IpamConfig.builder().subnet(subnet).build())).build();
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static IpamBuilder builder() {
		return IpamBuilder.builder();
	}

}
