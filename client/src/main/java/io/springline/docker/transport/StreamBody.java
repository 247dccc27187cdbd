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

package io.springline.docker.transport;

import java.util.concurrent.atomic.AtomicLong;

import io.netty.buffer.ByteBuf;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * The bytes of an answer between the connection that brings them and the one who reads
 * them. What came before anybody reads is kept, also when the connection has been closed
 * since. It is kept in plain memory, so that nothing has to be released should nobody
 * come.
 */
final class StreamBody {

	private final Sinks.Many<DataBuffer> bytes = Sinks.unsafe().many().unicast().onBackpressureBuffer();

	private final AtomicLong balance = new AtomicLong();

	private volatile boolean unbounded;

	/**
	 * Return the bytes, which can be read once.
	 * @param more asks the connection for more
	 * @return the bytes
	 */
	Flux<DataBuffer> read(Runnable more) {
		return this.bytes.asFlux().doOnRequest((count) -> {
			if (count == Long.MAX_VALUE) {
				this.unbounded = true;
			}
			this.balance.addAndGet(count);
			more.run();
		});
	}

	/**
	 * Whether more bytes are asked for than came.
	 * @return {@code true} if the connection is to be read on
	 */
	boolean isWanted() {
		return this.unbounded || this.balance.get() > 0;
	}

	void add(ByteBuf buffer) {
		byte[] copy = new byte[buffer.readableBytes()];
		buffer.readBytes(copy);
		buffer.release();
		add(DefaultDataBufferFactory.sharedInstance.wrap(copy));
	}

	void add(DataBuffer buffer) {
		this.balance.decrementAndGet();
		this.bytes.tryEmitNext(buffer);
	}

	void complete() {
		this.bytes.tryEmitComplete();
	}

	void fail(Throwable failure) {
		this.bytes.tryEmitError(failure);
	}

}
