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

import java.io.IOException;
import java.net.ConnectException;

import io.netty.handler.ssl.SslContext;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.tcp.TcpClient;

import org.springframework.http.client.reactive.ClientHttpConnector;

/**
 * What connections are made with, until TLS is set up anew, one of them breaks or the
 * client is stopped: a pool of them for calls, and what makes each of those that carry a
 * stream.
 *
 * @param tls how TLS is spoken on them, {@code null} if nothing is said about that
 * @param pool the connections that calls share
 * @param calls makes calls on them
 * @param streams makes a connection of its own
 */
record Connections(@Nullable SslContext tls, ConnectionProvider pool, ClientHttpConnector calls, TcpClient streams) {

	/**
	 * Use the pool no more. What is idle is closed at once, and the rest when its call
	 * has ended.
	 * @return completion when nothing idle is left
	 */
	Mono<Void> retire() {
		return this.pool.disposeLater().onErrorComplete();
	}

	/**
	 * Whether the end of one connection says that others may have ended too.
	 * @param failure how a call failed
	 * @return {@code true} if its connection broke, after it had been made
	 */
	static boolean areSuspect(Throwable failure) {
		return failure instanceof AbortedException
				|| failure instanceof IOException && !(failure instanceof ConnectException);
	}

	/**
	 * Whether a call was not sent, because the pool is not used any more since. The type
	 * of the failure is internal to Reactor Netty.
	 * @param failure how the call failed
	 * @return {@code true} if it can be made on other connections
	 */
	static boolean wereRetired(Throwable failure) {
		return failure.getClass().getSimpleName().equals("PoolShutdownException");
	}

}
