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

import java.time.Duration;
import java.time.Instant;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;
import reactor.util.retry.Retry.RetrySignal;

import io.springline.docker.DockerClient;
import io.springline.docker.http.Filters;
import io.springline.docker.stream.Reconnect;
import io.springline.docker.system.Event;
import io.springline.docker.system.EventSignal;
import io.springline.docker.system.EventSignal.Gap;
import io.springline.docker.system.EventSignal.Happened;
import io.springline.docker.system.EventsOptions;

/**
 * The events of one engine, without end: over cuts, and over refusals of an engine that
 * is not ready or not allowed to tell them yet.
 */
class EngineEvents {

	private static final Log logger = LogFactory.getLog(EngineEvents.class);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	/**
	 * When no engine had events yet: whoever asks for those learns that it may.
	 */
	private static final Instant PAST = Instant.ofEpochSecond(1);

	private final DockerClient client;

	private final Filters filters;

	private final Reconnect reconnect;

	private final Retry retry;

	private @Nullable Duration since;

	private boolean interrupted;

	private @Nullable Instant lastSeen;

	EngineEvents(DockerClient client, Filters filters, @Nullable Duration since, Reconnect reconnect) {
		this.client = client;
		this.filters = filters;
		this.since = since;
		this.reconnect = reconnect;
		this.retry = Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
			.maxBackoff(LONGEST_PAUSE)
			.transientErrors(true)
			.doBeforeRetry(this::log);
	}

	DockerClient client() {
		return this.client;
	}

	/**
	 * Return what happens from now on. Whoever comes again has missed events.
	 * @return the events, and where some may be missing
	 */
	Flux<EventSignal> signals() {
		return Flux.defer(this::session)
			.doOnError((ex) -> this.interrupted = true)
			.doOnCancel(() -> this.interrupted = true)
			.retryWhen(this.retry);
	}

	private Flux<EventSignal> session() {
		Flux<EventSignal> followed = this.client.system().followEvents(options(), this.reconnect).doOnNext(this::seen);
		if (!this.interrupted) {
			return followed;
		}
		Flux<Event> allowed = this.client.system().events(new EventsOptions(PAST, PAST, this.filters));
		return allowed.thenMany(Flux.defer(() -> Flux.<EventSignal>just(new Gap(this.lastSeen)))).concatWith(followed);
	}

	private EventsOptions options() {
		Instant begin = (this.since != null) ? Instant.now().minus(this.since) : null;
		this.since = null;
		return EventsOptions.builder().since(begin).filters(this.filters).build();
	}

	private void seen(EventSignal signal) {
		if (signal instanceof Happened happened && happened.event().at() != null) {
			this.lastSeen = happened.event().at();
		}
	}

	private void log(RetrySignal signal) {
		String message = "The events of the Docker Engine '" + this.client.name()
				+ "' cannot be followed, trying again: " + signal.failure().getMessage();
		if (signal.totalRetriesInARow() == 0) {
			logger.warn(message);
		}
		else {
			logger.debug(message);
		}
	}

}
