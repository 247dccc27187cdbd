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

import java.nio.charset.StandardCharsets;

import com.github.tomakehurst.wiremock.core.FaultInjector;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpServerCodec;

/**
 * The faults that WireMock has names for.
 */
final class BrokenConnection implements FaultInjector {

	private static final String GARBAGE = "#!? no HTTP at all ?!#";

	private final Channel channel;

	BrokenConnection(Channel channel) {
		this.channel = channel;
	}

	@Override
	public void connectionResetByPeer() {
		this.channel.config().setOption(ChannelOption.SO_LINGER, 0);
		this.channel.close();
	}

	@Override
	public void emptyResponseAndCloseConnection() {
		this.channel.close();
	}

	@Override
	public void malformedResponseChunk() {
		write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + GARBAGE);
	}

	@Override
	public void randomDataAndCloseConnection() {
		write(GARBAGE);
	}

	private void write(String text) {
		this.channel.pipeline().remove(HttpServerCodec.class);
		this.channel.writeAndFlush(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII))
			.addListener(ChannelFutureListener.CLOSE);
	}

}
