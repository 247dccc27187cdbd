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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.http.HttpStatus;

import io.springline.docker.error.BadRequestException;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.EngineException;
import io.springline.docker.http.Filters;
import io.springline.docker.stream.Reconnect;
import io.springline.docker.system.EventSignal.Gap;
import io.springline.docker.system.EventSignal.Happened;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FollowedEvents}.
 */
class FollowedEventsTests {

	private static final Reconnect SOON = Reconnect.builder().firstDelay(Duration.ofNanos(1)).build();

	@Test
	void tellsWhatHappenedDuringCutsOnce() {
		FakeEvents engine = events(400).connection(10, 5, false).connection(0, 0, false).connection(100, 255, false);
		assertThat(signals(engine, 400)).isEqualTo(happened(0, 400));
	}

	@Test
	void saysThatEventsWereForgotten() {
		FakeEvents engine = events(400).connection(10, 256, false);
		List<EventSignal> expected = new ArrayList<>(happened(0, 10));
		expected.add(new Gap(event(9).at()));
		expected.addAll(happened(10, 400));
		assertThat(signals(engine, expected.size())).isEqualTo(expected);
	}

	@Test
	void saysThatTheEngineRestarted() {
		FakeEvents engine = events(20).connection(10, 0, true);
		List<EventSignal> expected = new ArrayList<>(happened(0, 10));
		expected.add(new Gap(event(9).at()));
		expected.addAll(happened(10, 20));
		assertThat(signals(engine, expected.size())).isEqualTo(expected);
	}

	@Test
	void saysOnceThatEventsMayBeMissing() {
		FakeEvents engine = events(12).connection(0, 0, true)
			.connection(0, 1, false)
			.connection(2, 0, true)
			.connection(0, 0, true)
			.connection(0, 0, false)
			.connection(3, 0, true);
		List<EventSignal> expected = new ArrayList<>();
		expected.add(new Gap(null));
		expected.addAll(happened(1, 3));
		expected.add(new Gap(event(2).at()));
		expected.addAll(happened(3, 6));
		expected.add(new Gap(event(5).at()));
		expected.addAll(happened(6, 12));
		assertThat(signals(engine, expected.size())).isEqualTo(expected);
	}

	@Test
	void saysThatEventsWereForgottenBetweenAskingAndFollowing() {
		FakeEvents engine = events(300).connection(1, 0, false);
		AtomicInteger requests = new AtomicInteger();
		Flux<EventSignal> signals = FollowedEvents.signals((options) -> {
			if (requests.incrementAndGet() == 3) {
				FakeEvents restarted = new FakeEvents();
				IntStream.range(1, 4).forEach((index) -> restarted.happen(event(index)));
				return restarted.read(options);
			}
			return engine.read(options);
		}, EventsOptions.DEFAULTS, SOON);
		StepVerifier.create(signals)
			.expectNext(new Happened(event(0)), new Gap(event(0).at()))
			.expectNextSequence(happened(1, 4))
			.thenCancel()
			.verify(Outcome.LIMIT);
	}

	@Test
	void eventsOutOfOrderAreNeitherLostNorRepeated() {
		Random random = new Random(42);
		for (int round = 0; round < 200; round++) {
			FakeEvents engine = new FakeEvents();
			List<EventSignal> expected = new ArrayList<>();
			for (int index = 0; index < 300; index++) {
				long late = (random.nextInt(4) == 0) ? random.nextInt(900_000_000) : 0;
				Event event = FakeEvents.event(2_000_000_000L + index * 50_000_000L - late, "c" + index);
				engine.happen(event);
				expected.add(new Happened(event));
			}
			engine.connection(1 + random.nextInt(9), random.nextInt(100), false)
				.connection(random.nextInt(10), random.nextInt(50), false)
				.connection(random.nextInt(10), random.nextInt(100), false);
			EventsOptions options = EventsOptions.builder().since(FakeEvents.event(0, "").at()).build();
			assertThat(signals(engine, options, 300)).as("round " + round).isEqualTo(expected);
		}
	}

	@Test
	void eventFromBeforeTheFirstOneMayHideOthers() {
		FakeEvents engine = new FakeEvents().happen(event(5)).happen(event(6)).happen(event(4)).happen(event(7));
		engine.connection(1, 2, false);
		assertThat(signals(engine, 3)).containsExactly(new Happened(event(5)), new Gap(event(5).at()),
				new Happened(event(7)));
	}

	@Test
	void equalEventsAreCounted() {
		FakeEvents engine = new FakeEvents();
		IntStream.range(0, 6).forEach((index) -> engine.happen(event(1)));
		engine.connection(3, 2, false).connection(0, 0, false);
		assertThat(signals(engine, 6)).hasSize(6).containsOnly(new Happened(event(1)));
	}

	@Test
	void asksForWhatIsMissing() {
		FakeEvents engine = new FakeEvents().happen(FakeEvents.event(0, "a"))
			.happen(FakeEvents.event(20_000_000_000L, "b"))
			.happen(FakeEvents.event(20_000_000_001L, "c"))
			.connection(2, 0, false);
		Filters filters = Filters.of("type", "container");
		Instant since = Instant.ofEpochSecond(1_700_000_000L);
		EventsOptions options = new EventsOptions(since, null, filters);
		FollowedEvents.signals(engine::read, options, SOON).take(3).blockLast(Outcome.LIMIT);
		Instant b = FakeEvents.event(20_000_000_000L, "b").at();
		assertThat(engine.requests()).containsExactly(options, new EventsOptions(b.minusSeconds(10), b, filters),
				new EventsOptions(b.minusSeconds(10), null, filters));
	}

