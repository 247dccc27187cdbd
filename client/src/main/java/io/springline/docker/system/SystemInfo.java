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

package io.springline.docker.system;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.container.Isolation;
import io.springline.docker.container.LogDriver;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.swarm.GenericResource;
import io.springline.docker.swarm.SwarmInfo;

/**
 * What the engine tells about itself and its host.
 *
 * @param id the id of the engine
 * @param containers how many containers there are
 * @param containersRunning how many of them run
 * @param containersPaused how many of them are paused
 * @param containersStopped how many of them are stopped
 * @param images how many images there are
 * @param driver the storage driver
 * @param driverStatus what the storage driver tells, in pairs
 * @param systemStatus what a standalone Swarm tells, in pairs; up to API 1.40
 * @param dockerRootDir where the engine keeps its data
 * @param plugins the drivers there are
 * @param memoryLimit whether memory can be limited
 * @param swapLimit whether swap can be limited
 * @param kernelMemory whether kernel memory can be limited; up to API 1.41
 * @param kernelMemoryTcp whether TCP memory can be limited; API 1.40 to 1.51
 * @param cpuCfsPeriod whether the accounting period of processor time can be set
 * @param cpuCfsQuota whether processor time can be limited
 * @param cpuShares whether processor time can be weighted
 * @param cpuSet whether processors can be assigned
 * @param pidsLimit whether the number of processes can be limited
 * @param oomKillDisable whether the out-of-memory killer can be switched off
 * @param oomScoreAdj the score of the engine for the out-of-memory killer; up to API 1.31
 * @param ipv4Forwarding whether the host forwards IPv4
 * @param bridgeNfIptables whether bridges pass iptables; up to API 1.49
 * @param bridgeNfIp6tables whether bridges pass ip6tables; up to API 1.49
 * @param debug whether the engine is in debug mode
 * @param nfd how many files it has open, in debug mode
 * @param ngoroutines how many goroutines it has, in debug mode
 * @param systemTime the time of the host
 * @param loggingDriver the logging driver of new containers
 * @param cgroupDriver what manages the control groups
 * @param cgroupVersion the version of the control groups; since API 1.41
 * @param neventsListener how many clients listen to events
 * @param kernelVersion the version of the kernel
 * @param operatingSystem the name of the operating system
 * @param osVersion the version of the operating system; since API 1.41
 * @param osType the kind of operating system: {@code linux} or {@code windows}
 * @param architecture the processor, as the operating system names it
 * @param ncpu how many processors the engine may use
 * @param memTotal the memory of the host in bytes
 * @param indexServerAddress the registry that is searched and logged in to by default
 * @param registryConfig how the engine treats registries
 * @param genericResources the resources that users defined
 * @param httpProxy the proxy for HTTP
 * @param httpsProxy the proxy for HTTPS
 * @param noProxy the hosts that are reached without a proxy
 * @param name the name of the host
 * @param labels the labels of the engine, each {@code key=value}
 * @param experimentalBuild whether experimental features are on
 * @param serverVersion the version of the engine
 * @param clusterStore the store of cluster data; up to API 1.41
 * @param clusterAdvertise the address advertised to the cluster; up to API 1.41
 * @param discoveryBackend the discovery backend; up to API 1.31
 * @param runtimes the OCI runtimes by name
 * @param defaultRuntime the OCI runtime of new containers
 * @param swarm the part that this engine has in a swarm
 * @param liveRestoreEnabled whether containers survive a restart of the engine
 * @param isolation the isolation of new containers; Windows
 * @param initBinary the program that is the first process where a container asks for one
 * @param initPath the path of the engine's initialiser; up to API 1.31
 * @param initSha1 the digest of that; up to API 1.31
 * @param containerdCommit the version of containerd
 * @param runcCommit the version of runc
 * @param initCommit the version of the first process
 * @param securityOptions the security features that are on
 * @param productLicense the license of the product, if there is one; since API 1.39
 * @param defaultAddressPools the pools that networks get their addresses from; since API
 * 1.41
 * @param firewallBackend the firewall that it uses; since API 1.49
 * @param cdiSpecDirs where device specifications are looked for; since API 1.44
 * @param discoveredDevices the devices that drivers found; since API 1.50
 * @param nri the node resource interface, if it is on; since API 1.53
 * @param containerd the containerd that it uses; since API 1.46
 * @param warnings what is amiss or insecure; since API 1.39
 * @since 0.1.0
 */
