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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import io.springline.docker.stream.Frame;
import io.springline.docker.stream.StreamType;

/**
 * Output of a container as its log keeps it.
 *
 * @param time when it was printed
 * @param frame the output
 */
record LogLine(Instant time, Frame frame) {

	private static final int HEADER = 8;

	private static final DateTimeFormatter NANOS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'")
		.withZone(ZoneOffset.UTC);

	boolean isOf(boolean stdout, boolean stderr) {
		return (this.frame.stream() == StreamType.STDERR) ? stderr : stdout;
	}

	/**
	 * Return the bytes that a client reads.
	 * @param framed whether each piece of output says how long it is and of which stream
	 * @param timestamps whether it begins with its time
	 * @return the bytes
	 */
	byte[] bytes(boolean framed, boolean timestamps) {
		byte[] time = timestamps ? (NANOS.format(this.time) + " ").getBytes(StandardCharsets.UTF_8) : new byte[0];
		int size = time.length + this.frame.size();
		ByteBuffer buffer = ByteBuffer.allocate(size + (framed ? HEADER : 0));
		if (framed) {
			buffer.put((byte) ((this.frame.stream() == StreamType.STDERR) ? 2 : 1)).put(new byte[3]).putInt(size);
		}
		return buffer.put(time).put(this.frame.bytes()).array();
	}

}
