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
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * What can be done with the connection of an exchange once it has left HTTP, besides
 * reading from it. It comes to the one who subscribes to the exchange by way of the
 * context, since a response has only the way back.
 *
 * @since 0.1.0
 */
public interface UpgradedConnection {

	/**
	 * Send bytes.
	 * @param bytes the bytes, whose buffers are released
	 * @return completion when all has been sent
	 */
	Mono<Void> send(Publisher<? extends DataBuffer> bytes);

	/**
	 * End the sending, and go on receiving.
	 * @return completion when the other side has been told
	 */
	Mono<Void> endSending();

	/**
	 * Close the connection, which is no failure of what is received.
	 */
	void close();

	/**
	 * Hand a connection to the one who subscribed to the exchange on it.
	 * @param context the context of the exchange
	 * @param connection the connection
	 */
	static void announce(ContextView context, UpgradedConnection connection) {
		context.<AtomicReference<UpgradedConnection>>getOrEmpty(UpgradedConnection.class)
			.ifPresent((place) -> place.set(connection));
	}

	/**
	 * Ask for the connection of an exchange.
	 * @param context the context of the subscriber
	 * @param place where to put the connection
	 * @return the context of the exchange
	 */
	static Context awaitIn(Context context, AtomicReference<UpgradedConnection> place) {
		return context.put(UpgradedConnection.class, place);
	}

}
