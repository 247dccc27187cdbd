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
 * How far an update of a service is.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record UpdateState(@JsonValue String value) implements OpenEnum {

	/**
	 * Tasks are being replaced.
	 */
	public static final UpdateState UPDATING = new UpdateState("updating");

	/**
	 * Too many tasks failed, so that it stopped.
	 */
	public static final UpdateState PAUSED = new UpdateState("paused");

	/**
	 * It is done.
	 */
	public static final UpdateState COMPLETED = new UpdateState("completed");

	/**
	 * It is being taken back (API 1.28).
	 */
	public static final UpdateState ROLLBACK_STARTED = new UpdateState("rollback_started");

	/**
	 * Too many tasks failed while it was taken back.
	 */
	public static final UpdateState ROLLBACK_PAUSED = new UpdateState("rollback_paused");

	/**
	 * It has been taken back.
	 */
	public static final UpdateState ROLLBACK_COMPLETED = new UpdateState("rollback_completed");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public UpdateState {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
