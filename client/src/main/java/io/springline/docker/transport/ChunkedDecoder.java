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

import java.nio.ByteBuffer;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.LastHttpContent;

import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import io.springline.docker.error.DockerProtocolException;

/**
 * Decodes a chunked body. The engine sends each line of a log as a chunk of its own: what
 * one read of the socket brought is handed on as one data buffer of plain memory, however
 * many chunks it was.
 */
final class ChunkedDecoder extends ChannelInboundHandlerAdapter {

	private static final int MAX_DIGITS = 15;

	private State state = State.SIZE;

	private long left;

	private int digits;

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		byte[] bytes = copy((ByteBuf) message);
		int length = decode(bytes);
		if (length > 0) {
			context.fireChannelRead(DefaultDataBufferFactory.sharedInstance.wrap(ByteBuffer.wrap(bytes, 0, length)));
		}
		if (this.state == State.END) {
			context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
		}
	}

	private static byte[] copy(ByteBuf source) {
		byte[] bytes = new byte[source.readableBytes()];
		source.readBytes(bytes);
		source.release();
		return bytes;
	}

	/**
	 * Move the content to the front, over what marks the chunks.
	 * @param bytes what one read brought
	 * @return the size of the content
	 */
	private int decode(byte[] bytes) {
		int size = 0;
		int position = 0;
		while (position < bytes.length) {
			if (this.state == State.CONTENT) {
				int length = (int) Math.min(this.left, bytes.length - position);
				System.arraycopy(bytes, position, bytes, size, length);
				position += length;
				size += length;
				this.left -= length;
				this.state = (this.left > 0) ? State.CONTENT : State.CONTENT_END;
			}
			else {
				this.state = next(bytes[position++]);
			}
		}
		return size;
	}

	private State next(byte next) {
		return switch (this.state) {
			case SIZE -> size(next);
			case EXTENSION -> (next != '\n') ? State.EXTENSION : start();
			case CONTENT_END -> contentEnd(next);
			case TRAILER -> (next == '\n') ? State.END : (next == '\r') ? State.TRAILER : State.TRAILER_LINE;
			case TRAILER_LINE -> (next == '\n') ? State.TRAILER : State.TRAILER_LINE;
			case CONTENT, END -> throw new DockerProtocolException("Bytes came after the last chunk of the answer");
		};
	}

	private State size(byte next) {
		int digit = Character.digit(next, 16);
		if (digit >= 0 && ++this.digits <= MAX_DIGITS) {
			this.left = this.left << 4 | digit;
			return State.SIZE;
		}
		if (digit < 0 && this.digits > 0 && (next == '\r' || next == ';' || next == ' ')) {
			return State.EXTENSION;
		}
		throw new DockerProtocolException("The size of a chunk of the answer is malformed");
	}

	private State start() {
		this.digits = 0;
		return (this.left > 0) ? State.CONTENT : State.TRAILER;
	}

	private static State contentEnd(byte next) {
		if (next != '\r' && next != '\n') {
			throw new DockerProtocolException("A chunk of the answer is longer than it said");
		}
		return (next == '\n') ? State.SIZE : State.CONTENT_END;
	}

	/**
	 * What the next byte belongs to.
	 */
	private enum State {

		SIZE, EXTENSION, CONTENT, CONTENT_END, TRAILER, TRAILER_LINE, END

	}

}
