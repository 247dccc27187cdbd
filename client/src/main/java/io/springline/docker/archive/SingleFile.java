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
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * Takes the content out of an archive that has one file.
 */
final class SingleFile implements TarReader.Entries {

	private final TarReader reader = new TarReader(this);

	private List<DataBuffer> content = new ArrayList<>();

	private SingleFile() {
	}

	static Flux<DataBuffer> read(Flux<DataBuffer> archive) {
		return Flux.defer(() -> {
			SingleFile file = new SingleFile();
			return archive.concatMapIterable(file::read, 1).concatWith(Mono.fromRunnable(file.reader::end));
		}).doOnDiscard(DataBuffer.class, DataBufferUtils::release);
	}

	private List<DataBuffer> read(DataBuffer archive) {
		this.content = new ArrayList<>();
		byte[] bytes = new byte[archive.readableByteCount()];
		archive.read(bytes);
		DataBufferUtils.release(archive);
		try {
			this.reader.read(ByteBuffer.wrap(bytes));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this.content;
	}

	@Override
	public void begin(TarEntry entry) {
		if (entry.type() != TarEntry.FILE) {
			throw new IllegalArgumentException("'" + entry.name() + "' is no regular file");
		}
	}

	@Override
	public void content(ByteBuffer bytes) {
		this.content.add(DefaultDataBufferFactory.sharedInstance.wrap(bytes));
	}

	@Override
	public void end(TarEntry entry) {
	}

}
