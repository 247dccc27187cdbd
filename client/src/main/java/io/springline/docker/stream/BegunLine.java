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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Holds what has come of a line.
 * <p>
 * The engine keeps a line of more than 16 KiB in pieces, and writes the head of the line
 * before each of them.
 */
final class BegunLine {

	private static final int SURELY_ONE_PIECE = 16 * 1024;

	private static final int LONGEST_CHARACTER = 4;

	private final StreamType stream;

	private final LineFormat format;

	private byte[] bytes = new byte[256];

	private int size;

	private boolean headTaken;

	private LineHead head = LineHead.NONE;

	BegunLine(StreamType stream, LineFormat format) {
		this.stream = stream;
		this.format = format;
	}

	/**
	 * End this line when the message that comes is not a further piece of it: the process
	 * before ended without a line feed.
	 * @param source an array that holds the bytes
	 * @param from where they begin
	 * @param to where they end
	 * @param lines takes the lines that are complete
	 */
	void beforeMessage(byte[] source, int from, int to, List<OutputLine> lines) {
		if (this.format.hasTimestamps() && isBegun()) {
			takeHead();
			LineHead next = LineHead.read(source, from, to, this.format);
			if (next != LineHead.NONE && !Arrays.equals(next.bytes(), this.head.bytes())) {
				rest(lines);
			}
		}
	}

	/**
	 * Add bytes without a line feed.
	 * @param source an array that holds the bytes
	 * @param from where they begin
	 * @param to where they end
	 * @param lines takes the lines that are complete
	 */
	void add(byte[] source, int from, int to, List<OutputLine> lines) {
		int position = from;
		while (to - position > this.format.limit() - this.size) {
			int room = this.format.limit() - this.size;
			append(source, position, room);
			position += room;
			handOverPiece(lines);
		}
		append(source, position, to - position);
	}

	/**
	 * Add the last bytes before a line feed.
	 * @param source an array that holds the bytes
	 * @param from where they begin
	 * @param to where they end
	 * @param lines takes the lines that are complete
	 */
	void end(byte[] source, int from, int to, List<OutputLine> lines) {
		if (!isBegun() && to - from <= Math.min(SURELY_ONE_PIECE, this.format.limit())) {
			LineHead own = LineHead.read(source, from, to, this.format);
			lines.add(line(own, source, from + own.bytes().length, withoutReturn(source, from, to), false));
		}
		else {
			add(source, from, to, lines);
			finish(withoutReturn(this.bytes, 0, this.size), lines);
		}
	}

	/**
	 * End the line without a line feed, if there is one.
	 * @param lines takes the line
	 */
	void rest(List<OutputLine> lines) {
		if (isBegun()) {
			finish(this.size, lines);
		}
	}

	private boolean isBegun() {
		return this.size > 0 || this.headTaken;
	}

	private static int withoutReturn(byte[] source, int from, int to) {
		return (to > from && source[to - 1] == '\r') ? to - 1 : to;
	}

	private void finish(int end, List<OutputLine> lines) {
		this.size = end;
		takeHead();
		int length = this.head.removeRepeated(this.bytes, this.size);
		lines.add(line(this.head, this.bytes, 0, length, false));
		this.headTaken = false;
		this.head = LineHead.NONE;
		this.size = 0;
	}

	// What may be the beginning of a character or of a repeated head is held back
	private void handOverPiece(List<OutputLine> lines) {
		takeHead();
		int end = this.head.removeRepeated(this.bytes, this.size);
		int cut = Math.max(0, end - this.head.bytes().length - LONGEST_CHARACTER);
		while (cut > 0 && (this.bytes[cut] & 0xC0) == 0x80) {
			cut--;
		}
		if (cut > 0) {
			lines.add(line(this.head, this.bytes, 0, cut, true));
		}
		System.arraycopy(this.bytes, cut, this.bytes, 0, end - cut);
		this.size = end - cut;
	}

	private void takeHead() {
		if (!this.headTaken) {
			this.headTaken = true;
			this.head = LineHead.read(this.bytes, 0, this.size, this.format);
			int length = this.head.bytes().length;
			this.size -= length;
			System.arraycopy(this.bytes, length, this.bytes, 0, this.size);
		}
	}

	private OutputLine line(LineHead ownHead, byte[] source, int from, int to, boolean more) {
		String text = new String(source, from, Math.max(0, to - from), StandardCharsets.UTF_8);
		return new OutputLine(this.stream, text, more, ownHead.timestamp(), ownHead.details());
	}

	private void append(byte[] source, int from, int count) {
		if (this.bytes.length < this.size + count) {
			int length = (int) Math.min(this.format.limit(), 2L * (this.size + count));
			this.bytes = Arrays.copyOf(this.bytes, length);
		}
		System.arraycopy(source, from, this.bytes, this.size, count);
		this.size += count;
	}

}
