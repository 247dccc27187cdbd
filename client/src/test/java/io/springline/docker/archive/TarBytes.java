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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Archives of the tests, well made or not.
 */
final class TarBytes {

	static final Instant TIME = Instant.ofEpochSecond(1_700_000_000);

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	TarBytes file(String name, String content) {
		return add(new TarEntry(name, TarEntry.FILE, size(content), 0640, 0, 0, TIME, ""), content);
	}

	TarBytes folder(String name) {
		return add(new TarEntry(name, TarEntry.FOLDER, 0, 0750, 0, 0, TIME, ""), "");
	}

	TarBytes link(char type, String name, String target) {
		return add(new TarEntry(name, type, 0, 0777, 0, 0, TIME, target), "");
	}

	TarBytes symlink(String name, String target) {
		return link(TarEntry.SYMBOLIC_LINK, name, target);
	}

	TarBytes add(TarEntry entry, String content) {
		return add(entry.encode(), content);
	}

	TarBytes add(byte[] header, String content) {
		this.bytes.writeBytes(header);
		this.bytes.writeBytes(content.getBytes(StandardCharsets.UTF_8));
		this.bytes.writeBytes(new byte[TarBlock.padding(size(content))]);
		return this;
	}

	byte[] unfinished() {
		return this.bytes.toByteArray();
	}

	byte[] bytes() {
		return Arrays.copyOf(unfinished(), unfinished().length + TarWriter.END);
	}

	Flux<DataBuffer> stream() {
		return pieces(bytes(), 100);
	}

	static Flux<DataBuffer> pieces(byte[] bytes, int size) {
		return Flux.range(0, (bytes.length + size - 1) / size)
			.map((i) -> DefaultDataBufferFactory.sharedInstance
				.wrap(Arrays.copyOfRange(bytes, i * size, Math.min((i + 1) * size, bytes.length))));
	}

	static byte[] join(Flux<DataBuffer> buffers) {
		DataBuffer joined = DataBufferUtils.join(buffers).block();
		byte[] bytes = new byte[joined.readableByteCount()];
		joined.read(bytes);
		return bytes;
	}

	/**
	 * Read an archive that is whole.
	 */
	static List<Read> read(byte[] archive, int pieces) throws Exception {
		Reading reading = new Reading();
		TarReader reader = new TarReader(reading);
		for (int i = 0; i < archive.length; i += pieces) {
			reader.read(ByteBuffer.wrap(archive, i, Math.min(pieces, archive.length - i)));
		}
		reader.end();
		assertThat(reading.open).isFalse();
		return reading.entries;
	}

	private static int size(String content) {
		return content.getBytes(StandardCharsets.UTF_8).length;
	}

	record Read(TarEntry entry, String content) {

		String name() {
			return this.entry.name();
		}

	}

	private static final class Reading implements TarReader.Entries {

		private final List<Read> entries = new ArrayList<>();

		private final ByteArrayOutputStream content = new ByteArrayOutputStream();

		private boolean open;

		@Override
		public void begin(TarEntry entry) {
			assertThat(this.open).isFalse();
			this.open = true;
			this.content.reset();
		}

		@Override
		public void content(ByteBuffer bytes) {
			while (bytes.hasRemaining()) {
				this.content.write(bytes.get());
			}
		}

		@Override
		public void end(TarEntry entry) {
			this.open = false;
			this.entries.add(new Read(entry, this.content.toString(StandardCharsets.UTF_8)));
		}

	}

}
