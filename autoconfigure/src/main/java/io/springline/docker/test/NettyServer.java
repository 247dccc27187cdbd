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
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
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
import io.netty.channel.group.ChannelMatchers;
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

	/**
	 * Not the threads that tests wait on.
	 */
	private final Executor threads = Executors.newCachedThreadPool(new DefaultThreadFactory("mock-engine-call", true));

	private int port;

	private @Nullable Listening listening;

	NettyServer(Options options, RequestHandler stubs) {
		this.port = options.portNumber();
		this.stubs = stubs;
	}

	@Override
	public synchronized void start() {
		if (this.listening != null) {
			return;
		}
		Listening begun = new Listening(thread("mock-engine-acceptor"), thread("mock-engine"),
				new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true));
		try {
			Channel server = new ServerBootstrap().group(begun.acceptor(), begun.loop())
				.channel(NioServerSocketChannel.class)
				.option(ChannelOption.SO_REUSEADDR, true)
				.childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
				.childHandler(new Connections(begun.connections()))
				.bind(InetAddress.getLoopbackAddress(), this.port)
				.syncUninterruptibly()
				.channel();
			begun.connections().add(server);
			this.port = ((InetSocketAddress) server.localAddress()).getPort();
			this.listening = begun;
		}
		finally {
			if (this.listening == null) {
				begun.end();
			}
		}
	}

	@Override
	public synchronized void stop() {
		if (this.listening != null) {
			this.listening.end();
			this.listening = null;
		}
	}

	private static EventLoopGroup thread(String name) {
		return new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory(name, true), NioIoHandler.newFactory());
	}

	@Override
	public synchronized boolean isRunning() {
		return this.listening != null;
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
	 * What is there from a start to the next stop.
	 *
	 * @param acceptor the thread that accepts connections
	 * @param loop the thread that serves them
	 * @param connections what listens, and the connections; one that comes after the end
	 * is closed at once
	 */
	private record Listening(EventLoopGroup acceptor, EventLoopGroup loop, ChannelGroup connections) {

		/**
		 * Let nobody in any more, and only then break the connections: whose connection
		 * is broken finds that nothing listens. The JDK keeps the port of a closed socket
		 * until its selector has noticed, which is at the latest when the thread ends; a
		 * thread that ends may leave a socket open that has not been closed before.
		 */
		void end() {
			this.connections.close(ChannelMatchers.isServerChannel()).awaitUninterruptibly();
			this.acceptor.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
			this.connections.close().awaitUninterruptibly();
			this.loop.shutdownGracefully();
		}

	}

	/**
	 * Sets connections up.
	 */
	private final class Connections extends ChannelInitializer<Channel> {

		private final ChannelGroup connections;

		Connections(ChannelGroup connections) {
			this.connections = connections;
		}

		@Override
		protected void initChannel(Channel channel) {
			this.connections.add(channel);
			channel.pipeline()
				.addLast(new HttpServerCodec(), new HttpObjectAggregator(LARGEST_REQUEST),
						new RequestListener(NettyServer.this.stubs, NettyServer.this.threads));
		}

	}

}
