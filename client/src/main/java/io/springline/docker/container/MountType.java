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
 * What is mounted.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record MountType(@JsonValue String value) implements OpenEnum {

	/**
	 * A file or directory of the host.
	 */
	public static final MountType BIND = new MountType("bind");

	/**
	 * A cluster volume of a swarm (API 1.42).
	 */
	public static final MountType CLUSTER = new MountType("cluster");

	/**
	 * An image (API 1.48).
	 */
	public static final MountType IMAGE = new MountType("image");

	/**
	 * A named pipe of a Windows host (API 1.32).
	 */
	public static final MountType NPIPE = new MountType("npipe");

	/**
	 * A file system in memory.
	 */
	public static final MountType TMPFS = new MountType("tmpfs");

	/**
	 * A volume.
	 */
	public static final MountType VOLUME = new MountType("volume");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public MountType {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
