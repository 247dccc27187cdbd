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

package io.springline.docker.autoconfigure.actuate;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import io.springline.docker.http.ApiVersion;
import io.springline.docker.json.OpenEnum;
import io.springline.docker.swarm.SwarmInfo;
import io.springline.docker.system.SystemInfo;
import io.springline.docker.system.SystemVersion;
import io.springline.docker.transport.EngineHost;

/**
 * What {@link DockerEndpoint} tells. It holds no secrets: labels, proxies and the join
 * data of a swarm are left out.
 *
 * @param host where the engine listens
 * @param source where that was said, in words
 * @param version the version of the engine, or {@code null} if it could not be asked
 * @param apiVersion the version of the API that is spoken with it, or {@code null} if it
 * could not be asked
 * @param registries where the credentials for the registries in use came from
 * @param engine the engine and its machine, or {@code null} if it could not be asked
 * @param error why the engine could not be asked, or {@code null} if it could
 * @since 0.1.0
 */
public record DockerDescriptor(String host, String source, @Nullable String version, @Nullable String apiVersion,
		Map<String, String> registries, @Nullable EngineDescriptor engine,
		@Nullable String error) implements OperationResponseBody {

	static DockerDescriptor of(EngineHost host, Map<String, String> registries) {
		return new DockerDescriptor(host.uri(), host.source(), null, null, registries, null, null);
	}

	DockerDescriptor withVersions(SystemVersion version, ApiVersion apiVersion) {
		return new DockerDescriptor(this.host, this.source, version.version(), apiVersion.toString(), this.registries,
				this.engine, this.error);
	}

	DockerDescriptor withEngine(EngineDescriptor engine) {
		return new DockerDescriptor(this.host, this.source, this.version, this.apiVersion, this.registries, engine,
				this.error);
	}

	DockerDescriptor withError(String error) {
		return new DockerDescriptor(this.host, this.source, this.version, this.apiVersion, this.registries, this.engine,
				error);
	}

	private static @Nullable String value(@Nullable OpenEnum value) {
		return (value != null) ? value.value() : null;
	}

	/**
	 * An engine and its machine.
	 *
	 * @param name the name of the machine
	 * @param operatingSystem its operating system
	 * @param kernelVersion the version of its kernel
	 * @param architecture its processor
	 * @param cpus how many processors the engine may use
	 * @param memory the memory of the machine in bytes
	 * @param containers how many containers there are
	 * @param images how many images there are
	 * @param storageDriver the storage driver
	 * @param cgroupDriver what manages the control groups
	 * @param cgroupVersion the version of the control groups
	 * @param swarm the part that the engine has in a swarm
	 * @param warnings what the engine finds amiss or insecure
	 */
	public record EngineDescriptor(@Nullable String name, @Nullable String operatingSystem,
			@Nullable String kernelVersion, @Nullable String architecture, @Nullable Long cpus, @Nullable Long memory,
			ContainersDescriptor containers, @Nullable Long images, @Nullable String storageDriver,
			@Nullable String cgroupDriver, @Nullable String cgroupVersion, @Nullable SwarmDescriptor swarm,
			List<String> warnings) {

		static EngineDescriptor of(SystemInfo info) {
			return new EngineDescriptor(info.name(), info.operatingSystem(), info.kernelVersion(), info.architecture(),
					info.ncpu(), info.memTotal(), ContainersDescriptor.of(info), info.images(), info.driver(),
					value(info.cgroupDriver()), value(info.cgroupVersion()), SwarmDescriptor.of(info.swarm()),
					info.warnings());
		}

	}

	/**
	 * How many containers there are.
	 *
	 * @param total how many there are
	 * @param running how many of them run
	 * @param paused how many of them are paused
	 * @param stopped how many of them are stopped
	 */
	public record ContainersDescriptor(@Nullable Long total, @Nullable Long running, @Nullable Long paused,
			@Nullable Long stopped) {

		static ContainersDescriptor of(SystemInfo info) {
			return new ContainersDescriptor(info.containers(), info.containersRunning(), info.containersPaused(),
					info.containersStopped());
		}

	}

	/**
	 * The part that an engine has in a swarm.
	 *
	 * @param state whether it is part of one
	 * @param manager whether it is a manager
	 */
	public record SwarmDescriptor(@Nullable String state, @Nullable Boolean manager) {

		static @Nullable SwarmDescriptor of(@Nullable SwarmInfo swarm) {
			return (swarm != null) ? new SwarmDescriptor(value(swarm.localNodeState()), swarm.controlAvailable())
					: null;
		}

	}

}
