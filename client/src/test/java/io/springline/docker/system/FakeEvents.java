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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.system.Event.EventActor;

/**
 * Events as an engine tells them, which remembers the last 256 until it restarts.
 */
final class FakeEvents {

	private static final int REMEMBERED = 256;

	private final List<Event> events = new ArrayList<>();

	private final List<EventsOptions> requests = new ArrayList<>();

	private final Deque<Connection> connections = new ArrayDeque<>();

	private int published;

	private int forgotten;

	static Event event(long nanos, String id) {
		long time = 1_800_000_000_000_000_000L + nanos;
		return new Event(EventType.CONTAINER, EventAction.DIE, new EventActor(id, Map.of()), EventScope.LOCAL,
				time / 1_000_000_000, time);
	}

	FakeEvents happen(Event event) {
		this.events.add(event);
		return this;
	}

	/**
	 * Tell a number of events over the next connection, and cut it.
	 * @param live how many events are told as they happen
	 * @param missed how many events happen before the next connection
	 * @param restarted whether the engine restarts before they happen
	 */
	FakeEvents connection(int live, int missed, boolean restarted) {
		this.connections.add(new Connection(live, missed, restarted));
		return this;
	}

	List<EventsOptions> requests() {
		return this.requests;
	}

	Flux<Event> read(EventsOptions options) {
		return Flux.defer(() -> {
			this.requests.add(options);
			Flux<Event> past = Flux.fromIterable(remembered(options));
			return (options.until() != null) ? past : past.concatWith(live());
		});
	}

	private Flux<Event> live() {
		return Flux.defer(() -> {
			Connection connection = this.connections.poll();
			if (connection == null) {
				return Flux.fromIterable(publish(this.events.size() - this.published)).concatWith(Flux.never());
			}
			return Flux.fromIterable(publish(connection.live)).concatWith(Flux.error(() -> {
				this.forgotten = connection.restarted ? this.published : this.forgotten;
				publish(connection.missed);
				return new DockerConnectionException("The connection was cut", null);
			}));
		});
	}

	private List<Event> publish(int count) {
		int from = this.published;
		this.published += count;
		return this.events.subList(from, this.published);
	}

	// Reads backwards up to the first event that is too old, as engines do
	private List<Event> remembered(EventsOptions options) {
		List<Event> past = new ArrayList<>();
		int oldest = Math.max(this.forgotten, this.published - REMEMBERED);
		for (int index = this.published - 1; index >= oldest; index--) {
			Event event = this.events.get(index);
			if (options.since() == null || event.at().isBefore(options.since())) {
				break;
			}
			if (!isLate(event, options.until())) {
				past.add(event);
			}
		}
		Collections.reverse(past);
		return past;
	}

	private static boolean isLate(Event event, @Nullable Instant until) {
		return until != null && event.at().isAfter(until);
	}

	private record Connection(int live, int missed, boolean restarted) {

	}

}
