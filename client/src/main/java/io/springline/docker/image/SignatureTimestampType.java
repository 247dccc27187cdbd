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

package io.springline.docker.image;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.springline.docker.json.OpenEnum;

/**
 * Who vouches for the time of a signature.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record SignatureTimestampType(@JsonValue String value) implements OpenEnum {

	/**
	 * A transparency log.
	 */
	public static final SignatureTimestampType TLOG = new SignatureTimestampType("Tlog");

	/**
	 * A time stamping authority.
	 */
	public static final SignatureTimestampType TIMESTAMP_AUTHORITY = new SignatureTimestampType("TimestampAuthority");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public SignatureTimestampType {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
