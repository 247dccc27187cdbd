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

package io.springline.docker.volume;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.springline.docker.json.OpenEnum;

/**
 * By how many tasks a volume is used at a time.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record AccessSharing(@JsonValue String value) implements OpenEnum {

	/**
	 * By one task.
	 */
	public static final AccessSharing NONE = new AccessSharing("none");

	/**
	 * By any number of tasks that only read.
	 */
	public static final AccessSharing READ_ONLY = new AccessSharing("readonly");

	/**
	 * By one task that writes and any number that only read.
	 */
	public static final AccessSharing ONE_WRITER = new AccessSharing("onewriter");

	/**
	 * By any number of tasks.
	 */
	public static final AccessSharing ALL = new AccessSharing("all");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public AccessSharing {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
