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
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.NettyPipeline;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionPoolMetrics;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpClient;

import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;

import io.springline.docker.http.ApiVersion;

/**
 * The connections to one engine. Ordinary calls share a pool and have to be answered in
 * time; streams have connections of their own.
 *
 * @since 0.1.0
 */
public final class EngineTransport implements AutoCloseable {

	private static final int MAX_CALLS = 32;

	private static final Duration ACQUIRE_TIMEOUT = Duration.ofSeconds(45);

	private static final Duration MAX_IDLE = Duration.ofSeconds(30);

	private final EngineHost host;

	private final LoopResources loops;

	private final ConnectionProvider pool;

	private final PoolNumbers poolNumbers = new PoolNumbers();

	private final Mono<Clients> clients;

	private final StreamConnector streams;

	/**
	 * Create a transport. Nothing is connected, and no thread started, before the first
	 * call.
	 * @param host where the engine listens
	 * @param tls how to speak TLS with it, if the host says so; by default whom Java
	 * trusts is trusted
	 * @param timeouts how long to wait
	 * @param preferNative whether to use the native transport of the platform where it is
	 * there
	 */
	public EngineTransport(EngineHost host, @Nullable SslContext tls, Timeouts timeouts, boolean preferNative) {
		this.host = host;
		this.loops = LoopResources.create("docker-engine", LoopResources.DEFAULT_IO_WORKER_COUNT, true);
		this.pool = ConnectionProvider.builder("docker-engine")
			.maxConnections(MAX_CALLS)
			.pendingAcquireMaxCount(-1)
			.pendingAcquireTimeout(ACQUIRE_TIMEOUT)
			.maxIdleTime(MAX_IDLE)
			.evictInBackground(MAX_IDLE)
			.lifo()
			.metrics(true, () -> this.poolNumbers)
			.build();
		// Native code and the certificates that Java trusts come out of files
		this.clients = Mono.fromSupplier(() -> clients(tls, timeouts, preferNative))
			.subscribeOn(Schedulers.boundedElastic())
			.cache();
		this.streams = new StreamConnector(this.clients.map(Clients::streams), host.authority());
	}

	/**
	 * Return the connector for ordinary calls.
	 * @return the connector
	 */
	public ClientHttpConnector calls() {
		return (method, uri, request) -> this.clients
			.flatMap((clients) -> clients.calls().connect(method, uri, request));
	}

	/**
	 * Return the connector for streams and hijacked connections.
	 * @return the connector
	 */
	public ClientHttpConnector streams() {
		return this.streams;
	}

	/**
	 * Return what the URIs of calls start with.
	 * @return the base URL, empty for a socket
	 */
	public String baseUrl() {
		return (this.host.socket() != null) ? ""
				: (this.host.secure() ? "https://" : "http://") + this.host.authority();
	}

	/**
	 * Return the connections there are.
	 * @param apiVersion the version that is spoken on them, or {@code null} if it is not
	 * known yet
	 * @return their numbers
	 */
	public ConnectionUsage usage(@Nullable ApiVersion apiVersion) {
		return new ConnectionUsage(this.poolNumbers.sum(ConnectionPoolMetrics::acquiredSize),
				this.poolNumbers.sum(ConnectionPoolMetrics::idleSize),
				this.poolNumbers.sum(ConnectionPoolMetrics::pendingAcquireSize), MAX_CALLS, this.streams.open(false),
				this.streams.open(true), apiVersion);
	}

	/**
	 * Close all connections, open streams included.
	 */
	@Override
	public void close() {
		this.pool.dispose();
		this.loops.dispose();
	}

	private Clients clients(@Nullable SslContext tls, Timeouts timeouts, boolean preferNative) {
		boolean nativeTransport = preferNative && LoopResources.hasNativeSupport();
		SocketAddress address = address(this.host, nativeTransport);
		return new Clients(new ReactorClientHttpConnector(http(address, tls, timeouts, nativeTransport)),
				tcp(address, tls, timeouts, nativeTransport));
	}

	private HttpClient http(SocketAddress address, @Nullable SslContext tls, Timeouts timeouts,
			boolean nativeTransport) {
		HttpClient client = HttpClient.create(this.pool)
			.remoteAddress(() -> address)
			.runOn(this.loops, nativeTransport)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, timeouts.connectMillis())
			.responseTimeout(timeouts.response())
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

	private TcpClient tcp(SocketAddress address, @Nullable SslContext tls, Timeouts timeouts, boolean nativeTransport) {
		TcpClient client = TcpClient.newConnection()
			.remoteAddress(() -> address)
			.runOn(this.loops, nativeTransport)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, timeouts.connectMillis())
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

	private static SocketAddress address(EngineHost host, boolean nativeTransport) {
		Path socket = host.socket();
		if (socket != null) {
			return nativeTransport ? new DomainSocketAddress(socket.toString()) : UnixDomainSocketAddress.of(socket);
		}
		return InetSocketAddress.createUnresolved(String.valueOf(host.name()), host.port());
	}

	private record Clients(ClientHttpConnector calls, TcpClient streams) {

	}

	/**
	 * How long to wait for the engine.
	 *
	 * @param connect the time to connect
	 * @param response the time without an answer after which an ordinary call fails
	 */
	public record Timeouts(Duration connect, Duration response) {

		int connectMillis() {
			return (int) Math.min(this.connect.toMillis(), Integer.MAX_VALUE);
		}

	}

}
