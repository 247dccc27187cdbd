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

package io.springline.docker.node;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.springline.docker.json.OpenEnum;

/**
 * How a node appears to the managers.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record NodeState(@JsonValue String value) implements OpenEnum {

	/**
	 * It was not heard of yet.
	 */
	public static final NodeState UNKNOWN = new NodeState("unknown");

	/**
	 * It was not heard of for too long.
	 */
	public static final NodeState DOWN = new NodeState("down");

	/**
	 * It can run tasks.
	 */
	public static final NodeState READY = new NodeState("ready");

	/**
	 * It ended its connection on purpose, such as to restart.
	 */
	public static final NodeState DISCONNECTED = new NodeState("disconnected");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public NodeState {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
