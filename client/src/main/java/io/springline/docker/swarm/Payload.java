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
import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The bytes of a secret or a config. They travel as base64 and are never part of a log or
 * a message.
 *
 * @since 0.1.0
 */
public final class Payload {

	private final byte[] bytes;

	private Payload(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * Return a payload of bytes.
	 * @param bytes the bytes, of which a copy is kept
	 * @return the payload
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static Payload of(byte[] bytes) {
		return new Payload(bytes.clone());
	}

	/**
	 * Return a payload of a text in UTF-8.
	 * @param text the text
	 * @return the payload
	 */
	public static Payload of(String text) {
		return new Payload(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Return a copy of the bytes.
	 * @return the bytes
	 */
	@JsonValue
	public byte[] bytes() {
		return this.bytes.clone();
	}

	/**
	 * Return the bytes as a text in UTF-8.
	 * @return the text
	 */
	public String text() {
		return new String(this.bytes, StandardCharsets.UTF_8);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Payload payload && Arrays.equals(this.bytes, payload.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	@Override
	public String toString() {
		return "******";
	}

}
