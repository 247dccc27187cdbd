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
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * How a host treats a container: its resources, mounts, ports, namespaces and rights.
 *
 * @param cpuShares the CPU weight relative to other containers, 1024 when not set
 * @param memory the memory limit in bytes, 0 is none
 * @param cgroupParent the cgroup to create that of the container in, relative to the init
 * process's unless absolute
 * @param blkioWeight the weight of block input and output, 10 to 1000
 * @param blkioWeightDevice that weight for single devices
 * @param blkioDeviceReadBps the most bytes per second to read from single devices
 * @param blkioDeviceWriteBps the most bytes per second to write to single devices
 * @param blkioDeviceReadIOps the most reads per second from single devices
 * @param blkioDeviceWriteIOps the most writes per second to single devices
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
 * engine is set up
 * @param pidsLimit the most processes, 0 or -1 is no limit, {@code null} no change
 * @param ulimits the resource limits of the process
 * @param cpuCount the number of CPUs (Windows)
 * @param cpuPercent the share of all CPUs in percent (Windows)
 * @param ioMaximumIOps the most operations per second on the system drive (Windows)
 * @param ioMaximumBandwidth the most bytes per second on the system drive (Windows)
 * @param binds the paths and volumes to mount, as {@code source:target[:options]}
 * @param containerIdFile the file of the host that the id is written to
 * @param logConfig where the output of the process goes, by default as the engine is set
 * up
 * @param networkMode the network: {@code bridge}, {@code host}, {@code none},
 * {@code container:<name>} or the name of one
 * @param portBindings the ports of the host to publish each port at, by port such as
 * {@code 80/tcp}; no binding lets the engine choose
 * @param restartPolicy when the engine starts the container again, by default never
 * @param autoRemove whether the engine removes the container when its process ends
 * @param volumeDriver the driver of the volumes that {@code binds} creates
 * @param volumesFrom the containers whose volumes to mount, as {@code name[:ro]}
 * @param mounts what to mount, in a form that says more than {@code binds}
 * @param consoleSize the height and width of the terminal to begin with
 * @param annotations what the runtime is told beside the labels (API 1.43)
 * @param capAdd the kernel capabilities to add
 * @param capDrop the kernel capabilities to drop
 * @param capabilities the kernel capabilities in place of all others, only with API 1.40
 * @param cgroupnsMode the namespace of the cgroup, by default as the engine is set up
 * (API 1.41)
 * @param dns the addresses of the name servers
 * @param dnsOptions the options of the resolver
 * @param dnsSearch the domains to search in
 * @param extraHosts the lines to add to the hosts file, as {@code name:address}
 * @param groupAdd the groups that the process belongs to besides
 * @param ipcMode the IPC namespace: {@code none}, {@code private}, {@code shareable},
 * {@code host} or {@code container:<name>}
 * @param cgroup the cgroup to use
 * @param links the containers to link, as {@code name:alias}
 * @param oomScoreAdj how early the kernel kills the process when memory runs out, -1000
 * to 1000
 * @param pidMode the process namespace: {@code host} or {@code container:<name>}, by
 * default one of its own
 * @param privileged whether the container may do all that the host may
 * @param publishAllPorts whether each exposed port is published at a free port of the
 * host
 * @param readonlyRootfs whether the root file system is read-only
 * @param securityOpt the options of SELinux, AppArmor, seccomp and the like
 * @param storageOpt the options of the storage driver, such as {@code size}
 * @param tmpfs the paths to mount a file system in memory at, with its mount options
 * @param utsMode the UTS namespace: {@code host}, by default one of its own
 * @param usernsMode the user namespace: {@code host} where the engine maps users
 * @param shmSize the size of {@code /dev/shm} in bytes, by default 64 MiB
 * @param sysctls the kernel parameters
 * @param runtime the runtime, by default that of the engine
 * @param isolation how the container is isolated (Windows)
 * @param maskedPaths the paths to hide; {@code null} hides the usual ones, an empty list
 * none (API 1.38)
 * @param readonlyPaths the paths to make read-only; {@code null} takes the usual ones, an
 * empty list none (API 1.38)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record HostConfig(@Nullable Long cpuShares, @Nullable Long memory, @Nullable String cgroupParent,
		@Nullable Long blkioWeight, List<WeightDevice> blkioWeightDevice, List<ThrottleDevice> blkioDeviceReadBps,
		List<ThrottleDevice> blkioDeviceWriteBps, List<ThrottleDevice> blkioDeviceReadIOps,
		List<ThrottleDevice> blkioDeviceWriteIOps, @Nullable Long cpuPeriod, @Nullable Long cpuQuota,
		@Nullable Long cpuRealtimePeriod, @Nullable Long cpuRealtimeRuntime, @Nullable String cpusetCpus,
		@Nullable String cpusetMems, List<DeviceMapping> devices, @Since("1.28") List<String> deviceCgroupRules,
		@Since("1.40") List<DeviceRequest> deviceRequests, @Nullable Long diskQuota, @Nullable Long kernelMemory,
		@Since("1.40") @JsonProperty("KernelMemoryTCP") @Nullable Long kernelMemoryTcp,
		@Nullable Long memoryReservation, @Nullable Long memorySwap, @Nullable Long memorySwappiness,
		@Nullable Long nanoCpus, @Nullable Boolean oomKillDisable, @Nullable Boolean init, @Nullable Long pidsLimit,
		List<Ulimit> ulimits, @Nullable Long cpuCount, @Nullable Long cpuPercent,
		@JsonProperty("IOMaximumIOps") @Nullable Long ioMaximumIOps,
		@JsonProperty("IOMaximumBandwidth") @Nullable Long ioMaximumBandwidth, List<String> binds,
		@JsonProperty("ContainerIDFile") @Nullable String containerIdFile, @Nullable LogConfig logConfig,
		@Nullable String networkMode, Map<String, List<PortBinding>> portBindings,
		@Nullable RestartPolicy restartPolicy, @Nullable Boolean autoRemove, @Nullable String volumeDriver,
		List<String> volumesFrom, List<Mount> mounts, List<Long> consoleSize,
		@Since("1.43") Map<String, String> annotations, List<String> capAdd, List<String> capDrop,
		@Since("1.40") List<String> capabilities, @Since("1.41") @Nullable CgroupnsMode cgroupnsMode, List<String> dns,
		List<String> dnsOptions, List<String> dnsSearch, List<String> extraHosts, List<String> groupAdd,
		@Nullable String ipcMode, @Nullable String cgroup, List<String> links, @Nullable Long oomScoreAdj,
		@Nullable String pidMode, @Nullable Boolean privileged, @Nullable Boolean publishAllPorts,
		@Nullable Boolean readonlyRootfs, List<String> securityOpt, Map<String, String> storageOpt,
		Map<String, String> tmpfs, @JsonProperty("UTSMode") @Nullable String utsMode, @Nullable String usernsMode,
		@Nullable Long shmSize, Map<String, String> sysctls, @Nullable String runtime, @Nullable Isolation isolation,
		@Since("1.38") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> maskedPaths,
		@Since("1.38") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> readonlyPaths) {

	public HostConfig {
		blkioWeightDevice = Json.list(blkioWeightDevice);
		blkioDeviceReadBps = Json.list(blkioDeviceReadBps);
		blkioDeviceWriteBps = Json.list(blkioDeviceWriteBps);
		blkioDeviceReadIOps = Json.list(blkioDeviceReadIOps);
		blkioDeviceWriteIOps = Json.list(blkioDeviceWriteIOps);
		devices = Json.list(devices);
		deviceCgroupRules = Json.list(deviceCgroupRules);
		deviceRequests = Json.list(deviceRequests);
		ulimits = Json.list(ulimits);
		binds = Json.list(binds);
		portBindings = PortBinding.map(portBindings);
		volumesFrom = Json.list(volumesFrom);
		mounts = Json.list(mounts);
		consoleSize = Json.list(consoleSize);
		annotations = Json.map(annotations);
		capAdd = Json.list(capAdd);
		capDrop = Json.list(capDrop);
		capabilities = Json.list(capabilities);
		dns = Json.list(dns);
		dnsOptions = Json.list(dnsOptions);
		dnsSearch = Json.list(dnsSearch);
		extraHosts = Json.list(extraHosts);
		groupAdd = Json.list(groupAdd);
		links = Json.list(links);
		securityOpt = Json.list(securityOpt);
		storageOpt = Json.map(storageOpt);
		tmpfs = Json.map(tmpfs);
		sysctls = Json.map(sysctls);
		maskedPaths = (maskedPaths != null) ? Json.list(maskedPaths) : null;
		readonlyPaths = (readonlyPaths != null) ? Json.list(readonlyPaths) : null;
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static HostConfigBuilder builder() {
		return HostConfigBuilder.builder();
	}

}
