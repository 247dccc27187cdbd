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
 * The state of a container in a word.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record ContainerState(@JsonValue String value) implements OpenEnum {

	/**
	 * Created and not started yet.
	 */
	public static final ContainerState CREATED = new ContainerState("created");

	/**
	 * Its process runs.
	 */
	public static final ContainerState RUNNING = new ContainerState("running");

	/**
	 * Its process is frozen.
	 */
	public static final ContainerState PAUSED = new ContainerState("paused");

	/**
	 * Its process ended and the engine is about to start it again.
	 */
	public static final ContainerState RESTARTING = new ContainerState("restarting");

	/**
	 * It is being removed.
	 */
	public static final ContainerState REMOVING = new ContainerState("removing");

	/**
	 * Its process ended.
	 */
	public static final ContainerState EXITED = new ContainerState("exited");

	/**
	 * Its removal failed halfway.
	 */
	public static final ContainerState DEAD = new ContainerState("dead");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public ContainerState {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
