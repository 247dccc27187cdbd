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

package io.springline.docker.test;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes multiplexed output as the engine does.
 */
public final class Frames {

	private Frames() {
	}

	public static byte[] stdout(String text) {
		return frame(1, text.getBytes(StandardCharsets.UTF_8));
	}

	public static byte[] stderr(String text) {
		return frame(2, text.getBytes(StandardCharsets.UTF_8));
	}

	public static byte[] frame(int stream, byte[] payload) {
		return ByteBuffer.allocate(8 + payload.length).put(header(stream, payload.length)).put(payload).array();
	}

	public static byte[] header(int stream, long size) {
		return ByteBuffer.allocate(8).put((byte) stream).position(4).putInt((int) size).array();
	}

	public static byte[] join(byte[]... parts) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			joined.writeBytes(part);
		}
		return joined.toByteArray();
	}

}
