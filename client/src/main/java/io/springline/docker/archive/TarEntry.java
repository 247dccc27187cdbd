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

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.springline.docker.archive.TarBlock.Field;
import io.springline.docker.error.DockerProtocolException;

/**
 * The head of an entry of a tar archive.
 *
 * @param name the path, with slashes, and one at the end of a folder's
 * @param type the kind of entry
 * @param size the size of the content in bytes
 * @param mode the permissions
 * @param uid the number of the owner
 * @param gid the number of the group
 * @param modified when it was last changed
 * @param link where a link leads
 */
record TarEntry(String name, char type, long size, int mode, long uid, long gid, Instant modified, String link) {

	static final char FILE = '0';

	static final char HARD_LINK = '1';

	static final char SYMBOLIC_LINK = '2';

	static final char FOLDER = '5';

	private static final char EXTENDED = 'x';

	private static final int PERMISSIONS = 07777;

	private static final Pattern TIME = Pattern.compile("-?\\d{1,15}(\\.\\d{0,99})?");

	private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

	/**
	 * Read a header.
	 * @param block the header
	 * @param records what the records before it say
	 */
	static TarEntry decode(TarBlock block, Map<String, String> records) {
		String prefix = block.text(Field.MAGIC).equals("ustar") ? block.text(Field.PREFIX) : "";
		String name = (prefix.isEmpty() ? "" : prefix + "/") + block.text(Field.NAME);
		try {
			return new TarEntry(records.getOrDefault(PaxRecords.PATH, name), type(block, name),
					number(records, PaxRecords.SIZE, block, Field.CONTENT),
					(int) block.number(Field.MODE) & PERMISSIONS, number(records, PaxRecords.UID, block, Field.UID),
					number(records, PaxRecords.GID, block, Field.GID),
					modified(records.get(PaxRecords.MODIFIED), block),
					records.getOrDefault(PaxRecords.LINK, block.text(Field.LINK)));
		}
		catch (ArithmeticException | NumberFormatException ex) {
			throw new DockerProtocolException("The archive is damaged: '" + name + "' has a number that is none", ex);
		}
	}

	private static char type(TarBlock block, String name) {
		String type = block.text(Field.TYPE);
		if (type.isEmpty()) {
			return name.endsWith("/") ? FOLDER : FILE;
		}
		return type.equals("7") ? FILE : type.charAt(0);
	}

	private static long number(Map<String, String> records, String keyword, TarBlock block, Field field) {
		String value = records.get(keyword);
		long number = (value != null) ? Long.parseLong(value) : block.number(field);
		if (number < 0) {
			throw new ArithmeticException(keyword + " is negative");
		}
		return number;
	}

	private static Instant modified(@Nullable String value, TarBlock block) {
		if (value == null) {
			return Instant.ofEpochSecond(block.number(Field.MODIFIED));
		}
		if (!TIME.matcher(value).matches()) {
			throw new NumberFormatException(value);
		}
		BigDecimal seconds = new BigDecimal(value);
		long whole = seconds.setScale(0, RoundingMode.FLOOR).longValueExact();
		return Instant.ofEpochSecond(whole, seconds.subtract(BigDecimal.valueOf(whole)).multiply(NANOS).longValue());
	}

	/**
	 * Return the header, after the records that it needs. Times are whole seconds, as the
	 * docker CLI writes them.
	 */
	byte[] encode() {
		Map<String, String> records = new TreeMap<>();
		TarBlock block = new TarBlock();
		put(block, Field.NAME, this.name, PaxRecords.PATH, records);
		put(block, Field.LINK, this.link, PaxRecords.LINK, records);
		put(block, Field.CONTENT, this.size, PaxRecords.SIZE, records);
		put(block, Field.UID, this.uid, PaxRecords.UID, records);
		put(block, Field.GID, this.gid, PaxRecords.GID, records);
		put(block, Field.MODIFIED, this.modified.getEpochSecond(), PaxRecords.MODIFIED, records);
		block.put(Field.MODE, this.mode);
		block.put(Field.TYPE, new byte[] { (byte) this.type });
		block.seal();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		if (!records.isEmpty()) {
			byte[] content = PaxRecords.encode(records);
			bytes.writeBytes(
					new TarEntry("PaxHeaders", EXTENDED, content.length, 0644, 0, 0, Instant.EPOCH, "").encode());
			bytes.writeBytes(content);
			bytes.writeBytes(new byte[TarBlock.padding(content.length)]);
		}
		bytes.writeBytes(block.bytes());
		return bytes.toByteArray();
	}

	private static void put(TarBlock block, Field field, String text, String keyword, Map<String, String> records) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (bytes.length > field.length() || bytes.length > text.length()) {
			records.put(keyword, text);
		}
		block.put(field, bytes);
	}

	private static void put(TarBlock block, Field field, long number, String keyword, Map<String, String> records) {
		boolean fits = block.fits(field, number);
		if (!fits) {
			records.put(keyword, Long.toString(number));
		}
		block.put(field, fits ? number : 0);
	}

}
