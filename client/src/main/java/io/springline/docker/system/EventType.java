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

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.springline.docker.json.OpenEnum;

/**
 * The kind of object that an event is about.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record EventType(@JsonValue String value) implements OpenEnum {

	/**
	 * The build cache.
	 */
	public static final EventType BUILDER = new EventType("builder");

	/**
	 * A config of a swarm.
	 */
	public static final EventType CONFIG = new EventType("config");

	/**
	 * A container.
	 */
	public static final EventType CONTAINER = new EventType("container");

	/**
	 * The engine itself.
	 */
	public static final EventType DAEMON = new EventType("daemon");

	/**
	 * An image.
	 */
	public static final EventType IMAGE = new EventType("image");

	/**
	 * A network.
	 */
	public static final EventType NETWORK = new EventType("network");

	/**
	 * A node of a swarm.
	 */
	public static final EventType NODE = new EventType("node");

	/**
	 * A plugin.
	 */
	public static final EventType PLUGIN = new EventType("plugin");

	/**
	 * A secret of a swarm.
	 */
	public static final EventType SECRET = new EventType("secret");

	/**
	 * A service of a swarm.
	 */
	public static final EventType SERVICE = new EventType("service");

	/**
	 * A volume.
	 */
	public static final EventType VOLUME = new EventType("volume");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public EventType {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
