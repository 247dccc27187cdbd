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

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequestEncoder;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import reactor.netty.NettyPipeline;

/**
 * What stands in the pipeline of a connection of its own, from HTTP to raw bytes or to a
 * websocket.
 */
final class StreamPipeline {

	private static final String ENCODER = "docker.encoder";

	private static final String DECODER = "docker.decoder";

	private static final String WEBSOCKET = "docker.websocket";

	private static final String STREAM = "docker.stream";

	private static final int MAX_MESSAGE = 1024 * 1024;

	private StreamPipeline() {
	}

	static void speakHttp(ChannelPipeline pipeline, StreamHandler handler) {
		pipeline.addBefore(NettyPipeline.ReactiveBridge, ENCODER, new HttpRequestEncoder())
			.addBefore(NettyPipeline.ReactiveBridge, DECODER, new HttpResponseDecoder())
			.addBefore(NettyPipeline.ReactiveBridge, STREAM, handler);
	}

	static void decodeChunks(ChannelPipeline pipeline) {
		pipeline.replace(DECODER, DECODER, new ChunkedDecoder());
	}

	static void speakWebSocket(ChannelPipeline pipeline) {
		pipeline.addAfter(DECODER, WEBSOCKET, new WebSocketHandler());
		pipeline.replace(ENCODER, ENCODER, new WebSocket13FrameEncoder(true));
		pipeline.replace(DECODER, DECODER, new WebSocket13FrameDecoder(false, false, MAX_MESSAGE));
	}

	static void leaveHttp(ChannelPipeline pipeline) {
		if (pipeline.get(ENCODER) != null) {
			pipeline.remove(ENCODER);
			pipeline.remove(DECODER);
		}
	}

}
