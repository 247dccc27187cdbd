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

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

import io.netty.handler.ssl.SslContext;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.resources.ConnectionPoolMetrics;
import reactor.netty.resources.LoopResources;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;

import io.springline.docker.http.ApiVersion;

/**
 * The connections to one engine. Ordinary calls share a pool and have to be answered in
 * time; streams have connections of their own.
 *
 * @since 0.1.0
 */
public final class EngineTransport implements AutoCloseable {

	private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

	private final EngineHost host;

	private final Supplier<? extends @Nullable SslContext> tls;

	private final ConnectionSettings settings;

	private final StreamConnector streams;

	private volatile @Nullable Connections connections;

	private volatile boolean closed;

	/**
	 * Create a transport. Nothing is connected, and no thread started, before the first
	 * call.
	 * @param host where the engine listens
	 * @param tls how to speak TLS with it, if the host says so, asked for each call;
	 * {@code null} to trust whom Java trusts. When it is another one than before,
	 * connections made with that are not used any more
	 * @param timeouts how long to wait
	 * @param preferNative whether to use the native transport of the platform where it is
	 * there
	 */
	public EngineTransport(EngineHost host, Supplier<? extends @Nullable SslContext> tls, Timeouts timeouts,
			boolean preferNative) {
		this.host = host;
		this.tls = tls;
		this.settings = new ConnectionSettings(host, timeouts,
				LoopResources.create("docker-engine", LoopResources.DEFAULT_IO_WORKER_COUNT, true), preferNative,
				new PoolNumbers());
		this.streams = new StreamConnector(connections().map(Connections::streams), host.authority());
	}

	/**
	 * Return the connector for ordinary calls.
	 * @return the connector
	 */
	public ClientHttpConnector calls() {
		return this::call;
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
		PoolNumbers pools = this.settings.poolNumbers();
		return new ConnectionUsage(pools.active(), pools.sum(ConnectionPoolMetrics::idleSize),
				pools.sum(ConnectionPoolMetrics::pendingAcquireSize), ConnectionSettings.MAX_CALLS,
				this.streams.open(false), this.streams.open(true), apiVersion);
	}

	/**
	 * Whether no call is taken any more.
	 * @return {@code true} once it is closed
	 */
	public boolean isClosed() {
		return this.closed;
	}

	/**
	 * End what is open: calls in flight may end within the time for that, then streams
	 * fail. What is asked for after that is connected anew.
	 * @return completion when all has ended
	 */
	public Mono<Void> release() {
		return Mono.defer(() -> {
			Connections former = this.connections;
			this.connections = null;
			Mono<Void> idle = (this.settings.poolNumbers().calls() > 0) ? idle() : Mono.empty();
			Mono<Void> retired = (former != null) ? Mono.defer(former::retire) : Mono.empty();
			return idle.then(retired).then(Mono.defer(this.streams::end));
		});
	}

	private Mono<Void> idle() {
		PoolNumbers pools = this.settings.poolNumbers();
		// Timers of other schedulers lock for a moment when they are cancelled
		Scheduler scheduler = Schedulers.boundedElastic();
		return Flux.interval(Duration.ZERO, LOOK_AGAIN, scheduler)
			.onBackpressureDrop()
			.take(this.settings.timeouts().close(), scheduler)
			.takeUntil((look) -> pools.calls() == 0)
			.then();
	}

	/**
	 * Take no call any more, and {@link #release() end what is open}. Returns when that
	 * is done, or at once on a thread that must not wait.
	 */
	@Override
	public void close() {
		synchronized (this) {
			this.closed = true;
		}
		Mono<Void> end = release().doOnTerminate(this.settings.loops()::dispose).cache();
		end.subscribe();
		if (!Schedulers.isInNonBlockingThread()) {
			end.block();
		}
	}

	private Mono<ClientHttpResponse> call(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> request) {
		return connections()
			.flatMap((current) -> current.calls()
				.connect(method, uri, request)
				.doOnError(Connections::areSuspect, (broken) -> drop(current)))
			.onErrorResume(Connections::wereRetired, (retired) -> call(method, uri, request));
	}

	// Native code and the certificates that Java trusts come out of files
	private Mono<Connections> connections() {
		return Mono.defer(() -> {
			SslContext context = this.tls.get();
			Connections current = this.connections;
			return (current != null && current.tls() == context) ? Mono.just(current)
					: Mono.fromSupplier(() -> renew(context)).subscribeOn(Schedulers.boundedElastic());
		});
	}

	// Who ended one connection, as a restart does, may have ended all
	private void drop(Connections suspect) {
		synchronized (this) {
			if (this.connections != suspect) {
				return;
			}
			this.connections = null;
		}
		suspect.retire().subscribe();
	}

	private synchronized Connections renew(@Nullable SslContext context) {
		if (this.closed) {
			throw new TransportClosedException();
		}
		Connections former = this.connections;
		if (former != null && former.tls() == context) {
			return former;
		}
		Connections current = this.settings.open(context);
		this.connections = current;
		if (former != null) {
			former.retire().subscribe();
		}
		return current;
	}

	/**
	 * How long to wait for the engine.
	 *
	 * @param connect the time to connect
	 * @param response the time without an answer after which an ordinary call fails
	 * @param close the time that ordinary calls in flight have to end when the client is
	 * closed
	 */
	public record Timeouts(Duration connect, Duration response, Duration close) {

		int connectMillis() {
			return (int) Math.min(this.connect.toMillis(), Integer.MAX_VALUE);
		}

	}

}