@EngineModel
public record SystemInfo(@JsonProperty("ID") @Nullable String id, @Nullable Long containers,
		@Nullable Long containersRunning, @Nullable Long containersPaused, @Nullable Long containersStopped,
		@Nullable Long images, @Nullable String driver, List<List<String>> driverStatus,
		List<List<String>> systemStatus, @Nullable String dockerRootDir, @Nullable PluginsInfo plugins,
		@Nullable Boolean memoryLimit, @Nullable Boolean swapLimit, @Nullable Boolean kernelMemory,
		@JsonProperty("KernelMemoryTCP") @Nullable Boolean kernelMemoryTcp, @Nullable Boolean cpuCfsPeriod,
		@Nullable Boolean cpuCfsQuota, @JsonProperty("CPUShares") @Nullable Boolean cpuShares,
		@JsonProperty("CPUSet") @Nullable Boolean cpuSet, @Nullable Boolean pidsLimit, @Nullable Boolean oomKillDisable,
		@Nullable Long oomScoreAdj, @JsonProperty("IPv4Forwarding") @Nullable Boolean ipv4Forwarding,
		@Nullable Boolean bridgeNfIptables, @Nullable Boolean bridgeNfIp6tables, @Nullable Boolean debug,
		@JsonProperty("NFd") @Nullable Long nfd, @JsonProperty("NGoroutines") @Nullable Long ngoroutines,
		@Nullable Instant systemTime, @Nullable LogDriver loggingDriver, @Nullable CgroupDriver cgroupDriver,
		@Nullable CgroupVersion cgroupVersion, @JsonProperty("NEventsListener") @Nullable Long neventsListener,
		@Nullable String kernelVersion, @Nullable String operatingSystem,
		@JsonProperty("OSVersion") @Nullable String osVersion, @JsonProperty("OSType") @Nullable String osType,
		@Nullable String architecture, @JsonProperty("NCPU") @Nullable Long ncpu, @Nullable Long memTotal,
		@Nullable String indexServerAddress, @Nullable RegistryServiceConfig registryConfig,
		List<GenericResource> genericResources, @Nullable String httpProxy, @Nullable String httpsProxy,
		@Nullable String noProxy, @Nullable String name, List<String> labels, @Nullable Boolean experimentalBuild,
		@Nullable String serverVersion, @Nullable String clusterStore, @Nullable String clusterAdvertise,
		@Nullable String discoveryBackend, Map<String, RuntimeInfo> runtimes, @Nullable String defaultRuntime,
		@Nullable SwarmInfo swarm, @Nullable Boolean liveRestoreEnabled, @Nullable Isolation isolation,
		@Nullable String initBinary, @Nullable String initPath, @Nullable String initSha1,
		@Nullable Commit containerdCommit, @Nullable Commit runcCommit, @Nullable Commit initCommit,
		List<String> securityOptions, @Nullable String productLicense, List<AddressPool> defaultAddressPools,
		@Nullable FirewallInfo firewallBackend, @JsonProperty("CDISpecDirs") List<String> cdiSpecDirs,
		List<DeviceInfo> discoveredDevices, @JsonProperty("NRI") @Nullable NriInfo nri,
		@Nullable ContainerdInfo containerd, List<String> warnings) {

	public SystemInfo {
		driverStatus = Json.list(driverStatus);
		systemStatus = Json.list(systemStatus);
		systemTime = Json.time(systemTime);
		genericResources = Json.list(genericResources);
		labels = Json.list(labels);
		runtimes = Json.map(runtimes);
		securityOptions = Json.list(securityOptions);
		defaultAddressPools = Json.list(defaultAddressPools);
		cdiSpecDirs = Json.list(cdiSpecDirs);
		discoveredDevices = Json.list(discoveredDevices);
		warnings = Json.list(warnings);
	}

	/**
	 * The version of a tool that the engine uses.
	 *
	 * @param id the version, mostly a commit
	 * @param expected the version that the engine was built for; up to API 1.48
	 */
	@EngineModel
	public record Commit(@JsonProperty("ID") @Nullable String id, @Nullable String expected) {

	}

	/**
	 * A pool that networks get their addresses from.
	 *
	 * @param base the addresses, such as {@code 10.10.0.0/16}
	 * @param size the prefix length of one network
	 */
	@EngineModel
	public record AddressPool(@Nullable String base, @Nullable Long size) {

	}

	/**
	 * A device that a driver found.
	 *
	 * @param source the driver
	 * @param id the id of the device with that driver
	 */
	@EngineModel
	public record DeviceInfo(@Nullable String source, @JsonProperty("ID") @Nullable String id) {

	}

	/**
	 * What there is to tell about the node resource interface.
	 *
	 * @param info what it tells, in pairs
	 */
	@EngineModel
	public record NriInfo(List<List<String>> info) {

		public NriInfo {
			info = Json.list(info);
		}

	}

	/**
	 * The firewall that an engine uses.
	 *
	 * @param driver the name of the firewall
	 * @param info what it tells, in pairs
	 */
	@EngineModel
	public record FirewallInfo(@Nullable String driver, List<List<String>> info) {

		public FirewallInfo {
			info = Json.list(info);
		}

	}

}
