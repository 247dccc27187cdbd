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

import java.math.BigInteger;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;

/**
 * The traffic of a network interface.
 *
 * @param rxBytes the bytes received
 * @param rxPackets the packets received
 * @param rxErrors the packets that came damaged (Linux)
 * @param rxDropped the packets that came and were dropped
 * @param txBytes the bytes sent
 * @param txPackets the packets sent
 * @param txErrors the packets that could not be sent (Linux)
 * @param txDropped the packets that were dropped rather than sent
 * @param endpointId the id of the endpoint (Windows)
 * @param instanceId the id of the instance (Windows)
 * @since 0.1.0
 */
@EngineModel
public record NetworkStats(@JsonProperty("rx_bytes") @Nullable BigInteger rxBytes,
		@JsonProperty("rx_packets") @Nullable BigInteger rxPackets,
		@JsonProperty("rx_errors") @Nullable BigInteger rxErrors,
		@JsonProperty("rx_dropped") @Nullable BigInteger rxDropped,
		@JsonProperty("tx_bytes") @Nullable BigInteger txBytes,
		@JsonProperty("tx_packets") @Nullable BigInteger txPackets,
		@JsonProperty("tx_errors") @Nullable BigInteger txErrors,
		@JsonProperty("tx_dropped") @Nullable BigInteger txDropped,
		@JsonProperty("endpoint_id") @Nullable String endpointId,
		@JsonProperty("instance_id") @Nullable String instanceId) {

}
