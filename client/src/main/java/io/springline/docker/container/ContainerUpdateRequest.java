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

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * What to change of a container, running or not. What is not set stays as it is.
 *
 * @param cpuShares the CPU weight relative to other containers, 1024 when not set
 * @param memory the memory limit in bytes, 0 is none
 * @param cgroupParent the cgroup to create that of the container in, relative to the init
 * process's unless absolute
 * @param blkioWeight the weight of block input and output, 10 to 1000
 * @param blkioWeightDevice that weight for single devices; an empty list clears it (API
 * 1.55)
 * @param blkioDeviceReadBps the most bytes per second to read from single devices; an
 * empty list clears it (API 1.55)
 * @param blkioDeviceWriteBps the most bytes per second to write to single devices; an
 * empty list clears it (API 1.55)
 * @param blkioDeviceReadIOps the most reads per second from single devices; an empty list
 * clears it (API 1.55)
 * @param blkioDeviceWriteIOps the most writes per second to single devices; an empty list
 * clears it (API 1.55)
 * @param cpuPeriod the length of a scheduler period in microseconds
 * @param cpuQuota the CPU time the container gets in each period, in microseconds
 * @param cpuRealtimePeriod the length of a real-time period in microseconds
 * @param cpuRealtimeRuntime the real-time CPU time in each such period, in microseconds
 * @param cpusetCpus the CPUs to run on, such as {@code 0-3} or {@code 0,1}
 * @param cpusetMems the memory nodes to use, in the same form
 * @param devices the devices of the host to add
 * @param deviceCgroupRules the rules of the device cgroup, such as {@code c 13:* rwm}
 * (API 1.28)
 * @param deviceRequests the devices to ask device drivers for, such as GPUs (API 1.40)
 * @param diskQuota the limit of the disk in bytes, dropped with API 1.40
 * @param kernelMemory the limit of kernel memory in bytes, dropped with API 1.42
 * @param kernelMemoryTcp the limit of TCP buffers in bytes (API 1.40), dropped with API
 * 1.52
 * @param memoryReservation the memory in bytes that the container is pushed back to when
 * the host runs short
 * @param memorySwap the limit of memory and swap together in bytes, -1 is none
 * @param memorySwappiness how readily pages are swapped out, 0 to 100
 * @param nanoCpus the CPUs the container may use, in billionths of one
 * @param oomKillDisable whether the kernel must not kill the container when memory runs
 * out
 * @param init whether an init process passes signals on and reaps, by default as the
 * engine is set up (API 1.37)
 * @param pidsLimit the most processes, 0 or -1 is no limit, {@code null} no change
 * @param ulimits the resource limits of the process
 * @param cpuCount the number of CPUs (Windows)
 * @param cpuPercent the share of all CPUs in percent (Windows)
 * @param ioMaximumIOps the most operations per second on the system drive (Windows)
 * @param ioMaximumBandwidth the most bytes per second on the system drive (Windows)
 * @param restartPolicy when the engine starts the container again
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record ContainerUpdateRequest(@Nullable Long cpuShares, @Nullable Long memory, @Nullable String cgroupParent,
		@Nullable Long blkioWeight,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<WeightDevice> blkioWeightDevice,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ThrottleDevice> blkioDeviceReadBps,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ThrottleDevice> blkioDeviceWriteBps,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ThrottleDevice> blkioDeviceReadIOps,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ThrottleDevice> blkioDeviceWriteIOps,
		@Nullable Long cpuPeriod, @Nullable Long cpuQuota, @Nullable Long cpuRealtimePeriod,
		@Nullable Long cpuRealtimeRuntime, @Nullable String cpusetCpus, @Nullable String cpusetMems,
		List<DeviceMapping> devices, @Since("1.28") List<String> deviceCgroupRules,
		@Since("1.40") List<DeviceRequest> deviceRequests, @Nullable Long diskQuota, @Nullable Long kernelMemory,
		@Since("1.40") @JsonProperty("KernelMemoryTCP") @Nullable Long kernelMemoryTcp,
		@Nullable Long memoryReservation, @Nullable Long memorySwap, @Nullable Long memorySwappiness,
		@Nullable Long nanoCpus, @Nullable Boolean oomKillDisable, @Since("1.37") @Nullable Boolean init,
		@Nullable Long pidsLimit, List<Ulimit> ulimits, @Nullable Long cpuCount, @Nullable Long cpuPercent,
		@JsonProperty("IOMaximumIOps") @Nullable Long ioMaximumIOps,
		@JsonProperty("IOMaximumBandwidth") @Nullable Long ioMaximumBandwidth, @Nullable RestartPolicy restartPolicy) {

	public ContainerUpdateRequest {
		blkioWeightDevice = (blkioWeightDevice != null) ? Json.list(blkioWeightDevice) : null;
		blkioDeviceReadBps = (blkioDeviceReadBps != null) ? Json.list(blkioDeviceReadBps) : null;
		blkioDeviceWriteBps = (blkioDeviceWriteBps != null) ? Json.list(blkioDeviceWriteBps) : null;
		blkioDeviceReadIOps = (blkioDeviceReadIOps != null) ? Json.list(blkioDeviceReadIOps) : null;
		blkioDeviceWriteIOps = (blkioDeviceWriteIOps != null) ? Json.list(blkioDeviceWriteIOps) : null;
		devices = Json.list(devices);
		deviceCgroupRules = Json.list(deviceCgroupRules);
		deviceRequests = Json.list(deviceRequests);
		ulimits = Json.list(ulimits);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ContainerUpdateRequestBuilder builder() {
		return ContainerUpdateRequestBuilder.builder();
	}

}
