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

/**
 * Tests for {@link RunResult}.
 */
class RunResultTests {

	@Test
	void collect() {
		Flux<RunEvent> events = Flux.just(new Created("4f", List.of()), output(StreamType.STDERR, "e1"),
				new Started("4f"), output(StreamType.STDOUT, "o1"), output(StreamType.STDOUT, "o2"),
				new Exited("4f", 137));
		StepVerifier.create(events.as(RunResult::collect)).assertNext((result) -> {
			assertThat(result.containerId()).isEqualTo("4f");
			assertThat(result.exitCode()).isEqualTo(137);
			assertThat(result.lines()).map(OutputLine::text).containsExactly("e1", "o1", "o2");
			assertThat(result.stdout()).isEqualTo("o1\no2");
			assertThat(result.stderr()).isEqualTo("e1");
		}).expectComplete().verify(Outcome.LIMIT);
	}

	@Test
	void nothingWithoutAnEnd() {
		StepVerifier.create(RunResult.collect(Flux.just(new Created("4f", List.of()), new Started("4f"))))
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	@Test
	void failureIsPassedOn() {
		StepVerifier.create(RunResult.collect(Flux.error(new IllegalStateException("broken"))))
			.expectErrorMessage("broken")
			.verify(Outcome.LIMIT);
	}

	private static RunEvent output(StreamType stream, String text) {
		return new Output(new OutputLine(stream, text));
	}

}
