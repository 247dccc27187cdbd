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

import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.AbstractClientHttpRequest;

/**
 * A request on a connection of its own.
 */
final class StreamRequest extends AbstractClientHttpRequest {

	private final Connection connection;

	private final StreamHandler handler;

	private final HttpMethod method;

	private final URI uri;

	private final NettyDataBufferFactory buffers;

	private final HttpRequest head;

	private boolean hasBody;

	StreamRequest(Connection connection, StreamHandler handler, HttpMethod method, URI uri, String authority) {
		this.connection = connection;
		this.handler = handler;
		this.method = method;
		this.uri = uri;
		this.buffers = new NettyDataBufferFactory(connection.channel().alloc());
		String query = (uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "";
		this.head = new DefaultHttpRequest(HttpVersion.HTTP_1_1,
				io.netty.handler.codec.http.HttpMethod.valueOf(method.name()), uri.getRawPath() + query);
		this.head.headers().set(HttpHeaderNames.HOST, authority);
	}

	@Override
	public HttpMethod getMethod() {
		return this.method;
	}

	@Override
	public URI getURI() {
		return this.uri;
	}

	@Override
	public DataBufferFactory bufferFactory() {
		return this.buffers;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> T getNativeRequest() {
		return (T) this.head;
	}

	@Override
	public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
		this.hasBody = true;
		Flux<Object> content = Flux.from(body)
			.doOnError(this.handler::bodyFailed)
			.map(NettyDataBufferFactory::toByteBuf)
			.map(DefaultHttpContent::new);
		return doCommit(() -> send(content));
	}

	@Override
	public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
		return writeWith(Flux.from(body).concatMap((part) -> part));
	}

	@Override
	public Mono<Void> setComplete() {
		return doCommit(() -> send(Flux.empty()));
	}

	private Mono<Void> send(Flux<Object> content) {
		return Mono.defer(() -> this.connection.outbound()
			.sendObject(Flux.concat(Flux.just(this.head), content, Flux.just(LastHttpContent.EMPTY_LAST_CONTENT)))
			.then());
	}

	@Override
	protected void applyHeaders() {
		HttpHeaders headers = getHeaders();
		headers.forEach((name, values) -> this.head.headers().set(name, values));
		if (!headers.containsHeader(HttpHeaders.ACCEPT)) {
			this.head.headers().set(HttpHeaderNames.ACCEPT, "*/*");
		}
		if (!headers.containsHeader(HttpHeaders.CONTENT_LENGTH)) {
			frame();
		}
		this.handler.requested(this.head);
	}

	private void frame() {
		if (this.hasBody) {
			HttpUtil.setTransferEncodingChunked(this.head, true);
		}
		else if (this.method == HttpMethod.POST || this.method == HttpMethod.PUT) {
			HttpUtil.setContentLength(this.head, 0);
		}
	}

	@Override
	protected void applyCookies() {
	}

}
