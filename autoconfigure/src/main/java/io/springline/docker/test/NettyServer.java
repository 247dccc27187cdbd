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

import java.net.InetAddress;
import java.net.InetSocketAddress;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.RequestHandler;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.jspecify.annotations.Nullable;

/**
 * The server of the stand-in, which no other machine can reach. WireMock decides and
 * remembers, as ever; its own server can neither answer bit by bit without a thread for
 * each stream, nor give a connection up to a session.
 */
final class NettyServer implements HttpServer {

	private static final int LARGEST_REQUEST = 64 * 1024 * 1024;

	private final RequestHandler stubs;

	private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

	private int port;

	private @Nullable EventLoopGroup loop;

	NettyServer(Options options, RequestHandler stubs) {
		this.port = options.portNumber();
		this.stubs = stubs;
	}

	@Override
	public synchronized void start() {
		if (this.loop != null) {
			return;
		}
		EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("mock-engine", true),
				NioIoHandler.newFactory());
		Channel server = new ServerBootstrap().group(group)
			.channel(NioServerSocketChannel.class)
			.option(ChannelOption.SO_REUSEADDR, true)
			.childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
			.childHandler(new Connections())
			.bind(InetAddress.getLoopbackAddress(), this.port)
			.syncUninterruptibly()
			.channel();
		this.connections.add(server);
		this.port = ((InetSocketAddress) server.localAddress()).getPort();
		this.loop = group;
	}

	@Override
	public synchronized void stop() {
		if (this.loop != null) {
			this.connections.close().awaitUninterruptibly();
			this.loop.shutdownGracefully();
			this.loop = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.loop != null;
	}

	@Override
	public synchronized int port() {
		return this.port;
	}

	@Override
	public int httpsPort() {
		return -1;
	}

	/**
	 * Sets connections up.
	 */
	private final class Connections extends ChannelInitializer<Channel> {

		@Override
		protected void initChannel(Channel channel) {
			NettyServer.this.connections.add(channel);
			channel.pipeline()
				.addLast(new HttpServerCodec(), new HttpObjectAggregator(LARGEST_REQUEST),
						new RequestListener(NettyServer.this.stubs));
		}

	}

}
