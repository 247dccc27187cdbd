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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the engine writes before a line: its time and, when asked for, its details, each
 * with a space behind.
 *
 * @param bytes the head as it is written
 * @param timestamp the time
 * @param details the details
 */
record LineHead(byte[] bytes, @Nullable Instant timestamp, Map<String, String> details) {

	/**
	 * The head of a line of which nothing is told.
	 */
	static final LineHead NONE = new LineHead(new byte[0], null, Map.of());

	private static final int LONGEST_TIMESTAMP = 40;

	/**
	 * Read the head of a line.
	 * @param line an array that holds the line
	 * @param from where the line begins
	 * @param to where it ends
	 * @param format how the line is written
	 * @return the head, {@link #NONE} when the line does not begin with a time
	 */
	static LineHead read(byte[] line, int from, int to, LineFormat format) {
		if (!format.hasTimestamps()) {
			return NONE;
		}
		int space = space(line, from, Math.min(to, from + LONGEST_TIMESTAMP));
		Instant timestamp = (space >= 0) ? timestamp(text(line, from, space)) : null;
		if (timestamp == null) {
			return NONE;
		}
		int end = format.hasDetails() ? space(line, space + 1, to) : -1;
		if (end < 0) {
			return new LineHead(Arrays.copyOfRange(line, from, space + 1), timestamp, Map.of());
		}
		return new LineHead(Arrays.copyOfRange(line, from, end + 1), timestamp, details(text(line, space + 1, end)));
	}

	/**
	 * Take repetitions of this head out of a line. No text contains it by chance: it
	 * would have to know the nanosecond in which the engine will read it.
	 * @param line an array that begins with the line
	 * @param size the length of the line
	 * @return its length afterwards
	 */
	int removeRepeated(byte[] line, int size) {
		int length = this.bytes.length;
		if (length == 0) {
			return size;
		}
		int end = 0;
		int position = 0;
		while (position < size) {
			if (line[position] == this.bytes[0] && size - position >= length
					&& Arrays.equals(line, position, position + length, this.bytes, 0, length)) {
				position += length;
			}
			else {
				line[end++] = line[position++];
			}
		}
		return end;
	}

	private static int space(byte[] line, int from, int to) {
		for (int position = from; position < to; position++) {
			if (line[position] == ' ') {
				return position;
			}
		}
		return -1;
	}

	private static String text(byte[] line, int from, int to) {
		return new String(line, from, to - from, StandardCharsets.UTF_8);
	}

	private static @Nullable Instant timestamp(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static Map<String, String> details(String text) {
		Map<String, String> details = new LinkedHashMap<>();
		for (String detail : text.isEmpty() ? new String[0] : text.split(",")) {
			int equals = detail.indexOf('=');
			if (equals > 0) {
				details.put(decode(detail.substring(0, equals)), decode(detail.substring(equals + 1)));
			}
		}
		return details;
	}

	private static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}
