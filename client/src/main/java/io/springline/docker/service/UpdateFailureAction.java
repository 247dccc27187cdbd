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
 * What to do when too many tasks of an update fail.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record UpdateFailureAction(@JsonValue String value) implements OpenEnum {

	/**
	 * Go on.
	 */
	public static final UpdateFailureAction CONTINUE = new UpdateFailureAction("continue");

	/**
	 * Stop where it is.
	 */
	public static final UpdateFailureAction PAUSE = new UpdateFailureAction("pause");

	/**
	 * Take the update back (API 1.28); a rollback cannot do that.
	 */
	public static final UpdateFailureAction ROLLBACK = new UpdateFailureAction("rollback");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public UpdateFailureAction {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
