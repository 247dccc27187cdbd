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

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executor;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ImmutableRequest;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestHandler;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.FullHttpRequest;

/**
 * Hands the requests of a connection to WireMock. A client that has nothing more to say
 * is gone, unless the connection is one of a session.
 */
final class RequestListener extends SimpleChannelInboundHandler<FullHttpRequest> {

	private final RequestHandler stubs;

	private final Executor threads;

	RequestListener(RequestHandler stubs, Executor threads) {
		this.stubs = stubs;
		this.threads = threads;
	}

	@Override
	protected void channelRead0(ChannelHandlerContext context, FullHttpRequest message) {
		ResponseWriter writer = new ResponseWriter(context.channel(), message);
		Request request = request(context, message);
		this.threads.execute(() -> this.stubs.handle(request,
				(handled, response, attributes) -> context.executor().execute(() -> writer.write(response)), null));
	}

	@Override
	public void userEventTriggered(ChannelHandlerContext context, Object event) {
		if (event instanceof ChannelInputShutdownEvent) {
			context.close();
		}
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
		context.close();
	}

	private static Request request(ChannelHandlerContext context, FullHttpRequest message) {
		InetSocketAddress local = (InetSocketAddress) context.channel().localAddress();
		return ImmutableRequest.create()
			.withAbsoluteUrl("http://127.0.0.1:" + local.getPort() + message.uri())
			.withMethod(RequestMethod.fromString(message.method().name()))
			.withProtocol(message.protocolVersion().text())
			.withClientIp(local.getAddress().getHostAddress())
			.withHeaders(headers(message))
			.withBody(ByteBufUtil.getBytes(message.content()))
			.build();
	}

	private static HttpHeaders headers(FullHttpRequest message) {
		List<HttpHeader> headers = message.headers()
			.names()
			.stream()
			.map((name) -> new HttpHeader(name, message.headers().getAll(name)))
			.toList();
		return new HttpHeaders(headers);
	}

}
