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
 * Whether a node takes tasks.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record NodeAvailability(@JsonValue String value) implements OpenEnum {

	/**
	 * It takes new tasks.
	 */
	public static final NodeAvailability ACTIVE = new NodeAvailability("active");

	/**
	 * It keeps its tasks and takes no new ones.
	 */
	public static final NodeAvailability PAUSE = new NodeAvailability("pause");

	/**
	 * It takes no tasks, and those that it has move to other nodes.
	 */
	public static final NodeAvailability DRAIN = new NodeAvailability("drain");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public NodeAvailability {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
