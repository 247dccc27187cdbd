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

package io.springline.docker.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import io.springline.docker.error.NoProgressException;

/**
 * Fails a stream of messages when none of them tells of progress for some time. It is
 * asked by one subscriber at a time, and by a timer.
 */
final class ProgressWatchdog {

	private final Duration limit;

	private final Scheduler clock = Schedulers.parallel();

	private final Map<String, ProgressMessage> latest = new HashMap<>();

	private long wanted;

	private long movedAt;

	private @Nullable ProgressMessage last;

	private volatile boolean stalled;

	ProgressWatchdog(Duration limit) {
		this.limit = limit;
		this.movedAt = now();
	}

	Flux<ProgressMessage> watch(Flux<ProgressMessage> messages) {
		Mono<Long> alarm = Mono.defer(() -> Mono.delay(Duration.ofNanos(rest()), this.clock))
			.repeat()
			.filter((tick) -> rest() <= 0)
			.next()
			.doOnNext((tick) -> this.stalled = true);
		// An alarm that is an error would leave the messages uncancelled
		return messages.doOnNext(this::came)
			.doOnRequest(this::wanted)
			.takeUntilOther(alarm)
			.concatWith(Mono.defer(() -> this.stalled ? Mono.error(failure()) : Mono.empty()));
	}

	private synchronized void wanted(long count) {
		if (this.wanted == 0) {
			this.movedAt = now();
		}
		this.wanted = Operators.addCap(this.wanted, count);
	}

	private synchronized void came(ProgressMessage message) {
		this.wanted = (this.wanted != Long.MAX_VALUE) ? this.wanted - 1 : this.wanted;
		this.last = message;
		if (isProgress(message)) {
			this.movedAt = now();
		}
	}

	// The engine counts down the seconds to its next attempt
	private boolean isProgress(ProgressMessage message) {
		if (message.status() != null && message.status().startsWith("Retrying in")) {
			return false;
		}
		return message.id() == null || !message.equals(this.latest.put(message.id(), message));
	}

	private synchronized long rest() {
		if (this.wanted == 0) {
			this.movedAt = now();
		}
		return this.limit.toNanos() - (now() - this.movedAt);
	}

	private long now() {
		return this.clock.now(TimeUnit.NANOSECONDS);
	}

	private synchronized NoProgressException failure() {
		String told = (this.last != null) ? describe(this.last) : "nothing";
		return new NoProgressException("Nothing moved for " + this.limit + ", the engine last told: " + told);
	}

	private static String describe(ProgressMessage message) {
		String text = Objects.requireNonNullElse((message.status() != null) ? message.status() : message.stream(), "");
		return (message.id() != null) ? message.id() + ": " + text.strip() : text.strip();
	}

}
