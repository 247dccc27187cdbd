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

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import io.springline.docker.autoconfigure.actuate.DockerContainersDescriptor.MountDescriptor;
import io.springline.docker.autoconfigure.actuate.DockerContainersDescriptor.SummaryDescriptor;
import io.springline.docker.container.ContainerConfig;
import io.springline.docker.container.ContainerInspect;
import io.springline.docker.container.HostConfig;
import io.springline.docker.container.NetworkSettings;
import io.springline.docker.container.State;
import io.springline.docker.json.OpenEnum;

/**
 * One container of an engine.
 *
 * @param container the container
 * @param error why the engine could not be asked
 * @since 0.1.0
 */
public record DockerContainerDescriptor(@Nullable DetailsDescriptor container,
		@Nullable String error) implements OperationResponseBody {

	private static @Nullable String value(@Nullable OpenEnum value) {
		return (value != null) ? value.value() : null;
	}

	/**
	 * What there is to tell about a container. What may hold secrets and has no names
	 * that they could be told by is left out: the command and its arguments, the health
	 * check and its output, the reason why it could not be started, which quotes the
	 * command, and the options of drivers.
	 *
	 * @param id the id
	 * @param name the name
	 * @param image the image that it was made of
	 * @param imageId the id of that image
	 * @param created when it was created
	 * @param state its state
	 * @param restartCount how often the engine started it again
	 * @param restartPolicy when the engine does so
	 * @param user who runs its process
	 * @param privileged whether it may do all that the host may
	 * @param memoryLimit the memory that it may use in bytes, 0 for no limit
	 * @param environment the variables of its environment, with hidden values
	 * @param labels the labels, with hidden values
	 * @param ports the ports, such as {@code 0.0.0.0:8080->80/tcp}
	 * @param networks its address in each network, empty where it has none now
	 * @param mounts what is mounted
	 */
	public record DetailsDescriptor(@Nullable String id, @Nullable String name, @Nullable String image,
			@Nullable String imageId, @Nullable Instant created, @Nullable StateDescriptor state,
			@Nullable Long restartCount, @Nullable String restartPolicy, @Nullable String user,
			@Nullable Boolean privileged, @Nullable Long memoryLimit, Map<String, String> environment,
			Map<String, String> labels, List<String> ports, Map<String, String> networks,
			List<MountDescriptor> mounts) {

		static DetailsDescriptor of(ContainerInspect container, ContainerValues values) {
			ContainerConfig config = (container.config() != null) ? container.config()
					: ContainerConfig.builder().build();
			HostConfig host = (container.hostConfig() != null) ? container.hostConfig() : HostConfig.builder().build();
			NetworkSettings network = container.networkSettings();
			return new DetailsDescriptor(container.id(),
					(container.name() != null) ? SummaryDescriptor.withoutSlash(container.name()) : null,
					config.image(), container.image(), container.createdAt(), StateDescriptor.of(container.state()),
					container.restartCount(),
					(host.restartPolicy() != null) ? value(host.restartPolicy().name()) : null, config.user(),
					host.privileged(), host.memory(), ContainerValues.environment(config.env()),
					values.labels(config.labels()), (network != null) ? PortText.of(network.ports()) : List.of(),
					(network != null) ? addresses(network) : Map.of(), MountDescriptor.of(container.mounts()));
		}

		private static Map<String, String> addresses(NetworkSettings settings) {
			Map<String, String> addresses = new LinkedHashMap<>();
			settings.networks()
				.forEach((name, network) -> addresses.put(name,
						(network.ipAddress() != null) ? network.ipAddress() : ""));
			return addresses;
		}

	}

	/**
	 * The state of a container.
	 *
	 * @param status the state in a word
	 * @param exitCode the last exit code
	 * @param oomKilled whether the kernel killed a process of it for lack of memory
	 * @param startedAt when it was last started
	 * @param finishedAt when it last ended
	 * @param health what its health checks say
	 * @param failingStreak how many of them failed in a row
	 */
	public record StateDescriptor(@Nullable String status, @Nullable Long exitCode, @Nullable Boolean oomKilled,
			@Nullable Instant startedAt, @Nullable Instant finishedAt, @Nullable String health,
			@Nullable Long failingStreak) {

		static @Nullable StateDescriptor of(@Nullable State state) {
			return (state != null)
					? new StateDescriptor(value(state.status()), state.exitCode(), state.oomKilled(), state.startedAt(),
							state.finishedAt(), (state.health() != null) ? value(state.health().status()) : null,
							(state.health() != null) ? state.health().failingStreak() : null)
					: null;
		}

	}

}
