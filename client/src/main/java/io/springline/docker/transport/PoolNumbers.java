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

import java.net.SocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

import reactor.netty.resources.ConnectionPoolMetrics;
import reactor.netty.resources.ConnectionProvider.MeterRegistrar;

/**
 * What the pools of a connection provider tell of themselves. There is one pool for each
 * way to speak with the engine, and none before the first call.
 */
final class PoolNumbers implements MeterRegistrar {

	private final Map<String, ConnectionPoolMetrics> pools = new ConcurrentHashMap<>();

	private final Set<ConnectionPoolMetrics> retired = ConcurrentHashMap.newKeySet();

	private final AtomicInteger named = new AtomicInteger();

	/**
	 * Return a name for a pool. Pools that speak in the same way have the same id.
	 * @return the name, of no other pool
	 */
	String nextName() {
		return "docker-engine-" + this.named.incrementAndGet();
	}

	@Override
	public void registerMetrics(String poolName, String id, SocketAddress address, ConnectionPoolMetrics metrics) {
		this.pools.put(poolName + id, metrics);
	}

	@Override
	public void deRegisterMetrics(String poolName, String id, SocketAddress address) {
		ConnectionPoolMetrics pool = this.pools.get(poolName + id);
		if (pool != null) {
			this.retired.add(pool);
			this.pools.remove(poolName + id);
		}
	}

	/**
	 * Return how many calls are under way.
	 * @return those that have a connection, and those that wait for one
	 */
	int calls() {
		return active() + sum(ConnectionPoolMetrics::pendingAcquireSize);
	}

	/**
	 * Return how many calls have a connection, also of a pool that is not used for others
	 * any more.
	 * @return their number
	 */
	int active() {
		this.retired.removeIf((pool) -> pool.acquiredSize() == 0);
		return sum(ConnectionPoolMetrics::acquiredSize)
				+ this.retired.stream().mapToInt(ConnectionPoolMetrics::acquiredSize).sum();
	}

	int sum(ToIntFunction<ConnectionPoolMetrics> number) {
		return this.pools.values().stream().mapToInt(number).sum();
	}

}
