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

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.springline.docker.json.OpenEnum;

/**
 * How mounts spread between the host and a container. Those that begin with {@code r}
 * hold for all mounts below too.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record MountPropagation(@JsonValue String value) implements OpenEnum {

	/**
	 * Mounts do not spread.
	 */
	public static final MountPropagation PRIVATE = new MountPropagation("private");

	/**
	 * Mounts do not spread, at any depth: the default.
	 */
	public static final MountPropagation RPRIVATE = new MountPropagation("rprivate");

	/**
	 * Mounts spread both ways.
	 */
	public static final MountPropagation SHARED = new MountPropagation("shared");

	/**
	 * Mounts spread both ways, at any depth.
	 */
	public static final MountPropagation RSHARED = new MountPropagation("rshared");

	/**
	 * Mounts spread from the host to the container.
	 */
	public static final MountPropagation SLAVE = new MountPropagation("slave");

	/**
	 * Mounts spread from the host to the container, at any depth.
	 */
	public static final MountPropagation RSLAVE = new MountPropagation("rslave");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public MountPropagation {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
