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

package io.springline.docker.test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.http.ChunkedDribbleDelay;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Response;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/**
 * Writes the response of WireMock to one request: with its delays and its faults, as a
 * whole, bit by bit, or as a session on a connection that leaves HTTP.
 */
final class ResponseWriter {

	private final Channel channel;

	private final boolean head;

	private final boolean keepAlive;

	private final boolean upgrade;

	ResponseWriter(Channel channel, FullHttpRequest request) {
		this.channel = channel;
		this.head = HttpMethod.HEAD.equals(request.method());
		this.keepAlive = HttpUtil.isKeepAlive(request) || request.headers().contains(HttpHeaderNames.UPGRADE);
		this.upgrade = request.headers().contains(HttpHeaderNames.UPGRADE);
	}

	void write(Response response) {
		this.channel.eventLoop().schedule(() -> writeNow(response), response.getInitialDelay(), TimeUnit.MILLISECONDS);
	}

	private void writeNow(Response response) {
		if (response.getFault() != null) {
			response.getFault().apply(new BrokenConnection(this.channel));
			return;
		}
		Answer answer = LiveBody.in(response);
		if (answer == null && response.shouldAddChunkedDribbleDelay()) {
			stream(response, dribble(response.getBody(), response.getChunkedDribbleDelay()));
		}
		else if (answer != null && answer.session() != null) {
			new Session(this.channel, answer.session()).begin(head(response), this.upgrade);
		}
		else if (answer != null && answer.stream() != null) {
			stream(response, answer.stream());
		}
		else {
			ChannelFuture written = whole(response);
			if (answer != null) {
				written.addListener((done) -> answer.afterwards().run());
			}
		}
	}

	private ChannelFuture whole(Response response) {
		byte[] body = response.getBody();
		boolean bodiless = response.getStatus() == 204 || response.getStatus() == 304;
		DefaultFullHttpResponse message = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1,
				HttpResponseStatus.valueOf(response.getStatus()),
				(this.head || bodiless) ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body));
		message.headers().set(head(response).headers());
		if (!bodiless) {
			HttpUtil.setContentLength(message, body.length);
		}
		return end(this.channel.writeAndFlush(message));
	}

	private void stream(Response response, Flux<byte[]> body) {
		HttpResponse message = head(response);
		HttpUtil.setTransferEncodingChunked(message, true);
		this.channel.writeAndFlush(message);
		Disposable subscription = body.subscribe(
				(bytes) -> this.channel.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(bytes))),
				(ex) -> this.channel.close(),
				() -> end(this.channel.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT)));
		this.channel.closeFuture().addListener((closed) -> subscription.dispose());
	}

	private ChannelFuture end(ChannelFuture written) {
		return this.keepAlive ? written : written.addListener(ChannelFutureListener.CLOSE);
	}

	private static HttpResponse head(Response response) {
		HttpResponse message = new DefaultHttpResponse(HttpVersion.HTTP_1_1,
				HttpResponseStatus.valueOf(response.getStatus()));
		for (HttpHeader header : response.getHeaders().all()) {
			message.headers().add(header.key(), header.values());
		}
		return message;
	}

	private static Flux<byte[]> dribble(byte[] body, ChunkedDribbleDelay delay) {
		int chunks = Math.max(1, Math.min(delay.getNumberOfChunks(), body.length));
		List<byte[]> parts = IntStream.range(0, chunks)
			.mapToObj((chunk) -> Arrays.copyOfRange(body, body.length * chunk / chunks,
					body.length * (chunk + 1) / chunks))
			.toList();
		return Flux.fromIterable(parts).delayElements(Duration.ofMillis(delay.getTotalDuration() / chunks));
	}

}
