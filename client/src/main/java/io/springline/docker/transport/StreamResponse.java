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

import java.util.Map;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpResponse;
import reactor.core.publisher.Flux;
import reactor.netty.Connection;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.reactive.AbstractClientHttpResponse;
import org.springframework.http.support.Netty4HeadersAdapter;
import org.springframework.util.CollectionUtils;

/**
 * An answer on a connection of its own, which is closed when its body ends or is
 * cancelled.
 */
final class StreamResponse extends AbstractClientHttpResponse {

	StreamResponse(HttpResponse head, Connection connection, StreamHandler handler) {
		super(HttpStatusCode.valueOf(head.status().code()), headers(head), CollectionUtils.toMultiValueMap(Map.of()),
				body(connection, handler));
	}

	private static HttpHeaders headers(HttpResponse head) {
		return HttpHeaders.readOnlyHttpHeaders(new HttpHeaders(new Netty4HeadersAdapter(head.headers())));
	}

	private static void readOn(Channel channel) {
		try {
			channel.read();
		}
		catch (IllegalStateException ex) {
			// A channel that has been closed is not registered any more: all is there
		}
	}

	private static Flux<DataBuffer> body(Connection connection, StreamHandler handler) {
		return handler.body()
			.read(() -> readOn(connection.channel()))
			.takeUntilOther(handler.requestFailure())
			.doFinally((signal) -> {
				handler.abandon();
				connection.dispose();
			});
	}

}
