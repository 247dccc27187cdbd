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
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.springline.docker.error.DockerProtocolException;

/**
 * What does not fit a header of a tar archive stands before it as records: each has its
 * own length in bytes, a blank, a keyword, an equals sign, a value and a line feed.
 */
final class PaxRecords {

	static final String PATH = "path";

	static final String LINK = "linkpath";

	static final String SIZE = "size";

	static final String UID = "uid";

	static final String GID = "gid";

	static final String MODIFIED = "mtime";

	private PaxRecords() {
	}

	static byte[] encode(Map<String, String> records) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		records.forEach((keyword, value) -> {
			byte[] rest = (" " + keyword + "=" + value + "\n").getBytes(StandardCharsets.UTF_8);
			int length = rest.length + Integer.toString(rest.length).length();
			length = rest.length + Integer.toString(length).length();
			bytes.writeBytes(Integer.toString(length).getBytes(StandardCharsets.US_ASCII));
			bytes.writeBytes(rest);
		});
		return bytes.toByteArray();
	}

	static Map<String, String> decode(byte[] bytes) {
		Map<String, String> records = new LinkedHashMap<>();
		int position = 0;
		while (position < bytes.length) {
			int blank = indexOf(bytes, ' ', position, bytes.length);
			int end = position + length(bytes, position, blank);
			if (end <= blank + 1 || end > bytes.length || bytes[end - 1] != '\n') {
				throw malformed();
			}
			int equals = indexOf(bytes, '=', blank + 1, end);
			records.put(text(bytes, blank + 1, equals), text(bytes, equals + 1, end - 1));
			position = end;
		}
		return records;
	}

	private static int length(byte[] bytes, int from, int to) {
		try {
			return Integer.parseInt(text(bytes, from, to));
		}
		catch (NumberFormatException ex) {
			throw malformed();
		}
	}

	private static int indexOf(byte[] bytes, char wanted, int from, int to) {
		for (int i = from; i < to; i++) {
			if (bytes[i] == wanted) {
				return i;
			}
		}
		throw malformed();
	}

	private static String text(byte[] bytes, int from, int to) {
		return new String(bytes, from, to - from, StandardCharsets.UTF_8);
	}

	private static DockerProtocolException malformed() {
		return new DockerProtocolException("The archive is damaged: an extended header is malformed");
	}

}
