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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.error.DockerProtocolException;

/**
 * Cuts multiplexed output into frames. A frame starts with eight bytes: the stream, three
 * zeros, and the size of the payload as an unsigned number of 32 bits.
 * <p>
 * A frame that lies in one piece of input is handed over without a copy, one that is
 * spread over several is put together. What a header announces is not believed: memory
 * grows with the bytes that came, and a frame larger than {@link #MAX_WHOLE} is handed
 * over piece by piece.
 */
final class FrameParser {

	static final int MAX_WHOLE = 1024 * 1024;

	private static final int MAX_AT_ONCE = 64 * 1024;

	private static final int HEADER = 8;

	private final byte[] header = new byte[HEADER];

	private int headerSize;

	private StreamType stream = StreamType.STDOUT;

	private long announced;

	private long missing;

	private byte @Nullable [] partial;

	private int collected;

	/**
	 * Cut the next piece of input.
	 * @param input the bytes in an array, which must not change any more
	 * @return the frames that it completes
	 */
	List<Frame> parse(ByteBuffer input) {
		List<Frame> frames = new ArrayList<>();
		byte[] bytes = input.array();
		int position = input.arrayOffset() + input.position();
		int end = position + input.remaining();
		while (position < end) {
			if (this.missing == 0) {
				position = readHeader(bytes, position, end);
			}
			else {
				int size = (int) Math.min(this.missing, end - position);
				this.missing -= size;
				addPayload(frames, bytes, position, size);
				position += size;
			}
		}
		return frames;
	}

	/**
	 * Check that the input did not end inside a frame.
	 */
	void end() {
		if (this.missing > 0 || this.headerSize > 0) {
			throw new DockerProtocolException("The output ended inside a frame: "
					+ ((this.missing > 0) ? this.missing + " of " + this.announced + " announced bytes are missing"
							: "its header has only " + this.headerSize + " bytes"));
		}
	}

	private int readHeader(byte[] input, int position, int end) {
		int size = Math.min(HEADER - this.headerSize, end - position);
		if (size == HEADER) {
			start(input, position);
			return position + HEADER;
		}
		System.arraycopy(input, position, this.header, this.headerSize, size);
		this.headerSize += size;
		if (this.headerSize == HEADER) {
			this.headerSize = 0;
			start(this.header, 0);
		}
		return position + size;
	}

	private void start(byte[] bytes, int at) {
		this.stream = StreamType.of(bytes[at]);
		this.announced = (bytes[at + 4] & 0xFFL) << 24 | (bytes[at + 5] & 0xFF) << 16 | (bytes[at + 6] & 0xFF) << 8
				| bytes[at + 7] & 0xFF;
		this.missing = this.announced;
	}

	private void addPayload(List<Frame> frames, byte[] input, int position, int size) {
		if (size == this.announced || this.announced > MAX_WHOLE) {
			frames.add(new Frame(this.stream, input, position, size));
			return;
		}
		if (this.partial == null) {
			this.partial = new byte[(int) Math.min(this.announced, MAX_AT_ONCE)];
			this.collected = 0;
		}
		if (this.partial.length < this.collected + size) {
			this.partial = Arrays.copyOf(this.partial, (int) this.announced);
		}
		System.arraycopy(input, position, this.partial, this.collected, size);
		this.collected += size;
		if (this.missing == 0) {
			frames.add(new Frame(this.stream, this.partial, 0, this.collected));
			this.partial = null;
		}
	}

}
