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

package io.springline.docker.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * Tar archives, as much of them as the tests need.
 */
final class Tar {

	private static final int BLOCK = 512;

	private static final int CHECKSUM = 148;

	private static final int PIECE = 1000;

	private static final DefaultDataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	static Tar of(String name, String content) {
		return new Tar().and(name, content);
	}

	Tar and(String name, String content) {
		byte[] file = content.getBytes(StandardCharsets.UTF_8);
		this.bytes.writeBytes(header(name, file.length));
		this.bytes.writeBytes(file);
		this.bytes.writeBytes(new byte[padding(file.length)]);
		return this;
	}

	/**
	 * Return the archive in pieces that do not fit its blocks.
	 */
	Flux<DataBuffer> stream() {
		return pieces(Arrays.copyOf(this.bytes.toByteArray(), this.bytes.size() + 2 * BLOCK));
	}

	/**
	 * Return the archive without its end, to go on with another one.
	 */
	Flux<DataBuffer> unfinished() {
		return pieces(this.bytes.toByteArray());
	}

	private static Flux<DataBuffer> pieces(byte[] archive) {
		return Flux.range(0, (archive.length + PIECE - 1) / PIECE)
			.map((piece) -> BUFFERS
				.wrap(Arrays.copyOfRange(archive, piece * PIECE, Math.min((piece + 1) * PIECE, archive.length))));
	}

	/**
	 * Return an archive with one large file, which never is in memory as a whole.
	 */
	static Flux<DataBuffer> large(String name, int pieces, Supplier<byte[]> piece) {
		int size = piece.get().length;
		Flux<byte[]> content = Flux.range(0, pieces).map((index) -> piece.get());
		return Flux
			.concat(Flux.just(header(name, (long) pieces * size)), content,
					Flux.just(new byte[padding((long) pieces * size) + 2 * BLOCK]))
			.map(BUFFERS::wrap);
	}

	/**
	 * Read the regular files, the directories and the links of an archive.
	 */
	static Map<String, Entry> read(Flux<DataBuffer> archive) {
		ByteBuffer bytes = ByteBuffer.wrap(bytes(archive));
		Map<String, Entry> entries = new LinkedHashMap<>();
		String longName = null;
		while (bytes.remaining() >= BLOCK) {
			byte[] header = new byte[BLOCK];
			bytes.get(header);
			if (header[CHECKSUM] == 0) {
				break;
			}
			byte[] content = new byte[(int) Long.parseLong(text(header, 124, 12), 8)];
			bytes.get(content);
			bytes.position(bytes.position() + padding(content.length));
			char type = (char) header[156];
			if (type == 'x') {
				longName = paxPath(new String(content, StandardCharsets.UTF_8));
				continue;
			}
			String prefix = text(header, 345, 155);
			String name = (longName != null) ? longName : (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, 100);
			longName = null;
			entries.put(name, new Entry(type, text(header, 157, 100), content));
		}
		return entries;
	}

	static byte[] bytes(Flux<DataBuffer> buffers) {
		return Engine.get(DataBufferUtils.join(buffers).map((buffer) -> {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			DataBufferUtils.release(buffer);
			return bytes;
		}));
	}

	private static byte[] header(String name, long size) {
		byte[] header = new byte[BLOCK];
		put(header, 0, name);
		put(header, 100, "0000644");
		put(header, 108, "0000000");
		put(header, 116, "0000000");
		put(header, 124, "%011o".formatted(size));
		put(header, 136, "%011o".formatted(1700000000L));
		put(header, CHECKSUM, "        ");
		put(header, 156, name.endsWith("/") ? "5" : "0");
		put(header, 257, "ustar\00000");
		int sum = 0;
		for (byte each : header) {
			sum += each & 0xFF;
		}
		put(header, CHECKSUM, "%06o\0 ".formatted(sum));
		return header;
	}

	private static void put(byte[] header, int at, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		System.arraycopy(bytes, 0, header, at, bytes.length);
	}

	private static String text(byte[] header, int at, int size) {
		int end = at;
		while (end < at + size && header[end] != 0) {
			end++;
		}
		return new String(header, at, end - at, StandardCharsets.UTF_8).strip();
	}

	private static int padding(long size) {
		return (int) ((BLOCK - size % BLOCK) % BLOCK);
	}

	private static String paxPath(String records) {
		return records.lines()
			.filter((line) -> line.contains(" path="))
			.map((line) -> line.substring(line.indexOf('=') + 1))
			.findFirst()
			.orElse(null);
	}

	/**
	 * An entry of an archive.
	 *
	 * @param type {@code 0} is a file, {@code 5} a directory, {@code 2} a symbolic link
	 * @param link what a link points to
	 * @param content the content of a file
	 */
	record Entry(char type, String link, byte[] content) {

		String text() {
			return new String(this.content, StandardCharsets.UTF_8);
		}

	}

}
