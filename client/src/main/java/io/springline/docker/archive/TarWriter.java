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
import java.nio.channels.ReadableByteChannel;
import java.util.Iterator;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * Writes an archive piece by piece, each when it is asked for. Files are read where
 * reading may block, and no thread waits for whoever takes the pieces.
 */
final class TarWriter {

	static final int END = 2 * TarBlock.SIZE;

	private static final int PIECE = 64 * 1024;

	private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

	private final Iterator<TarSource> sources;

	// Headers, padding and the end
	private ByteBuffer frame = NOTHING;

	private @Nullable TarSource source;

	private @Nullable ReadableByteChannel content;

	private long missing;

	private boolean ended;

	private TarWriter(Iterator<TarSource> sources) {
		this.sources = sources;
	}

	/**
	 * Write an archive.
	 * @param sources what is in it, found out once for each subscriber
	 * @return its bytes
	 */
	static Flux<DataBuffer> write(Callable<Iterator<TarSource>> sources) {
		return Blocking.read(Flux.generate(() -> new TarWriter(sources.call()), TarWriter::next, TarWriter::close));
	}

	private TarWriter next(SynchronousSink<DataBuffer> sink) {
		ByteBuffer piece = ByteBuffer.allocate(PIECE);
		try {
			boolean more = true;
			while (more && piece.hasRemaining()) {
				more = write(piece);
			}
			if (piece.position() > 0) {
				sink.next(DefaultDataBufferFactory.sharedInstance.wrap(piece.flip()));
			}
			if (!more) {
				sink.complete();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	private boolean write(ByteBuffer piece) throws IOException {
		if (this.frame.hasRemaining()) {
			int size = Math.min(piece.remaining(), this.frame.remaining());
			piece.put(this.frame.slice(this.frame.position(), size));
			this.frame.position(this.frame.position() + size);
		}
		else if (this.source != null && this.content != null) {
			writeContent(piece, this.source, this.content);
		}
		else if (this.sources.hasNext()) {
			begin(this.sources.next());
		}
		else if (!this.ended) {
			this.ended = true;
			this.frame = ByteBuffer.allocate(END);
		}
		else {
			return false;
		}
		return true;
	}

	private void begin(TarSource next) throws IOException {
		this.frame = ByteBuffer.wrap(next.entry().encode());
		this.missing = next.entry().size();
		if (this.missing > 0) {
			this.source = next;
			this.content = next.open();
		}
	}

	private void writeContent(ByteBuffer piece, TarSource from, ReadableByteChannel channel) throws IOException {
		int limit = piece.limit();
		piece.limit((int) Math.min(limit, piece.position() + this.missing));
		int size = channel.read(piece);
		piece.limit(limit);
		if (size < 0) {
			throw from.changed(from.entry().size() - this.missing);
		}
		this.missing -= size;
		if (this.missing == 0) {
			close();
			from.checkUnchanged();
			this.frame = ByteBuffer.allocate(TarBlock.padding(from.entry().size()));
		}
	}

	private void close() {
		ReadableByteChannel open = this.content;
		this.content = null;
		this.source = null;
		if (open != null) {
			try {
				open.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
