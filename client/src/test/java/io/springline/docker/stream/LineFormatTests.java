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

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.MimeType;

import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link LineFormat}.
 */
class LineFormatTests {

	private static final int PIECE = 16 * 1024;

	private static final String TIME = "2026-11-21T21:11:33.834824123Z";

	private static final String LATER = "2026-11-21T21:11:34.000000001Z";

	private static final LineFormat TIMESTAMPS = LineFormat.builder().timestamps(true).build();

	private static final LineFormat DETAILS = LineFormat.builder().timestamps(true).details(true).build();

	@Test
	void timesAreParsed() {
		assertThat(read(TIMESTAMPS, Frames.stdout(TIME + " a b\n"), Frames.stderr(LATER + " \n"))).containsExactly(
				new OutputLine(StreamType.STDOUT, "a b", false, Instant.parse(TIME), Map.of()),
				new OutputLine(StreamType.STDERR, "", false, Instant.parse(LATER), Map.of()));
	}

	@Test
	void detailsAreParsed() {
		assertThat(read(DETAILS, Frames.stdout(TIME + " a=1,b%2C=x%3Dy+z a b\n"), Frames.stdout(TIME + "  c\n")))
			.containsExactly(
					new OutputLine(StreamType.STDOUT, "a b", false, Instant.parse(TIME),
							Map.of("a", "1", "b,", "x=y z")),
					new OutputLine(StreamType.STDOUT, "c", false, Instant.parse(TIME), Map.of()));
	}

	@Test
	void timesStayInTheTextWhenTheyWereNotAskedFor() {
		assertThat(read(LineFormat.PLAIN, Frames.stdout(TIME + " a\n")))
			.containsExactly(new OutputLine(StreamType.STDOUT, TIME + " a"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "no time", "2026-11-21 a", "2026-13-21T21:11:33.834824123Z a", "\u20ac" })
	void lineWithoutATimeIsKeptAsItIs(String text) {
		assertThat(read(DETAILS, Frames.frame(3, (text + "\n").getBytes(StandardCharsets.UTF_8))))
			.containsExactly(new OutputLine(StreamType.SYSTEM_ERROR, text));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 4096, PIECE, 100_000 })
	void longLinesAreWholeAlthoughTheEngineKeepsPieces(int size) {
		String text = "\u20ac".repeat(20_000);
		for (String details : List.of("", "a=1")) {
			byte[] pieces = pieces(TIME + " " + details + " ", text + "\n");
			byte[] output = Frames.join(pieces, Frames.stdout(LATER + " " + details + " next\n"));
			assertThat(decode("vnd.docker.multiplexed-stream", output, size, DETAILS)).extracting(OutputLine::text)
				.containsExactly(text, "next");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 4096, PIECE, 100_000 })
	void longLinesOfATerminalAreWholeToo(int size) {
		String text = "\u20ac".repeat(20_000);
		byte[] bytes = payloads(pieces(TIME + " ", text + "\r\n"));
		byte[] output = Frames.join(bytes, (LATER + " next\r\n" + LATER + " rest").getBytes(StandardCharsets.UTF_8));
		assertThat(decode("vnd.docker.raw-stream", output, size, TIMESTAMPS)).extracting(OutputLine::text)
			.containsExactly(text, "next", "rest");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1024, 1500, 16_384, 16_400, 20_000 })
	void longLinesInPiecesHaveNoTimesInBetween(int maxLength) {
		String text = "0123456789\u20ac".repeat(10_000);
		LineFormat format = LineFormat.builder().timestamps(true).maxLength(maxLength).build();
		List<OutputLine> lines = decode("vnd.docker.multiplexed-stream", pieces(TIME + " ", text + "\n"), 997, format);
		assertThat(String.join("", lines.stream().map(OutputLine::text).toList())).isEqualTo(text);
		assertThat(lines).extracting(OutputLine::timestamp).containsOnly(Instant.parse(TIME));
		assertThat(lines.subList(0, lines.size() - 1)).allMatch(OutputLine::more);
	}

	@Test
	void lineWithoutEndIsNotJoinedWithTheNextMessage() {
		assertThat(read(TIMESTAMPS, Frames.stdout(TIME + " no end"), Frames.stdout(LATER + " begin\n")))
			.extracting(OutputLine::text)
			.containsExactly("no end", "begin");
	}

	@Test
	void framesAreLeftAsTheyAre() {
		Frame frame = Frame.of(StreamType.STDOUT, payloads(pieces(TIME + " ", "x".repeat(3 * PIECE) + "\n")));
		Frame copy = Frame.of(StreamType.STDOUT, frame.bytes());
		OutputLine.from(Flux.just(frame), TIMESTAMPS).blockLast(Outcome.LIMIT);
		assertThat(frame).isEqualTo(copy);
	}

	@Test
	void impossibleFormatsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> LineFormat.builder().details(true).build());
		assertThatIllegalArgumentException().isThrownBy(() -> LineFormat.builder().maxLength(1023).build());
	}

	/**
	 * Write a line as the engine does that kept it in pieces.
	 */
	private static byte[] pieces(String head, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		for (int position = 0; position < bytes.length; position += PIECE) {
			byte[] piece = Arrays.copyOfRange(bytes, position, Math.min(bytes.length, position + PIECE));
			output.writeBytes(Frames.frame(1, Frames.join(head.getBytes(StandardCharsets.UTF_8), piece)));
		}
		return output.toByteArray();
	}

	private static byte[] payloads(byte[] multiplexed) {
		FrameParser parser = new FrameParser();
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		parser.parse(ByteBuffer.wrap(multiplexed)).forEach((frame) -> output.writeBytes(frame.bytes()));
		return output.toByteArray();
	}

	private static List<OutputLine> read(LineFormat format, byte[]... frames) {
		return decode("vnd.docker.multiplexed-stream", Frames.join(frames), 100_000, format);
	}

	private static List<OutputLine> decode(String type, byte[] output, int size, LineFormat format) {
		List<byte[]> reads = new ArrayList<>();
		for (int position = 0; position < output.length; position += size) {
			reads.add(Arrays.copyOfRange(output, position, Math.min(output.length, position + size)));
		}
		Flux<Frame> frames = new FrameDecoder().decode(
				Flux.fromIterable(reads).map(DefaultDataBufferFactory.sharedInstance::wrap),
				ResolvableType.forClass(Frame.class), new MimeType("application", type), null);
		return OutputLine.from(frames, format).collectList().block(Outcome.LIMIT);
	}

}
