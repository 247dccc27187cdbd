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

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OutputLine}.
 */
class OutputLineTests {

	private static final String TEXT = "na\u00efve caf\u00e9 \u20ac \uD83D\uDC33\r\n\n\r\nlast \u20ac";

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 7, 11, 100 })
	void linesAndCharactersSpreadOverFrames(int size) {
		byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
		Flux<Frame> frames = Flux.range(0, (bytes.length + size - 1) / size)
			.map((i) -> frame(StreamType.STDOUT, bytes, i * size, Math.min(bytes.length, (i + 1) * size)));
		assertThat(lines(frames)).containsExactly("STDOUT:na\u00efve caf\u00e9 \u20ac \uD83D\uDC33", "STDOUT:",
				"STDOUT:", "STDOUT:last \u20ac");
	}

	@Test
	void eachStreamByItself() {
		Flux<Frame> frames = Flux.just(frame(StreamType.STDOUT, "out "), frame(StreamType.STDERR, "err "),
				frame(StreamType.STDOUT, "1\nout 2"), frame(StreamType.STDERR, "1\n"),
				frame(StreamType.STDERR, "err 2"));
		assertThat(lines(frames)).containsExactly("STDOUT:out 1", "STDERR:err 1", "STDOUT:out 2", "STDERR:err 2");
	}

	@Test
	void endsOfLines() {
		assertThat(lines(Flux.just(frame(StreamType.STDOUT, "a\nb\r\nc\rd\r\r\n\n")))).containsExactly("STDOUT:a",
				"STDOUT:b", "STDOUT:c\rd\r", "STDOUT:");
		assertThat(lines(Flux.just(frame(StreamType.STDOUT, "a\r"), frame(StreamType.STDOUT, "\nb"))))
			.containsExactly("STDOUT:a", "STDOUT:b");
	}

	@Test
	void onlyALineFeedTakesTheReturnAway() {
		assertThat(lines(Flux.just(frame(StreamType.STDOUT, "a\r")))).containsExactly("STDOUT:a\r");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 1000, 1023, 1024, 1025, 100_000 })
	void lineOverTheLimitComesInPiecesWithoutLoss(int size) {
		String text = "na\u00efve \u20ac\r \uD83D\uDC33 ".repeat(500);
		byte[] bytes = (text + "\nnext\n").getBytes(StandardCharsets.UTF_8);
		Flux<Frame> frames = Flux.range(0, (bytes.length + size - 1) / size)
			.map((i) -> frame(StreamType.STDOUT, bytes, i * size, Math.min(bytes.length, (i + 1) * size)));
		List<OutputLine> lines = OutputLine.from(frames, LineFormat.builder().maxLength(1024).build())
			.collectList()
			.block(Outcome.LIMIT);
		assertThat(lines).hasSizeGreaterThan(8);
		assertThat(lines.get(lines.size() - 1)).isEqualTo(new OutputLine(StreamType.STDOUT, "next"));
		List<OutputLine> pieces = lines.subList(0, lines.size() - 1);
		assertThat(String.join("", pieces.stream().map(OutputLine::text).toList())).isEqualTo(text);
		assertThat(pieces.subList(0, pieces.size() - 1)).allMatch(OutputLine::more);
		assertThat(pieces.get(pieces.size() - 1).more()).isFalse();
		assertThat(pieces).allMatch((line) -> line.text().getBytes(StandardCharsets.UTF_8).length <= 1024);
	}

	@Test
	void lineOfManyMegabytesIsWhole() {
		String text = "x".repeat(1024 * 1024);
		Flux<Frame> frames = Flux.just(frame(StreamType.STDOUT, text))
			.repeat(9)
			.concatWithValues(frame(StreamType.STDOUT, "\n"));
		assertThat(OutputLine.from(frames).collectList().block(Outcome.LIMIT)).singleElement()
			.satisfies((line) -> assertThat(line.text()).isEqualTo(text.repeat(10)))
			.satisfies((line) -> assertThat(line.more()).isFalse());
	}

	@Test
	void nothing() {
		assertThat(lines(Flux.empty())).isEmpty();
		assertThat(lines(Flux.just(frame(StreamType.STDOUT, "")))).isEmpty();
	}

	@Test
	void linesComeAsSoonAsTheyEnd() {
		StepVerifier.create(OutputLine.from(Flux.just(frame(StreamType.STDOUT, "a\nb")).concatWith(Flux.never())))
			.expectNext(new OutputLine(StreamType.STDOUT, "a"))
			.thenCancel()
			.verify(Outcome.LIMIT);
	}

	@Test
	void bytesThatAreNoText() {
		Frame frame = Frame.of(StreamType.STDOUT, new byte[] { (byte) 0xC3, (byte) 0x28, '\n', (byte) 0xFF });
		assertThat(lines(Flux.just(frame))).containsExactly("STDOUT:\uFFFD(", "STDOUT:\uFFFD");
	}

	@Test
	void failureComesAfterTheLinesBefore() {
		Flux<Frame> frames = Flux.just(frame(StreamType.STDOUT, "a\nb"))
			.concatWith(Flux.error(new IllegalStateException("broken")));
		StepVerifier.create(OutputLine.from(frames))
			.expectNext(new OutputLine(StreamType.STDOUT, "a"))
			.expectErrorMessage("broken")
			.verify(Outcome.LIMIT);
	}

	@Test
	void demandIsPassedOn() {
		AtomicInteger emitted = new AtomicInteger();
		Flux<Frame> frames = Flux.range(0, 10_000)
			.map((i) -> frame(StreamType.STDOUT, "line " + i + "\n"))
			.doOnNext((frame) -> emitted.incrementAndGet());
		StepVerifier.create(OutputLine.from(frames), 3).expectNextCount(3).thenCancel().verify(Outcome.LIMIT);
		assertThat(emitted).hasValueLessThan(10);
	}

	@Test
	void subscriptionsHaveNothingInCommon() {
		Flux<OutputLine> lines = OutputLine.from(Flux.just(frame(StreamType.STDOUT, "a")));
		assertThat(lines.collectList().block(Outcome.LIMIT)).isEqualTo(lines.collectList().block(Outcome.LIMIT))
			.hasSize(1);
	}

	private static List<String> lines(Flux<Frame> frames) {
		return OutputLine.from(frames)
			.map((line) -> line.stream() + ":" + line.text())
			.collectList()
			.block(Outcome.LIMIT);
	}

	private static Frame frame(StreamType stream, String text) {
		return Frame.of(stream, text.getBytes(StandardCharsets.UTF_8));
	}

	private static Frame frame(StreamType stream, byte[] bytes, int from, int to) {
		return Frame.of(stream, Arrays.copyOfRange(bytes, from, to));
	}

}
