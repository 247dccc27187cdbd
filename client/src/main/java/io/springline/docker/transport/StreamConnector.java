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

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.tcp.TcpClient;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;

import io.springline.docker.http.UpgradedConnection;

/**
 * Makes a connection for each exchange and closes it when the answer has been read, or is
 * no longer wanted. The answer is handed over while the request is still being sent, and
 * a connection that the engine upgrades carries raw bytes both ways from there on.
 */
final class StreamConnector implements ClientHttpConnector {

	private static final Duration MAX_END_OF_INPUT = Duration.ofSeconds(1);

	private static final Duration MAX_END = Duration.ofSeconds(10);

	private final Mono<TcpClient> client;

	private final String authority;

	private final Map<StreamHandler, Connection> open = new ConcurrentHashMap<>();

	StreamConnector(Mono<TcpClient> client, String authority) {
		this.client = client;
		this.authority = authority;
	}

	/**
	 * Count the connections that are open.
	 * @param upgraded whether to count those that have left HTTP, or the others
	 * @return their number
	 */
	int open(boolean upgraded) {
		return (int) this.open.keySet().stream().filter((handler) -> handler.isUpgraded() == upgraded).count();
	}

	/**
	 * End all that are open before their end. Input that is being sent is half-closed
	 * first, so that the other side gets to know of its end in order.
	 * @return completion when they are closed
	 */
	Mono<Void> end() {
		return Flux.fromIterable(this.open.entrySet())
			.flatMap((stream) -> end(stream.getKey(), stream.getValue()), Integer.MAX_VALUE)
			.then();
	}

	private static Mono<Void> end(StreamHandler handler, Connection connection) {
		handler.ending(new TransportClosedException());
		Mono<Void> input = handler.isUpgraded()
				? new StreamConnection(connection, handler).endSending().timeout(MAX_END_OF_INPUT, Mono.empty())
				: Mono.empty();
		return input
			.then(Mono.fromRunnable(() -> connection.channel().eventLoop().execute(() -> close(handler, connection))))
			.then(connection.onDispose())
			.timeout(MAX_END)
			.onErrorComplete();
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> requestCallback) {
		return Mono.defer(() -> {
			StreamHandler handler = new StreamHandler();
			return this.client
				.flatMap((client) -> client
					.doOnChannelInit(
							(observer, channel, remote) -> StreamPipeline.speakHttp(channel.pipeline(), handler))
					.connect())
				.flatMap((connection) -> exchange(connection, handler, method, uri, requestCallback));
		});
	}

	private Mono<ClientHttpResponse> exchange(Connection connection, StreamHandler handler, HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> requestCallback) {
		this.open.put(handler, connection);
		connection.onDispose(() -> this.open.remove(handler));
		return Mono.deferContextual((context) -> {
			StreamRequest request = new StreamRequest(connection, handler, method, uri, this.authority);
			UpgradedConnection.announce(context, new StreamConnection(connection, handler));
			connection.onDispose(Mono.defer(() -> requestCallback.apply(request))
				.contextWrite(context)
				.subscribe(null, handler::requestFailed));
			connection.channel().read();
			return handler.head()
				.<ClientHttpResponse>map((head) -> new StreamResponse(head, connection, handler))
				.doOnError((ex) -> drop(connection, handler))
				.doOnCancel(() -> drop(connection, handler));
		});
	}

	private static void close(StreamHandler handler, Connection connection) {
		handler.end();
		connection.dispose();
	}

	private static void drop(Connection connection, StreamHandler handler) {
		handler.abandon();
		connection.dispose();
	}

}
