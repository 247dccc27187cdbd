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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A piece of output of a process. Its bytes are its own: they stay as they are when later
 * output comes.
 * <p>
 * A frame may end in the middle of a line, or of a character. See {@link OutputLine} for
 * lines.
 *
 * @since 0.1.0
 */
public final class Frame {

	private final StreamType stream;

	private final byte[] bytes;

	private final int offset;

	private final int size;

	private final boolean message;

	Frame(StreamType stream, byte[] bytes, int offset, int size) {
		this(stream, bytes, offset, size, true);
	}

	private Frame(StreamType stream, byte[] bytes, int offset, int size, boolean message) {
		this.stream = stream;
		this.bytes = bytes;
		this.offset = offset;
		this.size = size;
		this.message = message;
	}

	/**
	 * Create a frame.
	 * @param stream the stream it belongs to
	 * @param bytes its bytes, which are copied
	 * @return the frame
	 */
	public static Frame of(StreamType stream, byte[] bytes) {
		return new Frame(stream, bytes.clone(), 0, bytes.length);
	}

	static Frame raw(ByteBuffer bytes) {
		return new Frame(StreamType.STDOUT, bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining(),
				false);
	}

	/**
	 * Return the stream this output belongs to.
	 * @return the stream
	 */
	public StreamType stream() {
		return this.stream;
	}

	/**
	 * Return the number of bytes.
	 * @return the size in bytes
	 */
	public int size() {
		return this.size;
	}

	/**
	 * Return the bytes without copying them.
	 * @return a read-only view of the bytes
	 */
	public ByteBuffer buffer() {
		return ByteBuffer.wrap(this.bytes, this.offset, this.size).asReadOnlyBuffer();
	}

	/**
	 * Return a copy of the bytes.
	 * @return the bytes
	 */
	public byte[] bytes() {
		return Arrays.copyOfRange(this.bytes, this.offset, this.offset + this.size);
	}

	/**
	 * Return the bytes as UTF-8 text.
	 * @return the text
	 */
	public String text() {
		return new String(this.bytes, this.offset, this.size, StandardCharsets.UTF_8);
	}

	/**
	 * Whether the engine sent these bytes as a frame. Bytes of a terminal begin and end
	 * anywhere.
	 * @return {@code true} for a frame of multiplexed output
	 */
	boolean isMessage() {
		return this.message;
	}

	byte[] array() {
		return this.bytes;
	}

	int offset() {
		return this.offset;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Frame frame && this.stream == frame.stream && buffer().equals(frame.buffer());
	}

	@Override
	public int hashCode() {
		return 31 * this.stream.hashCode() + buffer().hashCode();
	}

	@Override
	public String toString() {
		return "Frame[stream=" + this.stream + ", size=" + this.size + "]";
	}

}
