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

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationEventPublisher;

import io.springline.docker.system.EventSignal;
import io.springline.docker.system.EventSignal.Gap;
import io.springline.docker.system.EventSignal.Happened;

/**
 * Publishes the events of one engine while it is open, one after the other on one thread.
 */
class EventPublication {

	private static final Log logger = LogFactory.getLog(EventPublication.class);

	private static final int READ_AHEAD = 32;

	private final EngineEvents events;

	private final ApplicationEventPublisher publisher;

	private final ExecutorService executor;

	private final Disposable subscription;

	EventPublication(EngineEvents events, ApplicationEventPublisher publisher, ThreadFactory threads) {
		this.events = events;
		this.publisher = publisher;
		this.executor = Executors.newSingleThreadExecutor(threads);
		this.subscription = events.signals()
			// Cancelling interrupts the thread of an ExecutorService, but no Executor
			.publishOn(Schedulers.fromExecutor(this.executor::execute), READ_AHEAD)
			.subscribe(this::publish);
	}

	/**
	 * Publish nothing more.
	 * @return completes when the listeners have returned
	 */
	CompletableFuture<Void> end() {
		this.subscription.dispose();
		CompletableFuture<Void> idle = CompletableFuture.runAsync(() -> {
		}, this.executor);
		this.executor.shutdown();
		return idle;
	}

	/**
	 * Interrupt a listener that has not returned.
	 */
	void interrupt() {
		this.executor.shutdownNow();
	}

	private void publish(EventSignal signal) {
		try {
			this.publisher.publishEvent(event(signal));
		}
		catch (Exception | Error ex) {
			logger.error("A listener failed on " + event(signal), ex);
		}
	}

	private ApplicationEvent event(EventSignal signal) {
		if (signal instanceof Happened happened) {
			return new DockerEvent(this.events.client(), happened.event());
		}
		return new DockerEventGap(this.events.client(), ((Gap) signal).lastSeen());
	}

}
