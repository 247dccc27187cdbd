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
import org.springframework.util.StringUtils;

import io.springline.docker.DockerClient;
import io.springline.docker.json.OpenEnum;
import io.springline.docker.swarm.SwarmInfo;
import io.springline.docker.system.SystemInfo;
import io.springline.docker.system.SystemVersion;
import io.springline.docker.transport.ConnectionUsage;

/**
 * What there is to tell about a client and its engine. What holds secrets is left out:
 * the tokens of a swarm, the labels of the engine, its proxies and registries.
 *
 * @param host where the engine listens
 * @param source where that was configured
 * @param version the version of the engine
 * @param apiVersion the version of the API that is spoken
 * @param connections the connections of the client
 * @param registries where the credentials for the registries in use came from, by
 * registry
 * @param engine the engine and its machine
 * @param error why the engine could not be asked
 * @since 0.1.0
 */
public record DockerDescriptor(String host, String source, @Nullable String version, @Nullable String apiVersion,
		ConnectionsDescriptor connections, Map<String, String> registries, @Nullable EngineDescriptor engine,
		@Nullable String error) implements OperationResponseBody {

	static DockerDescriptor of(DockerClient client, Answer<SystemVersion> version, Answer<SystemInfo> info) {
		ConnectionUsage connections = client.connections();
		return new DockerDescriptor(client.host().uri(), client.host().source(),
				(version.value() != null) ? version.value().version() : null,
				(connections.apiVersion() != null) ? connections.apiVersion().toString() : null,
				ConnectionsDescriptor.of(connections), client.keyring().sources(),
				(info.value() != null) ? EngineDescriptor.of(info.value()) : null,
				(version.error() != null) ? version.error() : info.error());
	}

	private static @Nullable String value(@Nullable OpenEnum value) {
		return (value != null) ? value.value() : null;
	}

	/**
	 * The connections of a client.
	 *
	 * @param active the pooled connections that carry a call
	 * @param idle the pooled connections that wait for a call
	 * @param pending the calls that wait for a pooled connection
	 * @param max the most pooled connections that there can be
	 * @param streams the open streams, such as events and logs, each with a connection of
	 * its own
	 * @param sessions the open sessions with raw bytes both ways, such as commands with
	 * input, each with a connection of its own
	 */
	public record ConnectionsDescriptor(int active, int idle, int pending, int max, int streams, int sessions) {

		static ConnectionsDescriptor of(ConnectionUsage usage) {
			return new ConnectionsDescriptor(usage.active(), usage.idle(), usage.pending(), usage.max(),
					usage.streams(), usage.sessions());
		}

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
	 * @param loggingDriver the logging driver of new containers
	 * @param cgroupDriver what manages the control groups
	 * @param cgroupVersion the version of the control groups
	 * @param securityOptions the security features that are on
	 * @param swarm the part that the engine has in a swarm
	 * @param warnings what the engine finds amiss or insecure
	 */
	public record EngineDescriptor(@Nullable String name, @Nullable String operatingSystem,
			@Nullable String kernelVersion, @Nullable String architecture, @Nullable Long cpus, @Nullable Long memory,
			ContainersDescriptor containers, @Nullable Long images, @Nullable String storageDriver,
			@Nullable String loggingDriver, @Nullable String cgroupDriver, @Nullable String cgroupVersion,
			List<String> securityOptions, @Nullable SwarmDescriptor swarm, List<String> warnings) {

		static EngineDescriptor of(SystemInfo info) {
			return new EngineDescriptor(info.name(), info.operatingSystem(), info.kernelVersion(), info.architecture(),
					info.ncpu(), info.memTotal(), ContainersDescriptor.of(info), info.images(), info.driver(),
					value(info.loggingDriver()), value(info.cgroupDriver()), value(info.cgroupVersion()),
					info.securityOptions(), SwarmDescriptor.of(info.swarm()),
					info.warnings().stream().map(Reason::withoutSecrets).toList());
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
	 * @param nodes how many nodes there are, if it is a manager
	 * @param error what is wrong
	 */
	public record SwarmDescriptor(@Nullable String state, @Nullable Boolean manager, @Nullable Long nodes,
			@Nullable String error) {

		static @Nullable SwarmDescriptor of(@Nullable SwarmInfo swarm) {
			return (swarm != null) ? new SwarmDescriptor(value(swarm.localNodeState()), swarm.controlAvailable(),
					swarm.nodes(), StringUtils.hasLength(swarm.error()) ? Reason.withoutSecrets(swarm.error()) : null)
					: null;
		}

	}

}
