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

package io.springline.docker.container;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.http.HttpStatus;

import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.Reconnect;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FollowedLog}.
 */
class FollowedLogTests {

	private static final Instant START = Instant.parse("2026-11-21T21:11:33.999999999Z");

	private static final Reconnect SOON = Reconnect.builder().firstDelay(Duration.ofNanos(1)).build();

	@ParameterizedTest
	@CsvSource({ "true, 100000", "false, 100000", "true, 1", "false, 1" })
	void isWholeWhereverItIsCut(boolean oldEngine, int readSize) {
		int size = mixed(oldEngine).size();
		for (int cut = 0; cut <= size; cut++) {
			FakeLog log = mixed(oldEngine).readSize(readSize).cutAfter(cut, cut / 2, 5);
			assertThat(texts(log, LogsOptions.DEFAULTS)).as("cut after byte " + cut).isEqualTo(MIXED);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void isWholeWithManyCutsInAnyPlaces(boolean oldEngine) {
		Random random = new Random(42);
		for (int round = 0; round < 300; round++) {
			FakeLog log = new FakeLog(oldEngine);
			List<String> expected = new ArrayList<>();
			Instant time = START;
			for (int index = 0; index < 200; index++) {
				time = time.plusNanos(random.nextInt(3) * (long) random.nextInt(200_000_000));
				// One stream may be kept up to half a second late
				Instant stamp = (index % 5 == 0) ? time.minusMillis(500) : time;
				log.line((index % 5 == 0) ? 2 : 1, stamp, "line " + index % 7);
				expected.add("line " + index % 7);
			}
			for (int cut = 0; cut < 8; cut++) {
				log.cutAfter(random.nextInt(log.size()));
			}
			assertThat(texts(log, LogsOptions.DEFAULTS)).as("round " + round).isEqualTo(expected);
		}
	}

	@Test
	void linesOfOneMomentAreCounted() {
		FakeLog log = new FakeLog(true);
		IntStream.range(0, 6).forEach((index) -> log.line(1, START, "same"));
		log.cutAfter(log.size() / 2, log.size() - 1);
		assertThat(texts(log, LogsOptions.DEFAULTS)).hasSize(6).containsOnly("same");
		assertThat(log.requests()).hasSize(4);
	}

	@Test
	void processesOfAServiceHavePositionsOfTheirOwn() {
		FakeLog log = new FakeLog(true).line(1, START.plusMillis(900), "com.docker.swarm.task.id=a", "a1")
			.line(1, START, "com.docker.swarm.task.id=b", "b1")
			.line(1, START.plusMillis(100), "com.docker.swarm.task.id=b", "b2")
			.line(1, START.plusMillis(901), "com.docker.swarm.task.id=a", "a2");
		for (int cut = 0; cut <= log.size(); cut++) {
			assertThat(texts(log.cutAfter(cut), LogsOptions.DEFAULTS)).as("cut after byte " + cut)
				.containsExactly("a1", "b1", "b2", "a2");
		}
	}

	@Test
	void asksAgainFromALittleBeforeTheLastLine() {
		FakeLog log = new FakeLog(true).line(1, START.minusSeconds(60), "early").line(1, START, "late");
		log.cutAfter(log.size());
		LogsOptions options = LogsOptions.builder().stderr(false).stdout(true).since(START.minusSeconds(90)).build();
		assertThat(texts(log, options)).containsExactly("early", "late");
		assertThat(log.requests()).containsExactly(
				new LogsOptions(true, true, false, START.minusSeconds(90), null, true, true, null),
				new LogsOptions(true, true, false, START.minusSeconds(2), null, true, true, null),
				new LogsOptions(null, true, false, START.minusSeconds(2), null, true, true, null));
	}

	@Test
	void neverAsksForMoreThanWasWanted() {
		FakeLog log = new FakeLog(true).line(2, START.minusMillis(5), "other stream, not wanted")
			.line(1, START.minusMillis(4), "not wanted")
			.line(1, START, "first")
			.line(1, START.plusMillis(1), "last");
		for (int cut = 0; cut <= log.size(); cut++) {
			assertThat(texts(log.cutAfter(cut, cut), LogsOptions.builder().tail(2).build())).as("cut after byte " + cut)
				.containsExactly("first", "last");
		}
	}

	@Test
	void linesWrittenDuringACutBeforeTheFirstLineAreNotLost() {
		FakeLog log = new FakeLog(true).line(1, START, "before");
		AtomicInteger connections = new AtomicInteger();
		Flux<OutputLine> lines = FollowedLog.lines((options) -> {
			if (connections.incrementAndGet() == 2) {
				return Flux.defer(() -> {
					log.line(2, START.plusMillis(1), "during the cut").line(1, START.plusMillis(2), "too");
					return Flux.error(new DockerConnectionException("The connection was cut", null));
				});
			}
			return log.read(options);
		}, LogsOptions.builder().tail(0).build(), SOON);
		assertThat(lines.map(OutputLine::text).collectList().block(Outcome.LIMIT)).containsExactly("during the cut",
				"too");
		assertThat(log.requests()).extracting(LogsOptions::follow).containsExactly(null, true, null);
	}

	@Test
	void longLineIsReadAgainFromItsBeginning() {
		String text = "x".repeat(100_000);
		FakeLog log = new FakeLog(true).line(1, START, "first").line(1, START, text).line(1, START, "last");
		assertThat(texts(log.cutAfter(60_000, 90_000), LogsOptions.DEFAULTS)).containsExactly("first", text, "last");
	}

	@Test
	void linesHaveTheirTime() {
		FakeLog log = new FakeLog(true).line(2, START, "a=b", "text");
		OutputLine line = follow(log, LogsOptions.DEFAULTS).blockLast(Outcome.LIMIT);
		assertThat(line.timestamp()).isEqualTo(START);
		assertThat(line.details()).containsEntry("a", "b");
	}

	@Test
	void goesOnWhileTheContainerRuns() {
		FakeLog log = new FakeLog(true).line(1, START, "first run");
		AtomicInteger asked = new AtomicInteger();
		Mono<Boolean> running = Mono.fromSupplier(() -> {
			log.line(1, START.plusSeconds(asked.get()), "run " + asked.get());
			return asked.incrementAndGet() < 3;
		});
		Flux<OutputLine> lines = FollowedLog.lines(log::read, running, LogsOptions.DEFAULTS, SOON);
		assertThat(lines.map(OutputLine::text).collectList().block(Outcome.LIMIT)).containsExactly("first run", "run 0",
				"run 1", "run 2");
	}

	@Test
	void linesThatTheEngineKeepsBackAtTheEndAreFetched() {
		FakeLog log = new FakeLog(true).line(1, START, "one");
		Flux<OutputLine> lines = FollowedLog.lines((options) -> log.read(options).doOnComplete(() -> {
			if (Boolean.TRUE.equals(options.follow())) {
				log.line(1, START, "two").line(2, START.minusMillis(1), "three");
			}
		}), LogsOptions.DEFAULTS, SOON);
		assertThat(lines.map(OutputLine::text).collectList().block(Outcome.LIMIT)).containsExactly("one", "two",
				"three");
	}

	@ParameterizedTest
	@ValueSource(ints = { 404, 409 })
	void containerThatRemovesItselfHasNoMoreLines(int status) {
		FakeLog log = new FakeLog(true).line(1, START, "one");
		Flux<OutputLine> lines = FollowedLog.lines(
				(options) -> Boolean.TRUE.equals(options.follow()) ? log.read(options)
						: Flux.error(EngineException.of(HttpStatus.valueOf(status), "removed", "GET /logs")),
				LogsOptions.DEFAULTS, SOON);
		StepVerifier.create(lines).expectNextCount(1).expectComplete().verify(Outcome.LIMIT);
	}

	@Test
	void endsAtTheTimeThatWasAskedFor() {
		FakeLog log = new FakeLog(true).line(1, START, "line");
		Flux<OutputLine> lines = FollowedLog.lines(log::read, Mono.just(true),
				LogsOptions.builder().until(START.plusSeconds(1)).build(), SOON);
		StepVerifier.create(lines).expectNextCount(1).expectComplete().verify(Outcome.LIMIT);
	}

	@Test
	void pausesLongerAndLongerAndTellsTheLastFailure() {
		AtomicInteger connections = new AtomicInteger();
		Reconnect reconnect = Reconnect.builder()
			.firstDelay(Duration.ofSeconds(1))
			.maxDelay(Duration.ofSeconds(4))
			.attempts(4L)
			.build();
		StepVerifier
			.withVirtualTime(() -> FollowedLog.lines(
					(options) -> Flux
						.error(new DockerConnectionException("Cut " + connections.incrementAndGet(), null)),
					LogsOptions.DEFAULTS, reconnect))
			.expectSubscription()
			.expectNoEvent(Duration.ofMillis(499))
			.then(() -> assertThat(connections).hasValue(1))
			.thenAwait(Duration.ofMillis(1002))
			.then(() -> assertThat(connections).hasValueBetween(2, 3))
			.thenAwait(Duration.ofSeconds(20))
			.expectErrorMessage("Cut 5")
			.verify(Outcome.LIMIT);
	}

	@Test
	void otherFailuresAreToldAtOnce() {
		EngineException gone = EngineException.of(HttpStatus.NOT_FOUND, "No such container", "GET /logs");
		AtomicInteger connections = new AtomicInteger();
		Flux<OutputLine> lines = FollowedLog.lines((options) -> {
			connections.incrementAndGet();
			return Flux.error(gone);
		}, LogsOptions.DEFAULTS, SOON);
		Outcome.fails(lines, NotFoundException.class);
		assertThat(connections).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 502, 503, 504 })
	void engineThatIsNotReadyIsAskedAgain(int status) {
		FakeLog log = new FakeLog(true).line(1, START, "line");
		AtomicInteger connections = new AtomicInteger();
		Flux<OutputLine> lines = FollowedLog.lines((options) -> (connections.incrementAndGet() < 3)
				? Flux.error(EngineException.of(HttpStatus.valueOf(status), "not now", "GET /logs"))
				: log.read(options), LogsOptions.DEFAULTS, SOON);
		StepVerifier.create(lines).expectNextCount(1).expectComplete().verify(Outcome.LIMIT);
		assertThat(connections).as("two refusals, the log, and its end").hasValue(4);
	}

	@Test
	void demandIsPassedOn() {
		AtomicInteger frames = new AtomicInteger();
		FakeLog log = new FakeLog(true).readSize(64);
		IntStream.range(0, 10_000).forEach((index) -> log.line(1, START.plusNanos(index), "line " + index));
		Flux<OutputLine> lines = FollowedLog.lines(
				(options) -> log.read(options).doOnNext((frame) -> frames.incrementAndGet()), LogsOptions.DEFAULTS,
				SOON);
		StepVerifier.create(lines, 3).expectNextCount(3).thenCancel().verify(Outcome.LIMIT);
		assertThat(frames).hasValueLessThan(10);
	}

	@Test
	void readerOfOneLineAnHourHoldsUpNobody() {
		FakeLog log = mixed(true).cutAfter(40, 80);
		StepVerifier
			.withVirtualTime(() -> Flux.merge(
					follow(log, LogsOptions.DEFAULTS).delayElements(Duration.ofHours(1)).map((line) -> "slow"),
					follow(mixed(true), LogsOptions.DEFAULTS).map((line) -> "fast")))
			.expectNextSequence(MIXED.stream().map((line) -> "fast").toList())
			.thenAwait(Duration.ofHours(MIXED.size() + 1))
			.expectNextCount(MIXED.size())
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	@Test
	void cancellingAtAnyLineOrPauseCancelsTheConnection() {
		for (int count = 0; count <= MIXED.size(); count++) {
			AtomicInteger open = new AtomicInteger();
			FakeLog log = mixed(true).cutAfter(100);
			Flux<OutputLine> lines = FollowedLog.lines((options) -> log.read(options)
				.concatWith(Flux.never())
				.doOnSubscribe((subscription) -> open.incrementAndGet())
				.doFinally((signal) -> open.decrementAndGet()), LogsOptions.DEFAULTS, SOON);
			StepVerifier.create(lines, count).expectNextCount(count).thenCancel().verify(Outcome.LIMIT);
			assertThat(open).as("cancelled after " + count).hasValue(0);
		}
		Flux<Frame> cut = Flux.error(new DockerConnectionException("The connection was cut", null));
		StepVerifier
			.withVirtualTime(() -> FollowedLog.lines((options) -> cut, LogsOptions.DEFAULTS, Reconnect.DEFAULTS))
			.expectSubscription()
			.expectNoEvent(Duration.ofMillis(10))
			.thenCancel()
			.verify(Outcome.LIMIT);
	}

	private static final List<String> MIXED = List.of("one", "two", "two", "", "err", "na\u00efve \u20ac", "two",
			"last");

	private static FakeLog mixed(boolean oldEngine) {
		return new FakeLog(oldEngine).line(1, START, "one")
			.line(1, START.plusNanos(1), "two")
			.line(1, START.plusNanos(1), "two")
			.line(1, START.plusNanos(3), "")
			.line(2, START.plusNanos(2), "err")
			.line(1, START.plusSeconds(100), "na\u00efve \u20ac")
			.line(2, START.plusSeconds(100), "two")
			.line(1, START.plusSeconds(100), "last");
	}

	private static Flux<OutputLine> follow(FakeLog log, LogsOptions options) {
		return FollowedLog.lines(log::read, options, SOON);
	}

	private static List<String> texts(FakeLog log, LogsOptions options) {
		return follow(log, options).map(OutputLine::text).collectList().block(Outcome.LIMIT);
	}

}
