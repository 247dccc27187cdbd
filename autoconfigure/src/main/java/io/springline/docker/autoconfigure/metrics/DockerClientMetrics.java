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

package io.springline.docker.autoconfigure.metrics;

import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import io.springline.docker.autoconfigure.DockerClients;
import io.springline.docker.transport.ConnectionUsage;

/**
 * {@link MeterBinder} for the connections of clients. Nothing is asked of an engine to
 * know them.
 *
 * @since 0.1.0
 */
public class DockerClientMetrics implements MeterBinder {

	private final DockerClients clients;

	/**
	 * Create a binder.
	 * @param clients the clients
	 */
	public DockerClientMetrics(DockerClients clients) {
		this.clients = clients;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (String client : this.clients.names()) {
			gauge(registry, client, "docker.client.connections.active", "Pooled connections that carry a call",
					ConnectionUsage::active);
			gauge(registry, client, "docker.client.connections.idle", "Pooled connections that wait for a call",
					ConnectionUsage::idle);
			gauge(registry, client, "docker.client.connections.pending", "Calls that wait for a pooled connection",
					ConnectionUsage::pending);
			gauge(registry, client, "docker.client.connections.max", "The most pooled connections that there can be",
					ConnectionUsage::max);
			gauge(registry, client, "docker.client.streams", "Connections of their own that carry a stream",
					ConnectionUsage::streams);
			gauge(registry, client, "docker.client.sessions", "Connections that have left HTTP",
					ConnectionUsage::sessions);
		}
	}

	private void gauge(MeterRegistry registry, String client, String name, String description,
			ToIntFunction<ConnectionUsage> value) {
		Gauge.builder(name, this.clients, (clients) -> value.applyAsInt(clients.get(client).connections()))
			.description(description)
			.tag("client", client)
			.register(registry);
	}

}
