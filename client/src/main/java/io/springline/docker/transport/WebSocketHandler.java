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

import java.io.EOFException;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

import io.springline.docker.error.DockerProtocolException;

/**
 * Carries raw bytes in the messages of a websocket. Where one message ends and the next
 * begins means nothing.
 */
final class WebSocketHandler extends ChannelDuplexHandler {

	private boolean ended;

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (!(message instanceof WebSocketFrame frame)) {
			context.fireChannelRead(message);
		}
		else if (frame instanceof PingWebSocketFrame) {
			context.writeAndFlush(new PongWebSocketFrame(frame.content()));
		}
		else if (frame instanceof CloseWebSocketFrame) {
			frame.release();
			this.ended = true;
			context.close();
		}
		else if (frame instanceof PongWebSocketFrame) {
			frame.release();
		}
		else {
			context.fireChannelRead(frame.content());
		}
	}

	@Override
	public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
		context.write((message instanceof ByteBuf bytes) ? new BinaryWebSocketFrame(bytes) : message, promise);
	}

	@Override
	public void channelInactive(ChannelHandlerContext context) {
		if (!this.ended) {
			context.fireExceptionCaught(new EOFException("The websocket was cut off"));
		}
		context.fireChannelInactive();
	}

	@Override
	public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
		context.fireExceptionCaught((cause instanceof DecoderException)
				? new DockerProtocolException("A frame of the websocket is malformed: " + cause.getMessage(), cause)
				: cause);
	}

}
