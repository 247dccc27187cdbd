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

package io.springline.docker.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.springline.docker.error.DockerProtocolException;

/**
 * A header of a tar archive, in the format that POSIX calls {@code ustar}.
 *
 * @param bytes the bytes of the header
 */
record TarBlock(byte[] bytes) {

	static final int SIZE = 512;

	private static final int OCTAL = 8;

	TarBlock() {
		this(new byte[SIZE]);
		put(Field.MAGIC, "ustar\u000000".getBytes(StandardCharsets.US_ASCII));
	}

	/**
	 * Return how many bytes follow a content up to the next block.
	 */
	static int padding(long size) {
		return (int) ((SIZE - size % SIZE) % SIZE);
	}

	boolean isEmpty() {
		return Arrays.equals(this.bytes, new byte[SIZE]);
	}

	String text(Field field) {
		int end = field.at;
		while (end < field.at + field.length && this.bytes[end] != 0) {
			end++;
		}
		return new String(this.bytes, field.at, end - field.at, StandardCharsets.UTF_8);
	}

	long number(Field field) {
		if (this.bytes[field.at] < 0) {
			return binary(field);
		}
		String digits = text(field).strip();
		try {
			return digits.isEmpty() ? 0 : Long.parseLong(digits, OCTAL);
		}
		catch (NumberFormatException ex) {
			throw new DockerProtocolException("The header of an archive has '" + digits + "' in place of a number");
		}
	}

	// GNU's way for numbers that do not fit: the first bit is set, and the rest is binary
	private long binary(Field field) {
		ByteBuffer last = ByteBuffer.wrap(this.bytes, field.at + field.length - Long.BYTES, Long.BYTES);
		return (field.length == Long.BYTES) ? last.getLong() & Long.MAX_VALUE : last.getLong();
	}

	boolean fits(Field field, long number) {
		return number >= 0 && Long.toOctalString(number).length() < field.length;
	}

	void put(Field field, long number) {
		String digits = Long.toOctalString(number);
		put(field, ("0".repeat(field.length - 1 - digits.length()) + digits).getBytes(StandardCharsets.US_ASCII));
	}

	void put(Field field, byte[] value) {
		System.arraycopy(value, 0, this.bytes, field.at, Math.min(value.length, field.length));
	}

	void seal() {
		put(Field.CHECKSUM, sum());
	}

	void check() {
		if (number(Field.CHECKSUM) != sum()) {
			throw new DockerProtocolException("The archive is damaged: a header does not have its checksum");
		}
	}

	// The checksum itself counts as blanks
	private long sum() {
		long sum = (long) Field.CHECKSUM.length * ' ';
		for (int i = 0; i < SIZE; i++) {
			boolean checksum = i >= Field.CHECKSUM.at && i < Field.CHECKSUM.at + Field.CHECKSUM.length;
			sum += checksum ? 0 : this.bytes[i] & 0xFF;
		}
		return sum;
	}

	/**
	 * The fields of a header.
	 */
	enum Field {

		NAME(0, 100), MODE(100, 8), UID(108, 8), GID(116, 8), CONTENT(124, 12), MODIFIED(136, 12), CHECKSUM(148, 8),
		TYPE(156, 1), LINK(157, 100), MAGIC(257, 8), PREFIX(345, 155);

		private final int at;

		private final int length;

		Field(int at, int length) {
			this.at = at;
			this.length = length;
		}

		int length() {
			return this.length;
		}

	}

}
