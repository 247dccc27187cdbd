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

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The bytes of a secret or a config. They travel as base64, and no log or message has
 * them.
 *
 * @param base64 the bytes in base64 with padding
 * @since 0.1.0
 */
public record Payload(@JsonValue String base64) {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public Payload {
	}

	/**
	 * Return a payload of bytes.
	 * @param bytes the bytes
	 * @return the payload
	 */
	public static Payload of(byte[] bytes) {
		return new Payload(Base64.getEncoder().encodeToString(bytes));
	}

	/**
	 * Return a payload of a text in UTF-8.
	 * @param text the text
	 * @return the payload
	 */
	public static Payload of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Return the bytes.
	 * @return the bytes
	 */
	public byte[] bytes() {
		return Base64.getDecoder().decode(this.base64);
	}

	/**
	 * Return the bytes as a text in UTF-8.
	 * @return the text
	 */
	public String text() {
		return new String(bytes(), StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return "******";
	}

}
