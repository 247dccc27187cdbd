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

import java.util.concurrent.atomic.AtomicReference;

import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.stream.Frame;
import io.springline.docker.stream.StreamSession;

/**
 * A session over a connection that has left HTTP.
 */
class HijackedSession implements StreamSession {

	private final Flux<Frame> output;

	private final UpgradedConnection connection;

	HijackedSession(Flux<Frame> output, UpgradedConnection connection) {
		this.output = output;
		this.connection = connection;
	}

	/**
	 * Open a session. Its connection is closed when nobody waits for it any more.
	 * @param exchange the exchange that is answered with output
	 * @return the session
	 */
	static Mono<StreamSession> open(Mono<Flux<Frame>> exchange) {
		return Mono.create((sink) -> {
			AtomicReference<UpgradedConnection> place = new AtomicReference<>();
			Disposable opening = exchange.map((output) -> new HijackedSession(output, place.get()))
				.contextWrite((context) -> UpgradedConnection.awaitIn(context.putAll(sink.contextView()), place))
				.subscribe(sink::success, sink::error, sink::success);
			sink.onCancel(() -> {
				opening.dispose();
				UpgradedConnection connection = place.get();
				if (connection != null) {
					connection.close();
				}
			});
		});
	}

	@Override
	public Flux<Frame> output() {
		return this.output;
	}

	@Override
	public Mono<Void> write(Publisher<? extends DataBuffer> input) {
		return this.connection.send(input);
	}

	@Override
	public Mono<Void> halfClose() {
		return this.connection.endSending();
	}

	@Override
	public void close() {
		this.connection.close();
	}

}
