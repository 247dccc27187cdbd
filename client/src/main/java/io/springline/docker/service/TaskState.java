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

package io.springline.docker.service;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.springline.docker.json.OpenEnum;

/**
 * The state of a task, in the order that a task passes through them.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record TaskState(@JsonValue String value) implements OpenEnum {

	/**
	 * It was made.
	 */
	public static final TaskState NEW = new TaskState("new");

	/**
	 * It has what it needs of the swarm, such as addresses.
	 */
	public static final TaskState ALLOCATED = new TaskState("allocated");

	/**
	 * It waits for a node.
	 */
	public static final TaskState PENDING = new TaskState("pending");

	/**
	 * It has a node.
	 */
	public static final TaskState ASSIGNED = new TaskState("assigned");

	/**
	 * The node took it.
	 */
	public static final TaskState ACCEPTED = new TaskState("accepted");

	/**
	 * The node prepares it: pulls the image, for one.
	 */
	public static final TaskState PREPARING = new TaskState("preparing");

	/**
	 * It could start.
	 */
	public static final TaskState READY = new TaskState("ready");

	/**
	 * It is being started.
	 */
	public static final TaskState STARTING = new TaskState("starting");

	/**
	 * It runs.
	 */
	public static final TaskState RUNNING = new TaskState("running");

	/**
	 * It ended without an error.
	 */
	public static final TaskState COMPLETE = new TaskState("complete");

	/**
	 * It was asked to end.
	 */
	public static final TaskState SHUTDOWN = new TaskState("shutdown");

	/**
	 * It ended with an error.
	 */
	public static final TaskState FAILED = new TaskState("failed");

	/**
	 * The node could not run it.
	 */
	public static final TaskState REJECTED = new TaskState("rejected");

	/**
	 * It is to be removed (API 1.37).
	 */
	public static final TaskState REMOVE = new TaskState("remove");

	/**
	 * Its node has been gone for too long (API 1.37).
	 */
	public static final TaskState ORPHANED = new TaskState("orphaned");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public TaskState {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
