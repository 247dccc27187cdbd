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

import java.time.Duration;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;

import org.springframework.context.SmartLifecycle;

import io.springline.docker.autoconfigure.DockerClients;
import io.springline.docker.system.SystemInfo;

/**
 * {@link MeterBinder} for what engines hold. They are asked in the background, so that to
 * read the meters never waits for an engine. What an engine told is not told on when it
 * cannot be asked any more: its meters are then NaN until it answers again.
 *
 * @since 0.1.0
 */
public class DockerEngineMetrics implements MeterBinder, SmartLifecycle {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final Duration DISK_USAGE_LIMIT = Duration.ofMinutes(5);

	private final DockerClients clients;

	private final Poll<SystemInfo> info;

	private final @Nullable Poll<DiskSizes> disk;

	private volatile @Nullable Disposable polling;

	/**
	 * Create a binder.
	 * @param clients the clients of the engines
	 * @param interval the time between two questions for containers and images
	 * @param diskUsageInterval the time between two questions for the disk usage, or
	 * {@code null} to ask none
	 */
	public DockerEngineMetrics(DockerClients clients, Duration interval, @Nullable Duration diskUsageInterval) {
		this.clients = clients;
		this.info = new Poll<>(interval, LIMIT, (client) -> client.system().info());
		this.disk = (diskUsageInterval != null) ? new Poll<>(diskUsageInterval, DISK_USAGE_LIMIT,
				(client) -> client.system().dataUsage().map(DiskSizes::of)) : null;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (String client : this.clients.names()) {
			Tags tags = Tags.of("client", client);
			Gauge.builder("docker.engine.up", () -> this.info.isAnswered(client) ? 1 : 0)
				.description("Whether the engine answered when it was asked last")
				.tags(tags)
				.register(registry);
			containers(registry, client, "running", (info) -> Poll.orNaN(info.containersRunning()));
			containers(registry, client, "paused", (info) -> Poll.orNaN(info.containersPaused()));
			containers(registry, client, "stopped", (info) -> Poll.orNaN(info.containersStopped()));
			Gauge.builder("docker.engine.images", () -> this.info.last(client, (info) -> Poll.orNaN(info.images())))
				.description("Images on the engine")
				.tags(tags)
				.register(registry);
			if (this.disk != null) {
				disk(registry, client, "images", this.disk, DiskSizes::images);
				disk(registry, client, "containers", this.disk, DiskSizes::containers);
				disk(registry, client, "volumes", this.disk, DiskSizes::volumes);
				disk(registry, client, "build-cache", this.disk, DiskSizes::buildCache);
			}
		}
	}

	private void containers(MeterRegistry registry, String client, String state, ToDoubleFunction<SystemInfo> count) {
		Gauge.builder("docker.engine.containers", () -> this.info.last(client, count))
			.description("Containers on the engine")
			.tags("client", client, "state", state)
			.register(registry);
	}

	private static void disk(MeterRegistry registry, String client, String type, Poll<DiskSizes> poll,
			ToLongFunction<DiskSizes> size) {
		Gauge.builder("docker.engine.disk.usage", () -> poll.last(client, size::applyAsLong))
			.description("What the engine keeps on disk")
			.baseUnit(BaseUnits.BYTES)
			.tags("client", client, "type", type)
			.register(registry);
	}

	@Override
	public void start() {
		this.polling = Disposables.composite(this.info.start(this.clients),
				(this.disk != null) ? this.disk.start(this.clients) : Disposables.disposed());
	}

	@Override
	public void stop() {
		Disposable polling = this.polling;
		if (polling != null) {
			polling.dispose();
			this.polling = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.polling != null;
	}

}
