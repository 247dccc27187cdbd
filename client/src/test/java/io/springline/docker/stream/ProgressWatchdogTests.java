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

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.PublisherProbe;

import io.springline.docker.error.NoProgressException;
import io.springline.docker.json.RealAnswers;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProgressMessage#requireProgress}.
 */
class ProgressWatchdogTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final ProgressMessage HALF = message("""
			{"id":"a","status":"Downloading","progressDetail":{"current":1,"total":2}}""");

	private static final ProgressMessage WHOLE = message("""
			{"id":"a","status":"Downloading","progressDetail":{"current":2,"total":2}}""");

	@Test
	void failsWhenNothingMoves() {
		PublisherProbe<ProgressMessage> messages = PublisherProbe.of(Flux.just(HALF).concatWith(Mono.never()));
		StepVerifier.withVirtualTime(() -> watched(messages.flux()))
			.expectNext(HALF)
			.expectNoEvent(LIMIT.minusMillis(1))
			.thenAwait(Duration.ofMillis(1))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(NoProgressException.class)
				.hasMessage("Nothing moved for PT10S, the engine last told: a: Downloading"))
			.verify(Outcome.LIMIT);
		messages.assertWasCancelled();
	}

	@Test
	void failsWhenNothingComesAtAll() {
		StepVerifier.withVirtualTime(() -> watched(Flux.never()))
			.expectSubscription()
			.expectNoEvent(LIMIT.minusMillis(1))
			.thenAwait(Duration.ofMillis(1))
			.expectErrorMessage("Nothing moved for PT10S, the engine last told: nothing")
			.verify(Outcome.LIMIT);
	}

	@Test
	void lastsAsLongAsSomethingMoves() {
		StepVerifier
			.withVirtualTime(
					() -> watched(Flux.interval(Duration.ofSeconds(9)).map(ProgressWatchdogTests::downloaded).take(50)))
			.thenAwait(Duration.ofSeconds(9 * 50))
			.expectNextCount(50)
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	@Test
	void repeatedMessagesAndPausesAreNoProgress() {
		ProgressMessage other = message("""
				{"id":"b","status":"Retrying in 3 seconds"}""");
		StepVerifier
			.withVirtualTime(
					() -> watched(Flux.interval(Duration.ofSeconds(3)).map((tick) -> (tick % 2 == 0) ? HALF : other)))
			.thenAwait(Duration.ofSeconds(12))
			.expectNextCount(4)
			.thenAwait(Duration.ofSeconds(1))
			.expectErrorMessage("Nothing moved for PT10S, the engine last told: b: Retrying in 3 seconds")
			.verify(Outcome.LIMIT);
	}

	@Test
	void timeStandsStillWhileNobodyAsks() {
		StepVerifier.withVirtualTime(() -> watched(Flux.just(HALF, WHOLE).concatWith(Flux.never())), 1)
			.expectNext(HALF)
			.expectNoEvent(Duration.ofHours(1))
			.thenRequest(1)
			.expectNext(WHOLE)
			.thenRequest(1)
			.expectNoEvent(LIMIT.minusMillis(1))
			.thenAwait(LIMIT)
			.expectError(NoProgressException.class)
			.verify(Outcome.LIMIT);
	}

	@Test
	void endsWithTheMessages() {
		StepVerifier.withVirtualTime(() -> watched(Flux.just(HALF)))
			.expectNext(HALF)
			.expectComplete()
			.verify(Outcome.LIMIT);
		StepVerifier.withVirtualTime(() -> watched(Flux.error(new IllegalStateException("broken"))))
			.expectErrorMessage("broken")
			.verify(Outcome.LIMIT);
	}

	@Test
	void cancellingEndsTheWatch() {
		PublisherProbe<ProgressMessage> messages = PublisherProbe.of(Flux.just(HALF).concatWith(Mono.never()));
		StepVerifier.withVirtualTime(() -> watched(messages.flux()))
			.expectNext(HALF)
			.thenCancel()
			.verify(Outcome.LIMIT);
		messages.assertWasCancelled();
	}

	private static Flux<ProgressMessage> watched(Flux<ProgressMessage> messages) {
		return ProgressMessage.requireProgress(messages, LIMIT);
	}

	private static ProgressMessage downloaded(long count) {
		return new ProgressMessage("a", null, "Downloading",
				new ProgressMessage.ProgressDetail(count, 100L, null, null, null), null, null, null, null);
	}

	private static ProgressMessage message(String json) {
		return RealAnswers.JSON.readValue(json, ProgressMessage.class);
	}

}
