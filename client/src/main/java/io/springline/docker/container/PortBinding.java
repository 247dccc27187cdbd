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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A port of the host that a port of a container is published at.
 *
 * @param hostIp the address of the host, empty for all
 * @param hostPort the port of the host or a range of ports, empty to let the engine
 * choose
 * @since 0.1.0
 */
@EngineModel
public record PortBinding(@Nullable String hostIp, @Nullable String hostPort) {

	/**
	 * Publish at a port of all addresses of the host.
	 * @param hostPort the port, 0 lets the engine choose
	 * @return the binding
	 */
	public static PortBinding of(int hostPort) {
		return new PortBinding(null, Integer.toString(hostPort));
	}

	/**
	 * Return an unmodifiable copy of published ports. A port that is exposed and not
	 * published comes as {@code null} and is kept with no bindings.
	 * @param ports the bindings by port, or {@code null}
	 * @return the copy
	 */
	static Map<String, List<PortBinding>> map(@Nullable Map<String, List<PortBinding>> ports) {
		Map<String, List<PortBinding>> copy = new LinkedHashMap<>(Json.map(ports));
		copy.replaceAll((port, bindings) -> Json.list(bindings));
		return Json.map(copy);
	}

}
