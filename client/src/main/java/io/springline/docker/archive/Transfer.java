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
import java.util.concurrent.Callable;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Carries bytes to where they go, on a thread that may block. It asks for as much as it
 * can write.
 */
final class Transfer {

	private static final int AHEAD = 8;

	private final Destination destination;

	private boolean over;

	private Transfer(Destination destination) {
		this.destination = destination;
	}

	/**
	 * Carry all bytes to their destination.
	 * @param bytes the bytes
	 * @param destination makes the destination, once for each subscriber, and changes
	 * nothing yet
	 * @return completion when the destination has all and is finished; after a failure or
	 * a cancellation it is aborted
	 */
	static Mono<Void> of(Flux<DataBuffer> bytes, Callable<? extends Destination> destination) {
		Mono<Transfer> open = Mono.fromCallable(destination)
			.map(Transfer::new)
			.onErrorMap(IOException.class, UncheckedIOException::new)
			.subscribeOn(Blocking.scheduler());
		return Mono.usingWhen(open, (transfer) -> transfer.run(bytes), Transfer::none, Transfer::abortAfter,
				Transfer::abort);
	}

	private Mono<Void> run(Flux<DataBuffer> bytes) {
		return bytes.publishOn(Blocking.scheduler(), AHEAD)
			.doOnNext(this::write)
			.doOnDiscard(DataBuffer.class, DataBufferUtils::release)
			.then(Mono.fromRunnable(this::finish));
	}

	private synchronized void write(DataBuffer buffer) {
		try {
			if (!this.over) {
				try (DataBuffer.ByteBufferIterator parts = buffer.readableByteBuffers()) {
					while (parts.hasNext()) {
						this.destination.write(parts.next());
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	private synchronized void finish() {
		try {
			if (!this.over) {
				this.destination.finish();
				this.over = true;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Mono<Void> none() {
		return Mono.empty();
	}

	private Mono<Void> abortAfter(Throwable failure) {
		return abort();
	}

	private Mono<Void> abort() {
		return Mono.<Void>fromRunnable(this::abortNow).subscribeOn(Blocking.scheduler());
	}

	private synchronized void abortNow() {
		this.over = true;
		try {
			this.destination.abort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
