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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which events were seen last. The engine does not keep them exactly in the order of
 * their times, and those of a swarm come later than they happened: a bit of the past is
 * read again.
 */
final class EventPosition {

	private static final Duration OVERLAP = Duration.ofSeconds(10);

	private static final int REMEMBERED = 1024;

	private final Deque<Event> seen = new ArrayDeque<>();

	private final Map<Event, Integer> repeatable = new HashMap<>();

	private @Nullable Instant first;

	private @Nullable Instant last;

	/**
	 * Start before any event was seen.
	 * @param first the time of the earliest event that is wanted, {@code null} to begin
	 * with the first one that comes
	 */
	EventPosition(@Nullable Instant first) {
		this.first = first;
	}

	/**
	 * Return the time of the latest event.
	 * @return the time, {@code null} when none was seen
	 */
	@Nullable Instant last() {
		return this.last;
	}

	/**
	 * Return the time from which on to read again.
	 * @return the time, {@code null} when no event was seen
	 */
	@Nullable Instant since() {
		if (this.first == null || this.last == null) {
			return null;
		}
		Instant since = this.last.minus(OVERLAP);
		return since.isAfter(this.first) ? since : this.first;
	}

	/**
	 * Note that what follows comes over a new connection, which may repeat events.
	 */
	void reconnected() {
		this.repeatable.clear();
		this.seen.forEach((event) -> this.repeatable.merge(event, 1, Integer::sum));
	}

	/**
	 * Whether an event was seen before.
	 * @param event the event
	 * @return {@code true} if it was among the last ones
	 */
	boolean knows(Event event) {
		return this.seen.contains(event);
	}

	/**
	 * Move on to an event.
	 * @param event the event
	 * @return whether it is new
	 */
	boolean moveTo(Event event) {
		int repeatable = this.repeatable.getOrDefault(event, 0);
		if (repeatable > 0) {
			this.repeatable.put(event, repeatable - 1);
			return false;
		}
		Instant time = event.at();
		if (time != null) {
			this.seen.add(event);
			this.first = (this.first == null || this.seen.size() > REMEMBERED) ? oldest() : this.first;
			this.last = (this.last == null || time.isAfter(this.last)) ? time : this.last;
		}
		return true;
	}

	// Nothing older than what is remembered is read again: it could not be told apart
	private @Nullable Instant oldest() {
		if (this.seen.size() > REMEMBERED) {
			this.seen.remove();
		}
		return this.seen.element().at();
	}

}
