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
 * What to wait for.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record WaitCondition(@JsonValue String value) implements OpenEnum {

	/**
	 * That the container does not run, which may be so already: the default.
	 */
	public static final WaitCondition NOT_RUNNING = new WaitCondition("not-running");

	/**
	 * That its process ends the next time.
	 */
	public static final WaitCondition NEXT_EXIT = new WaitCondition("next-exit");

	/**
	 * That it is removed.
	 */
	public static final WaitCondition REMOVED = new WaitCondition("removed");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public WaitCondition {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
