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
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import io.springline.docker.container.ContainerSummary;
import io.springline.docker.container.MountPoint;

/**
 * The containers of an engine.
 *
 * @param containers the containers
 * @param error why the engine could not be asked
 * @since 0.1.0
 */
public record DockerContainersDescriptor(@Nullable List<SummaryDescriptor> containers, @Nullable String error) {

	/**
	 * A container in a list. Its command is left out: arguments hold many a secret.
	 *
	 * @param id the id
	 * @param names the names
	 * @param image the image that it was made of
	 * @param created when it was created
	 * @param state the state in a word
	 * @param status the state for people
	 * @param ports the ports, such as {@code 0.0.0.0:8080->80/tcp}
	 * @param labels the labels, with hidden values
	 * @param networks the names of its networks
	 * @param mounts what is mounted
	 */
	public record SummaryDescriptor(@Nullable String id, List<String> names, @Nullable String image,
			@Nullable Instant created, @Nullable String state, @Nullable String status, List<String> ports,
			Map<String, String> labels, Set<String> networks, List<MountDescriptor> mounts) {

		static SummaryDescriptor of(ContainerSummary container, ContainerValues values) {
			return new SummaryDescriptor(container.id(),
					container.names().stream().map(SummaryDescriptor::withoutSlash).toList(), container.image(),
					container.createdAt(), (container.state() != null) ? container.state().value() : null,
					container.status(), PortText.of(container.ports()), values.labels(container.labels()),
					(container.networkSettings() != null) ? container.networkSettings().networks().keySet() : Set.of(),
					MountDescriptor.of(container.mounts()));
		}

		static String withoutSlash(String name) {
			return StringUtils.trimLeadingCharacter(name, '/');
		}

	}

	/**
	 * Something that is mounted in a container.
	 *
	 * @param type what is mounted
	 * @param name the name of the volume
	 * @param source where it is on the host
	 * @param destination the path in the container
	 * @param writable whether the container may write
	 */
	public record MountDescriptor(@Nullable String type, @Nullable String name, @Nullable String source,
			@Nullable String destination, @Nullable Boolean writable) {

		static List<MountDescriptor> of(List<MountPoint> mounts) {
			return mounts.stream()
				.map((mount) -> new MountDescriptor((mount.type() != null) ? mount.type().value() : null, mount.name(),
						mount.source(), mount.destination(), mount.rw()))
				.toList();
		}

	}

}
