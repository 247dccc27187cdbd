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

package io.springline.docker.autoconfigure.event;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes the events of engines as application events while the application runs. It
 * stops after the web server and before the clients; listeners that are at work then may
 * finish, for as long as a phase of the shutdown may take.
 */
class DockerEventPublisher implements SmartLifecycle, DisposableBean {

	/**
	 * Below that of the web server, which starts later and stops earlier.
	 */
	static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 3072;

	private final List<EngineEvents> engines;

	private final ApplicationEventPublisher publisher;

	private final ThreadFactory threads;

	private volatile List<EventPublication> publications = List.of();

	private volatile boolean running;

	DockerEventPublisher(List<EngineEvents> engines, ApplicationEventPublisher publisher, ThreadFactory threads) {
		this.engines = engines;
		this.publisher = publisher;
		this.threads = threads;
	}

	@Override
	public void start() {
		this.publications = this.engines.stream()
			.map((events) -> new EventPublication(events, this.publisher, this.threads))
			.toList();
		this.running = true;
	}

	@Override
	public void stop(Runnable callback) {
		CompletableFuture<?>[] idle = this.running
				? this.publications.stream().map(EventPublication::end).toArray(CompletableFuture[]::new)
				: new CompletableFuture<?>[0];
		this.running = false;
		CompletableFuture.allOf(idle).thenRun(callback);
	}

	@Override
	public void stop() {
		stop(() -> {
		});
	}

	@Override
	public void destroy() {
		this.publications.forEach(EventPublication::interrupt);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

}