	@Test
	void neverAsksForMoreThanWasWanted() {
		FakeEvents engine = events(3).connection(2, 0, false);
		signals(engine, 3);
		assertThat(engine.requests()).extracting(EventsOptions::since)
			.containsExactly(null, event(0).at(), event(0).at());
	}

	@Test
	void endOfTheStreamIsACut() {
		AtomicInteger requests = new AtomicInteger();
		Flux<EventSignal> signals = FollowedEvents.signals(
				(options) -> (requests.incrementAndGet() == 1) ? Flux.just(event(0)) : Flux.just(event(0), event(1)),
				EventsOptions.DEFAULTS, SOON);
		StepVerifier.create(signals).expectNextSequence(happened(0, 2)).thenCancel().verify(Outcome.LIMIT);
	}

	@Test
	void endsAtTheTimeThatWasAskedFor() {
		EventsOptions options = EventsOptions.builder().until(Instant.now().minusSeconds(1)).build();
		StepVerifier.create(FollowedEvents.signals((request) -> Flux.just(event(0)), options, SOON))
			.expectNextSequence(happened(0, 1))
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	@Test
	void givesUp() {
		AtomicInteger requests = new AtomicInteger();
		Flux<EventSignal> signals = FollowedEvents.signals((options) -> {
			requests.incrementAndGet();
			return Flux.error(new DockerConnectionException("The connection was cut", null));
		}, EventsOptions.DEFAULTS, Reconnect.builder().attempts(3L).build());
		StepVerifier.withVirtualTime(() -> signals)
			.expectSubscription()
			.thenAwait(Duration.ofMinutes(5))
			.expectErrorMessage("The connection was cut")
			.verify(Outcome.LIMIT);
		assertThat(requests).hasValue(4);
	}

	@Test
	void saysThatEventsMayBeMissingOnceTheEngineIsThere() {
		AtomicInteger requests = new AtomicInteger();
		Flux<EventSignal> signals = FollowedEvents.signals((options) -> {
			if (requests.incrementAndGet() < 4) {
				return Flux.error(new DockerConnectionException("There is no engine", null));
			}
			return (options.until() != null) ? Flux.empty() : Flux.just(event(0)).concatWith(Flux.never());
		}, EventsOptions.DEFAULTS, SOON);
		StepVerifier.create(signals)
			.expectNext(new Gap(null))
			.then(() -> assertThat(requests.get()).isGreaterThanOrEqualTo(4))
			.expectNext(new Happened(event(0)))
			.thenCancel()
			.verify(Outcome.LIMIT);
		assertThat(requests).hasValue(5);
	}

	@Test
	void otherFailuresAreToldAtOnce() {
		Flux<Event> refused = Flux.error(EngineException.of(HttpStatus.BAD_REQUEST, "invalid filter", "GET /events"));
		Outcome.fails(FollowedEvents.signals((options) -> refused, EventsOptions.DEFAULTS, SOON),
				BadRequestException.class);
	}

	@Test
	void demandIsPassedOn() {
		AtomicInteger told = new AtomicInteger();
		Flux<EventSignal> signals = FollowedEvents.signals((options) -> Flux.range(0, 10_000)
			.map(FollowedEventsTests::event)
			.doOnNext((event) -> told.incrementAndGet()), EventsOptions.DEFAULTS, SOON);
		StepVerifier.create(signals, 3).expectNextCount(3).thenCancel().verify(Outcome.LIMIT);
		assertThat(told).hasValueLessThan(6);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 5, 10, 11, 20 })
	void cancellingAtAnyPointCancelsTheConnection(int count) {
		AtomicInteger open = new AtomicInteger();
		FakeEvents engine = events(20).connection(5, 0, false).connection(5, 0, true);
		Flux<EventSignal> signals = FollowedEvents.signals((options) -> engine.read(options)
			.doOnSubscribe((subscription) -> open.incrementAndGet())
			.doFinally((signal) -> open.decrementAndGet()), EventsOptions.DEFAULTS, SOON);
		StepVerifier.create(signals, count).expectNextCount(count).thenCancel().verify(Outcome.LIMIT);
		assertThat(open).hasValue(0);
	}

	private static FakeEvents events(int count) {
		FakeEvents engine = new FakeEvents();
		IntStream.range(0, count).forEach((index) -> engine.happen(event(index)));
		return engine;
	}

	private static Event event(int index) {
		return FakeEvents.event(index * 1_000_000L, "c" + index);
	}

	private static List<EventSignal> happened(int from, int to) {
		return IntStream.range(from, to).<EventSignal>mapToObj((index) -> new Happened(event(index))).toList();
	}

	private static List<EventSignal> signals(FakeEvents engine, int count) {
		return signals(engine, EventsOptions.DEFAULTS, count);
	}

	private static List<EventSignal> signals(FakeEvents engine, EventsOptions options, int count) {
		return FollowedEvents.signals(engine::read, options, SOON).take(count).collectList().block(Outcome.LIMIT);
	}

}
