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

package io.springline.docker.http;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.observation.TransferListener;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.StreamSession;

/**
 * A session whose observation ends with its output, or when it is closed before.
 */
class ObservedSession implements StreamSession {

	private final StreamSession session;

	private final ObservedCall call;

	ObservedSession(StreamSession session, ObservedCall call) {
		this.session = session;
		this.call = call;
	}

	@Override
	public Flux<Frame> output() {
		return this.call.flux(this.session.output());
	}

	@Override
	public Mono<Void> write(Publisher<? extends DataBuffer> input) {
		TransferListener listener = this.call.transferListener();
		return this.session.write((listener != null) ? counted(input, listener) : input);
	}

	@Override
	public Mono<Void> halfClose() {
		return this.session.halfClose();
	}

	@Override
	public void close() {
		// First, because output that is being read ends when the session is closed
		this.call.cancelled();
		this.session.close();
	}

	private static Publisher<DataBuffer> counted(Publisher<? extends DataBuffer> input, TransferListener listener) {
		return Flux.<DataBuffer>from(input).doOnNext((buffer) -> listener.sent(buffer.readableByteCount()));
	}

}
