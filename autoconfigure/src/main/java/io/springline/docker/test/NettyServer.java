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
import java.util.concurrent.TimeUnit;

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

	private @Nullable EventLoopGroup acceptor;

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
		EventLoopGroup accepting = thread("mock-engine-acceptor");
		EventLoopGroup answering = thread("mock-engine");
		Channel server = new ServerBootstrap().group(accepting, answering)
			.channel(NioServerSocketChannel.class)
			.option(ChannelOption.SO_REUSEADDR, true)
			.childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
			.childHandler(new Connections())
			.bind(InetAddress.getLoopbackAddress(), this.port)
			.syncUninterruptibly()
			.channel();
		this.connections.add(server);
		this.port = ((InetSocketAddress) server.localAddress()).getPort();
		this.acceptor = accepting;
		this.loop = answering;
	}

	@Override
	public synchronized void stop() {
		if (this.loop != null && this.acceptor != null) {
			this.connections.close().awaitUninterruptibly();
			freePort(this.acceptor);
			this.loop.shutdownGracefully();
			this.loop = null;
		}
	}

	/**
	 * End the thread that has accepted connections. The JDK keeps the port of a closed
	 * socket until its selector has noticed, which is at the latest when the thread ends.
	 * @param acceptor the thread
	 */
	private static void freePort(EventLoopGroup acceptor) {
		acceptor.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
	}

	private static EventLoopGroup thread(String name) {
		return new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory(name, true), NioIoHandler.newFactory());
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
