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

package io.springline.docker.system;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import reactor.core.publisher.Flux;

import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.stream.Reconnect;
import io.springline.docker.system.EventSignal.Gap;
import io.springline.docker.system.EventSignal.Happened;

/**
 * Follows the events of an engine over any number of connections.
 * <p>
 * An engine remembers some hundred events, until it restarts. As long as it remembers the
 * last one that was seen it remembers all that came after, too; this is asked first.
 */
final class FollowedEvents {

	private static final Instant BEGINNING = Instant.ofEpochSecond(1);

	private final Function<EventsOptions, Flux<Event>> events;

	private final EventsOptions options;

	private final EventPosition position;

	private boolean connected;

	private boolean gapTold;

	private boolean repetitionExpected;

	private FollowedEvents(Function<EventsOptions, Flux<Event>> events, EventsOptions options) {
		this.events = events;
		this.options = options;
		this.position = new EventPosition(options.since());
	}

	static Flux<EventSignal> signals(Function<EventsOptions, Flux<Event>> events, EventsOptions options,
			Reconnect reconnect) {
		return Flux.defer(() -> {
			FollowedEvents followed = new FollowedEvents(events, options);
			return Flux.defer(followed::connect).retryWhen(reconnect.retry());
		});
	}

	private Flux<EventSignal> connect() {
		if (!this.connected) {
			this.connected = true;
			return follow();
		}
		this.position.reconnected();
		Instant since = this.position.since();
		if (since == null) {
			return this.events.apply(nothing()).thenMany(Flux.defer(this::gap)).concatWith(Flux.defer(this::follow));
		}
		return this.events.apply(new EventsOptions(since, this.position.last(), this.options.filters()))
			.any(this.position::knows)
			.flatMapMany((remembered) -> {
				this.repetitionExpected = remembered;
				return remembered ? follow() : gap().concatWith(Flux.defer(this::follow));
			});
	}

	private Flux<EventSignal> follow() {
		Instant since = this.position.since();
		EventsOptions request = (since != null) ? new EventsOptions(since, this.options.until(), this.options.filters())
				: this.options;
		return this.events.apply(request).concatMapIterable(this::signals, 1).concatWith(Flux.defer(this::ended));
	}

	private List<EventSignal> signals(Event event) {
		Instant lastSeen = this.position.last();
		if (!this.position.moveTo(event)) {
			this.repetitionExpected = false;
			return List.of();
		}
		boolean forgotten = this.repetitionExpected;
		this.repetitionExpected = false;
		this.gapTold = false;
		return forgotten ? List.of(new Gap(lastSeen), new Happened(event)) : List.of(new Happened(event));
	}

	// Long before there were engines, so that it ends at once whatever their clock says
	private EventsOptions nothing() {
		return new EventsOptions(BEGINNING, BEGINNING, this.options.filters());
	}

	private Flux<EventSignal> gap() {
		if (this.gapTold) {
			return Flux.empty();
		}
		this.gapTold = true;
		return Flux.just(new Gap(this.position.last()));
	}

	private Flux<EventSignal> ended() {
		return (this.options.until() != null && !this.options.until().isAfter(Instant.now())) ? Flux.empty()
				: Flux.error(new DockerConnectionException("The engine ended the stream of events", null));
	}

}
