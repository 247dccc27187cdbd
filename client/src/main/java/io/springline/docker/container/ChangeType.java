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

/**
 * What became of a path of a container. It is kept as it came, so a kind that this client
 * does not know is no error.
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record ChangeType(@JsonValue Long value) {

	/**
	 * The path is in the image and its content or attributes changed.
	 */
	public static final ChangeType MODIFIED = new ChangeType(0L);

	/**
	 * The path is not in the image.
	 */
	public static final ChangeType ADDED = new ChangeType(1L);

	/**
	 * The path is in the image and was removed.
	 */
	public static final ChangeType DELETED = new ChangeType(2L);

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public ChangeType {
	}

	/**
	 * Return the letter that {@code docker diff} shows.
	 * @return {@code C}, {@code A} or {@code D}, and the number when it is unknown
	 */
	@Override
	public String toString() {
		return (this.value >= 0 && this.value <= 2) ? String.valueOf("CAD".charAt(this.value.intValue()))
				: this.value.toString();
	}

}
