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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.springline.docker.error.DockerProtocolException;

/**
 * Takes a tar archive apart while it comes in, in pieces of any size. It holds no more
 * than a header.
 */
final class TarReader {

	private static final int MAX_EXTENDED = 1024 * 1024;

	private final Entries entries;

	private final Map<String, String> global = new HashMap<>();

	private final Map<String, String> local = new HashMap<>();

	private ByteBuffer collected = ByteBuffer.allocate(TarBlock.SIZE);

	private char extended;

	private @Nullable TarEntry entry;

	private long missing;

	private int padding;

	private boolean ended;

	TarReader(Entries entries) {
		this.entries = entries;
	}

	void read(ByteBuffer input) throws IOException {
		while (input.hasRemaining() && !this.ended) {
			if (this.entry != null) {
				readContent(input, this.entry);
			}
			else if (this.padding > 0) {
				int skipped = Math.min(this.padding, input.remaining());
				input.position(input.position() + skipped);
				this.padding -= skipped;
			}
			else {
				collect(input);
			}
		}
	}

	/**
	 * Check that the archive did not end before its end.
	 */
	void end() {
		if (!this.ended) {
			throw new DockerProtocolException(
					"The archive ended "
							+ ((this.entry != null)
									? "inside '" + this.entry.name() + "': " + this.missing + " of its "
											+ this.entry.size() + " bytes are missing"
									: "before its end: it is not whole"));
		}
	}

	private void readContent(ByteBuffer input, TarEntry current) throws IOException {
		int size = (int) Math.min(this.missing, input.remaining());
		ByteBuffer piece = input.slice(input.position(), size);
		input.position(input.position() + size);
		this.missing -= size;
		this.entries.content(piece);
		if (this.missing == 0) {
			endEntry(current);
		}
	}

	private void endEntry(TarEntry current) throws IOException {
		this.entry = null;
		this.padding = TarBlock.padding(current.size());
		this.entries.end(current);
	}

	private void collect(ByteBuffer input) throws IOException {
		while (this.collected.hasRemaining() && input.hasRemaining()) {
			this.collected.put(input.get());
		}
		if (this.collected.hasRemaining()) {
			return;
		}
		byte[] bytes = this.collected.array();
		if (this.extended != 0) {
			readExtended(bytes);
			this.padding = TarBlock.padding(bytes.length);
			this.extended = 0;
			this.collected = ByteBuffer.allocate(TarBlock.SIZE);
		}
		else {
			this.collected.clear();
			readHeader(new TarBlock(bytes));
		}
	}

	private void readHeader(TarBlock block) throws IOException {
		if (block.isEmpty()) {
			this.ended = true;
			return;
		}
		block.check();
		Map<String, String> records = new HashMap<>(this.global);
		records.putAll(this.local);
		TarEntry next = TarEntry.decode(block, records);
		if ("xgLK".indexOf(next.type()) >= 0) {
			collectExtended(TarEntry.decode(block, Map.of()));
			return;
		}
		this.local.clear();
		if (records.keySet().stream().anyMatch((keyword) -> keyword.startsWith("GNU.sparse."))) {
			throw new DockerProtocolException("The archive has a sparse file, which cannot be read: " + next.name());
		}
		boolean hasContent = next.type() == TarEntry.FILE && next.size() > 0;
		this.entries.begin(next);
		if (hasContent) {
			this.entry = next;
			this.missing = next.size();
		}
		else {
			this.entries.end(next);
		}
	}

	private void collectExtended(TarEntry header) {
		if (header.size() > MAX_EXTENDED) {
			throw new DockerProtocolException("The archive has an extended header of " + header.size() + " bytes");
		}
		this.extended = header.type();
		this.collected = ByteBuffer.allocate((int) header.size());
	}

	private void readExtended(byte[] bytes) {
		switch (this.extended) {
			case 'x' -> this.local.putAll(PaxRecords.decode(bytes));
			case 'g' -> this.global.putAll(PaxRecords.decode(bytes));
			case 'L' -> this.local.put(PaxRecords.PATH, terminated(bytes));
			default -> this.local.put(PaxRecords.LINK, terminated(bytes));
		}
	}

	private static String terminated(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		int end = text.indexOf('\0');
		return (end >= 0) ? text.substring(0, end) : text;
	}

	/**
	 * Is told what is in an archive.
	 */
	interface Entries {

		/**
		 * An entry begins.
		 * @param entry its head
		 */
		void begin(TarEntry entry) throws IOException;

		/**
		 * The next piece of the content of a file.
		 * @param bytes the bytes
		 */
		void content(ByteBuffer bytes) throws IOException;

		/**
		 * The entry is whole.
		 * @param entry its head
		 */
		void end(TarEntry entry) throws IOException;

	}

}
