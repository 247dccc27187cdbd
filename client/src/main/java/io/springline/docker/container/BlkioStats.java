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
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * Block input and output of a container. With cgroups of version 2 only the bytes are
 * known.
 *
 * @param ioServiceBytesRecursive the bytes
 * @param ioServicedRecursive the operations
 * @param ioQueueRecursive the operations that wait
 * @param ioServiceTimeRecursive the nanoseconds that operations took
 * @param ioWaitTimeRecursive the nanoseconds that operations waited
 * @param ioMergedRecursive the operations that were merged
 * @param ioTimeRecursive the milliseconds the device was busy
 * @param sectorsRecursive the sectors
 * @since 0.1.0
 */
@EngineModel
public record BlkioStats(@JsonProperty("io_service_bytes_recursive") List<Entry> ioServiceBytesRecursive,
		@JsonProperty("io_serviced_recursive") List<Entry> ioServicedRecursive,
		@JsonProperty("io_queue_recursive") List<Entry> ioQueueRecursive,
		@JsonProperty("io_service_time_recursive") List<Entry> ioServiceTimeRecursive,
		@JsonProperty("io_wait_time_recursive") List<Entry> ioWaitTimeRecursive,
		@JsonProperty("io_merged_recursive") List<Entry> ioMergedRecursive,
		@JsonProperty("io_time_recursive") List<Entry> ioTimeRecursive,
		@JsonProperty("sectors_recursive") List<Entry> sectorsRecursive) {

	public BlkioStats {
		ioServiceBytesRecursive = Json.list(ioServiceBytesRecursive);
		ioServicedRecursive = Json.list(ioServicedRecursive);
		ioQueueRecursive = Json.list(ioQueueRecursive);
		ioServiceTimeRecursive = Json.list(ioServiceTimeRecursive);
		ioWaitTimeRecursive = Json.list(ioWaitTimeRecursive);
		ioMergedRecursive = Json.list(ioMergedRecursive);
		ioTimeRecursive = Json.list(ioTimeRecursive);
		sectorsRecursive = Json.list(sectorsRecursive);
	}

	/**
	 * A number of one device.
	 *
	 * @param major the major number of the device
	 * @param minor the minor number of the device
	 * @param op the operation, such as {@code read}
	 * @param value the number
	 */
	@EngineModel
	public record Entry(@JsonProperty("major") @Nullable BigInteger major,
			@JsonProperty("minor") @Nullable BigInteger minor, @JsonProperty("op") @Nullable String op,
			@JsonProperty("value") @Nullable BigInteger value) {

	}

}
