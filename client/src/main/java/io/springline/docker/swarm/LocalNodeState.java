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

package io.springline.docker.swarm;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.springline.docker.json.OpenEnum;

/**
 * Whether an engine is part of a swarm.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record LocalNodeState(@JsonValue String value) implements OpenEnum {

	/**
	 * The engine does not tell.
	 */
	public static final LocalNodeState NONE = new LocalNodeState("");

	/**
	 * It is not part of one.
	 */
	public static final LocalNodeState INACTIVE = new LocalNodeState("inactive");

	/**
	 * It is about to join one.
	 */
	public static final LocalNodeState PENDING = new LocalNodeState("pending");

	/**
	 * It is part of one.
	 */
	public static final LocalNodeState ACTIVE = new LocalNodeState("active");

	/**
	 * Something is wrong.
	 */
	public static final LocalNodeState ERROR = new LocalNodeState("error");

	/**
	 * It is part of one and waits to be unlocked.
	 */
	public static final LocalNodeState LOCKED = new LocalNodeState("locked");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public LocalNodeState {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
