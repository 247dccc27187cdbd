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

package io.springline.docker.run;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.springline.docker.run.RunEvent.Created;
import io.springline.docker.run.RunEvent.Exited;
import io.springline.docker.run.RunEvent.Output;
import io.springline.docker.run.RunEvent.Started;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.StreamType;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RunResult}.
 */
class RunResultTests {

	private static final OutputLine OUT = new OutputLine(StreamType.STDOUT, "a");

	private static final OutputLine ERROR = new OutputLine(StreamType.STDERR, "b");

	private static final OutputLine EMPTY = new OutputLine(StreamType.STDOUT, "");

	private static final OutputLine LAST = new OutputLine(StreamType.STDOUT, "c");

	@Test
	void collectsOutputAndExitCode() {
		Flux<RunEvent> events = Flux.just(new Created("c1", List.of()), new Output(OUT), new Started("c1"),
				new Output(ERROR), new Output(EMPTY), new Output(LAST), new Exited("c1", 3));
		StepVerifier.create(events.as(RunResult::collect)).assertNext((result) -> {
			assertThat(result).isEqualTo(new RunResult("c1", 3, List.of(OUT, ERROR, EMPTY, LAST)));
			assertThat(result.stdout()).isEqualTo("a\n\nc");
			assertThat(result.stderr()).isEqualTo("b");
		}).expectComplete().verify(Outcome.LIMIT);
	}

	@Test
	void eachSubscriptionCollectsForItself() {
		Flux<RunEvent> events = Flux.just(new Created("c1", List.of()), new Output(OUT), new Exited("c1", 0));
		StepVerifier.create(events.as(RunResult::collect).repeat(1))
			.expectNext(new RunResult("c1", 0, List.of(OUT)), new RunResult("c1", 0, List.of(OUT)))
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	@Test
	void nothingWhenTheContainerWasLeftRunning() {
		StepVerifier.create(Flux.<RunEvent>just(new Created("c1", List.of()), new Started("c1")).as(RunResult::collect))
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	@Test
	void failureOfTheRun() {
		Flux<RunEvent> events = Flux.concat(Flux.just(new Created("c1", List.of()), new Output(OUT)),
				Flux.error(new IllegalStateException("cut")));
		StepVerifier.create(events.as(RunResult::collect)).expectErrorMessage("cut").verify(Outcome.LIMIT);
	}

	@Test
	void linesAreItsOwn() {
		List<OutputLine> lines = new ArrayList<>(List.of(OUT));
		RunResult result = new RunResult("c1", 0, lines);
		lines.add(ERROR);
		assertThat(result.lines()).containsExactly(OUT);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> result.lines().add(ERROR));
	}

}
