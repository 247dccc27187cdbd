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

package io.springline.docker.stream;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Frame}.
 */
class FrameTests {

	@Test
	void bytesAreItsOwn() {
		byte[] bytes = "hello".getBytes(StandardCharsets.UTF_8);
		Frame frame = Frame.of(StreamType.STDOUT, bytes);
		bytes[0] = 'j';
		frame.bytes()[0] = 'j';
		assertThat(frame.text()).isEqualTo("hello");
		assertThat(frame.size()).isEqualTo(5);
		assertThatExceptionOfType(ReadOnlyBufferException.class).isThrownBy(() -> frame.buffer().put((byte) 'j'));
	}

	@Test
	void bufferIsNewEachTime() {
		Frame frame = Frame.of(StreamType.STDOUT, new byte[] { 1, 2 });
		ByteBuffer buffer = frame.buffer();
		buffer.get();
		assertThat(frame.buffer().remaining()).isEqualTo(2);
	}

	@Test
	void equalByStreamAndBytes() {
		Frame frame = Frame.of(StreamType.STDOUT, new byte[] { 1, 2 });
		assertThat(frame).isEqualTo(Frame.of(StreamType.STDOUT, new byte[] { 1, 2 }))
			.hasSameHashCodeAs(Frame.of(StreamType.STDOUT, new byte[] { 1, 2 }))
			.isNotEqualTo(Frame.of(StreamType.STDERR, new byte[] { 1, 2 }))
			.isNotEqualTo(Frame.of(StreamType.STDOUT, new byte[] { 1, 3 }))
			.isNotEqualTo("x");
	}

	@Test
	void descriptionTellsNoOutput() {
		assertThat(Frame.of(StreamType.STDERR, "hunter2".getBytes(StandardCharsets.UTF_8)))
			.hasToString("Frame[stream=STDERR, size=7]");
	}

}
