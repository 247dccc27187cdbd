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

package io.springline.docker.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.container.HostConfig;
import io.springline.docker.container.LogConfig;
import io.springline.docker.container.LogDriver;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.container.LogsOptionsBuilder;
import io.springline.docker.error.EngineException;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.StreamType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The output of containers.
 */
@RequiresEngine
class ContainerLogsIT {

	private static final LogsOptions FOLLOW = LogsOptions.builder().follow(true).build();

	private final Engine engine;

	ContainerLogsIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void tellsTheStreamsApart() {
		String id = this.engine
			.started(this.engine.script("echo one; %1$s; echo two >&2; %1$s; echo three".formatted(Cue.AWAIT)));
		Cue.giveAfter(1, this.engine, id);
		Cue.giveAfter(2, this.engine, id);
		Engine.get(this.engine.containers().waitFor(id));
		assertThat(Engine.all(this.engine.containers().logs(id))).containsExactly(frame(StreamType.STDOUT, "one\n"),
				frame(StreamType.STDERR, "two\n"), frame(StreamType.STDOUT, "three\n"));
		assertThat(text(id, LogsOptions.builder().stdout(true))).isEqualTo("one\nthree\n");
		assertThat(text(id, LogsOptions.builder().stderr(true))).isEqualTo("two\n");
	}

	@Test
	void readsTheOutputOfATerminal() {
		String id = this.engine
			.ended(this.engine.script("echo one; echo two >&2; printf '\\001\\000\\000\\000'").tty(true));
		List<Frame> frames = Engine.all(this.engine.containers().logs(id));
		assertThat(frames).extracting(Frame::stream).containsOnly(StreamType.STDOUT);
		assertThat(text(id, LogsOptions.builder())).isEqualTo("one\r\ntwo\r\n\u0001\0\0\0");
		assertThat(Engine.all(OutputLine.from(this.engine.containers().logs(id)))).containsExactly(
				new OutputLine(StreamType.STDOUT, "one"), new OutputLine(StreamType.STDOUT, "two"),
				new OutputLine(StreamType.STDOUT, "\u0001\0\0\0"));
	}

	@Test
	void readsTheEnd() {
		String id = this.engine.ended(this.engine.script("seq 1 10"));
		assertThat(text(id, LogsOptions.builder().tail(2))).isEqualTo("9\n10\n");
		assertThat(text(id, LogsOptions.builder().tail(0))).isEmpty();
	}

	@Test
	void readsWhatWasWrittenInATime() {
		String id = this.engine.ended(this.engine.script("echo early; sleep 0.4; echo middle; sleep 0.4; echo late"));
		List<String> lines = Engine
			.all(this.engine.containers().logs(id, LogsOptions.builder().timestamps(true).build()).map(Frame::text));
		assertThat(lines).hasSize(3);
		List<Instant> times = lines.stream().map((line) -> Instant.parse(line.split(" ")[0])).toList();
		assertThat(times).isSorted();
		assertThat(times.get(0)).isBetween(Engine.get(this.engine.containers().inspect(id)).createdAt(),
				this.engine.state(id).finishedAt());
		Instant between = times.get(0).plus(Duration.between(times.get(0), times.get(1)).dividedBy(2));
		Instant later = times.get(1).plus(Duration.between(times.get(1), times.get(2)).dividedBy(2));
		assertThat(text(id, LogsOptions.builder().since(between))).isEqualTo("middle\nlate\n");
		assertThat(text(id, LogsOptions.builder().until(between))).isEqualTo("early\n");
		assertThat(text(id, LogsOptions.builder().since(between).until(later))).isEqualTo("middle\n");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void followsToTheEnd(boolean tty) {
		String id = this.engine
			.started(this.engine.script("echo one; %1$s; echo two; %1$s; echo three".formatted(Cue.AWAIT)).tty(tty));
		Flux<String> lines = OutputLine.from(this.engine.containers().logs(id, FOLLOW))
			.map(OutputLine::text)
			.delayUntil((line) -> line.equals("three") ? Mono.empty() : Cue.give(this.engine, id));
		assertThat(Engine.all(lines)).containsExactly("one", "two", "three");
		assertThat(this.engine.state(id).running()).isFalse();
	}

	@Test
	void followsForLongerThanAnswersMayTake() {
		String id = this.engine.started(this.engine.script("sleep 3; echo late"));
		try (DockerClient impatient = this.engine.impatient()) {
			assertThat(Engine.all(impatient.containers().logs(id, FOLLOW).map(Frame::text))).containsExactly("late\n");
		}
	}

	@Test
	void stopsFollowing() {
		String id = this.engine.started(this.engine.script("while :; do echo tick; sleep 0.1; done"));
		Queue<Frame> frames = new ConcurrentLinkedQueue<>();
		Disposable following = this.engine.containers().logs(id, FOLLOW).subscribe(frames::add);
		Await.until("some output came", () -> frames.size() > 3);
		following.dispose();
		int size = frames.size();
		assertThat(Engine.all(this.engine.containers().logs(id, FOLLOW).take(3))).hasSize(3);
		assertThat(frames.size()).isLessThanOrEqualTo(size + 1);
		assertThat(this.engine.state(id).running()).isTrue();
	}

	@Test
	void keepsCharactersOfManyBytes() {
		String text = "gr\u00FC\u00DFe \uD83D\uDC33 \u4F60\u597D ".repeat(3000);
		String id = this.engine.ended(this.engine.script("printf '%s' \"$TEXT\"").env(List.of("TEXT=" + text)));
		assertThat(Engine.all(OutputLine.from(this.engine.containers().logs(id))))
			.containsExactly(new OutputLine(StreamType.STDOUT, text));
	}

	@Test
	void readsMuchOutput() {
		String id = this.engine.ended(this.engine.script("seq 1 20000"));
		List<String> lines = Engine.all(OutputLine.from(this.engine.containers().logs(id)).map(OutputLine::text));
		assertThat(lines).isEqualTo(IntStream.rangeClosed(1, 20000).mapToObj(String::valueOf).toList());
	}

	@Test
	void waitsForSlowReaders() {
		String id = this.engine.ended(this.engine.script("yes $(printf '%0999d' 0) | head -n 6000"));
		StepVerifier.create(this.engine.containers().logs(id, FOLLOW), 10)
			.expectNextCount(10)
			.expectNoEvent(Duration.ofMillis(300))
			.thenRequest(90)
			.expectNextCount(90)
			.thenRequest(Long.MAX_VALUE)
			.expectNextCount(5900)
			.expectComplete()
			.verify(Engine.LIMIT);
	}

	@Test
	void reportsThatOutputWasNotKept() {
		HostConfig none = HostConfig.builder().logConfig(new LogConfig(LogDriver.NONE, null)).build();
		String id = this.engine.ended(this.engine.script("echo lost").hostConfig(none));
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> Engine.all(this.engine.containers().logs(id)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("does not support reading"));
	}

	private String text(String id, LogsOptionsBuilder options) {
		return String.join("", Engine.all(this.engine.containers().logs(id, options.build()).map(Frame::text)));
	}

	private static Frame frame(StreamType stream, String text) {
		return Frame.of(stream, text.getBytes(StandardCharsets.UTF_8));
	}

}
