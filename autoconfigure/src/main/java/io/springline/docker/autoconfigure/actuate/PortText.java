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
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.springline.docker.container.PortBinding;
import io.springline.docker.container.PortSummary;

/**
 * Writes ports as {@code docker ps} does: {@code 0.0.0.0:8080->80/tcp}.
 */
final class PortText {

	private PortText() {
	}

	static List<String> of(List<PortSummary> ports) {
		return ports.stream()
			.map((port) -> text(port.ip(), (port.publicPort() != null) ? port.publicPort().toString() : null,
					port.privatePort() + "/" + port.type()))
			.toList();
	}

	static List<String> of(Map<String, List<PortBinding>> ports) {
		return ports.entrySet()
			.stream()
			.flatMap((port) -> port.getValue().isEmpty() ? Stream.of(port.getKey())
					: port.getValue()
						.stream()
						.map((binding) -> text(binding.hostIp(), binding.hostPort(), port.getKey())))
			.toList();
	}

	private static String text(@Nullable String address, @Nullable String published, String port) {
		if (published == null) {
			return port;
		}
		boolean ipv6 = address != null && address.contains(":");
		String host = (address != null) ? (ipv6 ? "[" + address + "]" : address) + ":" : "";
		return host + published + "->" + port;
	}

}
