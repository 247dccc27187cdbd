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

package io.springline.docker.sample;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.container.ContainerSummary;
import io.springline.docker.container.PortSummary;

/**
 * A container as the page shows it.
 *
 * @param id the id
 * @param name the name
 * @param image the image it was created from
 * @param command the command it runs
 * @param state the state in a word
 * @param status the state for people
 * @param ports the published ports
 * @param created when it was created, in seconds since 1970
 */
record ContainerRow(String id, String name, @Nullable String image, @Nullable String command, @Nullable String state,
		@Nullable String status, List<String> ports, @Nullable Long created) {

	static ContainerRow of(ContainerSummary container) {
		String id = String.valueOf(container.id());
		List<String> ports = container.ports()
			.stream()
			.filter((port) -> port.publicPort() != null)
			.map(ContainerRow::port)
			.distinct()
			.sorted()
			.toList();
		return new ContainerRow(id, name(container, id), container.image(), container.command(),
				(container.state() != null) ? container.state().value() : null, container.status(), ports,
				container.created());
	}

	/**
	 * Its own name has one slash; a name that it has as the link of another has two.
	 */
	private static String name(ContainerSummary container, String id) {
		return container.names()
			.stream()
			.map((name) -> name.startsWith("/") ? name.substring(1) : name)
			.filter((name) -> !name.contains("/"))
			.findFirst()
			.orElse(id.substring(0, Math.min(12, id.length())));
	}

	private static String port(PortSummary port) {
		return port.publicPort() + " → " + port.privatePort() + "/" + port.type();
	}

}
