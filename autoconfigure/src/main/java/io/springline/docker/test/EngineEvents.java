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

package io.springline.docker.test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happened in the engine, and what happens next.
 */
final class EngineEvents {

	private Sinks.Many<ObjectNode> events = Sinks.many().replay().all();

	private int count;

	private Instant last = Instant.EPOCH;

	synchronized void add(String type, String action, String id, Map<String, String> attributes) {
		Instant now = Instant.now();
		this.last = now.isAfter(this.last) ? now : this.last.plusNanos(1);
		ObjectNode event = Recorded.object();
		if (type.equals("container")) {
			event.put("status", action).put("id", id).put("from", attributes.get("image"));
		}
		else if (type.equals("image")) {
			event.put("status", action).put("id", id);
		}
		event.put("Type", type).put("Action", action);
		ObjectNode actor = event.putObject("Actor").put("ID", id);
		ObjectNode named = actor.putObject("Attributes");
		attributes.forEach(named::put);
		event.put("scope", "local").put("time", this.last.getEpochSecond()).put("timeNano", nanos(this.last));
		this.count++;
		this.events.tryEmitNext(event).orThrow();
	}

	synchronized Flux<ObjectNode> between(@Nullable Instant since, @Nullable Instant until, ListFilters filters) {
		boolean over = until != null && !until.isAfter(Instant.now());
		Flux<ObjectNode> wanted = (over || since != null) ? this.events.asFlux().take(this.count) : Flux.empty();
		if (!over) {
			wanted = wanted.concatWith(coming(until));
		}
		if (since != null) {
			wanted = wanted.filter((event) -> event.path("timeNano").asLong() >= nanos(since));
		}
		if (until != null) {
			wanted = wanted.takeWhile((event) -> event.path("timeNano").asLong() <= nanos(until));
		}
		return wanted.filter((event) -> matches(event, filters));
	}

	private Flux<ObjectNode> coming(@Nullable Instant until) {
		Flux<ObjectNode> coming = this.events.asFlux().skip(this.count);
		return (until != null) ? coming.takeUntilOther(Mono.delay(Duration.between(Instant.now(), until))) : coming;
	}

	/**
	 * Forget what happened, and end the streams of those who listen.
	 */
	synchronized void clear() {
		this.events.tryEmitComplete();
		this.events = Sinks.many().replay().all();
		this.count = 0;
	}

	private static boolean matches(ObjectNode event, ListFilters filters) {
		String type = event.path("Type").asString();
		String action = event.path("Action").asString();
		String id = event.at("/Actor/ID").asString();
		String name = event.at("/Actor/Attributes/name").asString("");
		String image = event.at("/Actor/Attributes/image").asString("");
		return filters.allow("type", type::equals)
				&& filters.allow("event", (wanted) -> action.equals(wanted) || action.startsWith(wanted + ":"))
				&& filters.allow("container",
						(wanted) -> type.equals("container") && (id.startsWith(wanted) || name.equals(wanted)))
				&& filters.allow("image",
						(wanted) -> image.equals(wanted) || image.startsWith(wanted + ":")
								|| type.equals("image") && id.startsWith(wanted))
				&& filters.allow("volume", (wanted) -> type.equals("volume") && id.equals(wanted))
				&& filters.allow("network",
						(wanted) -> type.equals("network") && (id.startsWith(wanted) || name.equals(wanted)))
				&& filters.allowLabels(event.at("/Actor/Attributes"));
	}

	private static long nanos(Instant time) {
		return time.getEpochSecond() * 1_000_000_000 + time.getNano();
	}

}
