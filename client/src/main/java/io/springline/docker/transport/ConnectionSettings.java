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

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

import io.netty.channel.ChannelOption;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.handler.ssl.SslContext;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpClient;

import org.springframework.http.client.reactive.ReactorClientHttpConnector;

import io.springline.docker.transport.EngineTransport.Timeouts;

/**
 * How connections to an engine are made.
 *
 * @param host where it listens
 * @param timeouts how long to wait
 * @param loops what serves the connections
 * @param preferNative whether to use the native transport of the platform where it is
 * there
 * @param poolNumbers is told of the pools
 */
record ConnectionSettings(EngineHost host, Timeouts timeouts, LoopResources loops, boolean preferNative,
		PoolNumbers poolNumbers) {

	static final int MAX_CALLS = 32;

	private static final Duration ACQUIRE_TIMEOUT = Duration.ofSeconds(45);

	private static final Duration MAX_IDLE = Duration.ofSeconds(30);

	/**
	 * Prepare connections. None is made yet.
	 * @param tls how TLS is spoken, if the host says so; {@code null} to trust whom Java
	 * trusts
	 * @return what makes them
	 */
	Connections open(@Nullable SslContext tls) {
		ConnectionProvider pool = pool();
		boolean nativeTransport = this.preferNative && LoopResources.hasNativeSupport();
		SocketAddress address = address(nativeTransport);
		HttpClient calls = http(HttpClient.create(pool).runOn(this.loops, nativeTransport), address, tls);
		TcpClient streams = tcp(TcpClient.newConnection().runOn(this.loops, nativeTransport), address, tls);
		return new Connections(tls, pool, new ReactorClientHttpConnector(calls), streams);
	}

	private ConnectionProvider pool() {
		return ConnectionProvider.builder(this.poolNumbers.nextName())
			.maxConnections(MAX_CALLS)
			.pendingAcquireMaxCount(-1)
			.pendingAcquireTimeout(ACQUIRE_TIMEOUT)
			.maxIdleTime(MAX_IDLE)
			.evictInBackground(MAX_IDLE)
			.lifo()
			.metrics(true, () -> this.poolNumbers)
			.build();
	}

	private HttpClient http(HttpClient plain, SocketAddress address, @Nullable SslContext tls) {
		HttpClient client = plain.remoteAddress(() -> address)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, this.timeouts.connectMillis())
			.responseTimeout(this.timeouts.response())
			.followRedirect(false);
		if (this.host.secure()) {
			client = (tls != null) ? client.secure((spec) -> spec.sslContext(tls)) : client.secure();
		}
		if (address instanceof UnixDomainSocketAddress) {
			client = client.doOnChannelInit((observer, channel, remote) -> channel.pipeline()
				.addAfter(NettyPipeline.HttpCodec, Http11Handler.NAME, new Http11Handler()));
		}
		return client;
	}

	private TcpClient tcp(TcpClient plain, SocketAddress address, @Nullable SslContext tls) {
		TcpClient client = plain.remoteAddress(() -> address)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, this.timeouts.connectMillis())
			// An engine that refuses an upload answers and closes: what fails then is a
			// write
			.option(ChannelOption.AUTO_CLOSE, false);
		if (address instanceof InetSocketAddress) {
			client = client.option(ChannelOption.SO_KEEPALIVE, true);
		}
		if (this.host.secure()) {
			client = (tls != null) ? client.secure((spec) -> spec.sslContext(tls)) : client.secure();
		}
		return client;
	}

	private SocketAddress address(boolean nativeTransport) {
		Path socket = this.host.socket();
		if (socket != null) {
			return nativeTransport ? new DomainSocketAddress(socket.toString()) : UnixDomainSocketAddress.of(socket);
		}
		return InetSocketAddress.createUnresolved(String.valueOf(this.host.name()), this.host.port());
	}

}
