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

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.ssl.SslHandler;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.FutureMono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;

import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.http.UpgradedConnection;

/**
 * The sending half of a connection of its own, once the engine has upgraded it.
 */
final class StreamConnection implements UpgradedConnection {

	private final Connection connection;

	private final StreamHandler handler;

	StreamConnection(Connection connection, StreamHandler handler) {
		this.connection = connection;
		this.handler = handler;
	}

	@Override
	public Mono<Void> send(Publisher<? extends DataBuffer> bytes) {
		return Flux.from(bytes)
			.<Void>concatMap((buffer) -> send(NettyDataBufferFactory.toByteBuf(buffer)), 0)
			.doOnDiscard(DataBuffer.class, DataBufferUtils::release)
			.then();
	}

	private Mono<Void> send(ByteBuf bytes) {
		if (!this.handler.sendingRaw()) {
			bytes.release();
			return Mono.error(new DockerConnectionException(
					"The engine did not open the input: it answered without leaving HTTP", null));
		}
		return FutureMono.deferFuture(() -> write(bytes))
			.onErrorMap((ex) -> new DockerConnectionException(
					"The input is closed: the process has ended, " + "does not read any more, or the connection broke",
					ex));
	}

	private ChannelFuture write(ByteBuf bytes) {
		try {
			return this.connection.channel().writeAndFlush(bytes);
		}
		catch (IllegalStateException ex) {
			// A channel that has been closed is not registered any more
			bytes.release();
			throw ex;
		}
	}

	@Override
	public Mono<Void> endSending() {
		return FutureMono.deferFuture(this::end).onErrorComplete();
	}

	private ChannelFuture end() {
		Channel channel = this.connection.channel();
		if (channel.pipeline().get(WebSocketHandler.class) != null) {
			return channel.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE));
		}
		SslHandler tls = channel.pipeline().get(SslHandler.class);
		return (tls != null) ? tls.closeOutbound() : ((DuplexChannel) channel).shutdownOutput();
	}

	@Override
	public void close() {
		this.handler.abandon();
		this.connection.dispose();
	}

}
