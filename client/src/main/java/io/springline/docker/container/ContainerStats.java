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

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * What a container uses, at one moment.
 *
 * @param name the name after a slash
 * @param id the id
 * @param osType the operating system, {@code linux} or {@code windows} (API 1.52)
 * @param read when this was measured
 * @param preread when the measurement before was made, {@code null} for the first
 * @param pidsStats the processes
 * @param blkioStats block input and output (Linux)
 * @param numProcs the number of CPUs (Windows)
 * @param storageStats input and output (Windows)
 * @param cpuStats the CPU
 * @param precpuStats the CPU in the measurement before
 * @param memoryStats the memory
 * @param networks the network interfaces, by name
 * @since 0.1.0
 */
@EngineModel
public record ContainerStats(@JsonProperty("name") @Nullable String name, @JsonProperty("id") @Nullable String id,
		@JsonProperty("os_type") @Nullable String osType, @JsonProperty("read") @Nullable Instant read,
		@JsonProperty("preread") @Nullable Instant preread, @JsonProperty("pids_stats") @Nullable PidsStats pidsStats,
		@JsonProperty("blkio_stats") @Nullable BlkioStats blkioStats,
		@JsonProperty("num_procs") @Nullable Long numProcs,
		@JsonProperty("storage_stats") @Nullable StorageStats storageStats,
		@JsonProperty("cpu_stats") @Nullable CpuStats cpuStats,
		@JsonProperty("precpu_stats") @Nullable CpuStats precpuStats,
		@JsonProperty("memory_stats") @Nullable MemoryStats memoryStats,
		@JsonProperty("networks") Map<String, NetworkStats> networks) {

	public ContainerStats {
		read = Json.time(read);
		preread = Json.time(preread);
		networks = Json.map(networks);
	}

	/**
	 * Return the CPU time used since the measurement before, in percent of one CPU on
	 * Linux, and of all CPUs on Windows.
	 * @return the percentage as {@code docker stats} shows it, empty when there was no
	 * measurement before
	 */
	public OptionalDouble cpuPercent() {
		if (this.cpuStats == null || this.precpuStats == null) {
			return OptionalDouble.empty();
		}
		if (!isWindows()) {
			return this.cpuStats.percentSince(this.precpuStats);
		}
		return (this.read != null && this.preread != null)
				? this.cpuStats.percentSince(this.precpuStats, Duration.between(this.preread, this.read), this.numProcs)
				: OptionalDouble.empty();
	}

	/**
	 * Return these measurements compared with others than the engine compared them with.
	 */
	ContainerStats since(ContainerStats before) {
		return new ContainerStats(this.name, this.id, this.osType, this.read, before.read, this.pidsStats,
				this.blkioStats, this.numProcs, this.storageStats, this.cpuStats, before.cpuStats, this.memoryStats,
				this.networks);
	}

	boolean isWindows() {
		return (this.osType != null) ? this.osType.equals("windows") : this.numProcs != null && this.numProcs > 0;
	}

}
