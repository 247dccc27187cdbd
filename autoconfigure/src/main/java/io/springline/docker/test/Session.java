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

import java.util.function.UnaryOperator;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * A connection that has left HTTP: what the client sends is what a process reads, what
 * comes back is its output.
 */
final class Session extends SimpleChannelInboundHandler<ByteBuf> {

	private final Channel channel;

	private final UnaryOperator<Flux<byte[]>> process;

	private final Sinks.Many<byte[]> input = Sinks.many().unicast().onBackpressureBuffer();

	Session(Channel channel, UnaryOperator<Flux<byte[]>> process) {
		this.channel = channel;
		this.process = process;
	}

	void begin(HttpResponse head, boolean upgrade) {
		if (upgrade) {
			head.setStatus(HttpResponseStatus.SWITCHING_PROTOCOLS);
			head.headers()
				.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
				.set(HttpHeaderNames.UPGRADE, "tcp");
		}
		this.channel.writeAndFlush(head);
		this.channel.pipeline().addLast(this);
		this.channel.pipeline().remove(RequestListener.class);
		this.channel.pipeline().remove(HttpObjectAggregator.class);
		this.channel.pipeline().remove(HttpServerCodec.class);
		Disposable output = this.process.apply(this.input.asFlux())
			.subscribe((bytes) -> this.channel.writeAndFlush(Unpooled.wrappedBuffer(bytes)),
					(ex) -> this.channel.close(),
					() -> this.channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE));
		this.channel.closeFuture().addListener((closed) -> {
			output.dispose();
			this.input.tryEmitComplete();
		});
	}

	@Override
	protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
		this.input.tryEmitNext(ByteBufUtil.getBytes(bytes));
	}

	@Override
	public void userEventTriggered(ChannelHandlerContext context, Object event) {
		if (event instanceof ChannelInputShutdownEvent) {
			this.input.tryEmitComplete();
		}
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
		context.close();
	}

}
