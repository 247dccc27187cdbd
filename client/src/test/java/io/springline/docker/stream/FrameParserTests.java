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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.test.Frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FrameParser}.
 */
class FrameParserTests {

	private final FrameParser parser = new FrameParser();

	static IntStream sizes() {
		return IntStream.rangeClosed(1, 40);
	}

	@ParameterizedTest
	@MethodSource("sizes")
	void framesInPiecesOfAnySize(int size) {
		byte[] input = Frames.join(Frames.stdout("hello"), Frames.stderr("caf\u00e9"), Frames.stdout(""),
				Frames.frame(3, "broken".getBytes()), Frames.frame(0, new byte[] { 0, -1 }),
				Frames.stdout("a longer line than any of the pieces that it is cut into\n"), Frames.stdout(""));
		List<Frame> frames = new ArrayList<>();
		for (int i = 0; i < input.length; i += size) {
			frames.addAll(parse(Arrays.copyOfRange(input, i, Math.min(i + size, input.length))));
		}
		this.parser.end();
		assertThat(frames).containsExactly(frame(StreamType.STDOUT, "hello"), frame(StreamType.STDERR, "caf\u00e9"),
				frame(StreamType.SYSTEM_ERROR, "broken"), Frame.of(StreamType.STDIN, new byte[] { 0, -1 }),
				frame(StreamType.STDOUT, "a longer line than any of the pieces that it is cut into\n"));
	}

	@ParameterizedTest
	@ValueSource(longs = { 0x7fffffffL, 0x80000000L, 0xffffffffL })
	void hugeFrameIsHandedOverInPieces(long announced) {
		assertThat(parse(Frames.header(2, announced))).isEmpty();
		assertThat(parse("first".getBytes())).containsExactly(frame(StreamType.STDERR, "first"));
		assertThat(parse("second".getBytes())).containsExactly(frame(StreamType.STDERR, "second"));
		assertThatExceptionOfType(DockerProtocolException.class).isThrownBy(this.parser::end)
			.withMessage("The output ended inside a frame: " + (announced - 11) + " of " + announced
					+ " announced bytes are missing");
	}

	@Test
	void hugeFrameIsReadToItsEnd() {
		long announced = 0x80000000L;
		byte[] piece = new byte[1 << 26];
		parse(Frames.header(1, announced));
		for (long left = announced; left > 0; left -= piece.length) {
			assertThat(this.parser.parse(ByteBuffer.wrap(piece))).singleElement()
				.satisfies((frame) -> assertThat(frame.size()).isEqualTo(piece.length));
		}
		this.parser.end();
		assertThat(parse(Frames.stderr("next"))).containsExactly(frame(StreamType.STDERR, "next"));
	}

	@Test
	void largestFrameThatIsPutTogether() {
		byte[] payload = payload(FrameParser.MAX_WHOLE);
		byte[] input = Frames.join(Frames.frame(1, payload), Frames.stdout("next"));
		List<Frame> frames = new ArrayList<>(parse(Arrays.copyOf(input, 1000)));
		assertThat(frames).isEmpty();
		frames.addAll(parse(Arrays.copyOfRange(input, 1000, input.length)));
		assertThat(frames).containsExactly(Frame.of(StreamType.STDOUT, payload), frame(StreamType.STDOUT, "next"));
	}

	@Test
	void frameThatIsTooLargeToBePutTogether() {
		byte[] payload = payload(FrameParser.MAX_WHOLE + 1);
		byte[] input = Frames.join(Frames.frame(1, payload), Frames.stdout("next"));
		List<Frame> frames = new ArrayList<>(parse(Arrays.copyOf(input, 1000)));
		assertThat(frames).containsExactly(Frame.of(StreamType.STDOUT, Arrays.copyOf(payload, 992)));
		frames.addAll(parse(Arrays.copyOfRange(input, 1000, input.length)));
		assertThat(frames).hasSize(3).last().isEqualTo(frame(StreamType.STDOUT, "next"));
		assertThat(Frames.join(frames.get(0).bytes(), frames.get(1).bytes())).isEqualTo(payload);
		this.parser.end();
	}

	@Test
	void largeFrameInOnePiece() {
		byte[] payload = payload(3 * FrameParser.MAX_WHOLE);
		assertThat(parse(Frames.frame(2, payload))).containsExactly(Frame.of(StreamType.STDERR, payload));
		this.parser.end();
	}

	@Test
	void framesStayAsTheyAre() {
		List<Frame> kept = new ArrayList<>(parse(Frames.join(Frames.stdout("one"), Frames.header(2, 5))));
		kept.addAll(parse("tw".getBytes()));
		kept.addAll(parse(Frames.join("o  ".getBytes(), Frames.header(1, 5), "th".getBytes())));
		kept.addAll(parse("ree".getBytes()));
		parse(Frames.stderr("XXXXXXXXXXXXXXXXXX"));
		assertThat(kept).containsExactly(frame(StreamType.STDOUT, "one"), frame(StreamType.STDERR, "two  "),
				frame(StreamType.STDOUT, "three"));
	}

	@ParameterizedTest
	@CsvSource({ "1, its header has only 1 bytes", "7, its header has only 7 bytes",
			"8, 5 of 5 announced bytes are missing", "12, 1 of 5 announced bytes are missing" })
	void endInsideAFrame(int size, String why) {
		parse(Frames.stderr("whole"));
		this.parser.end();
		parse(Arrays.copyOf(Frames.stdout("hello"), size));
		assertThatExceptionOfType(DockerProtocolException.class).isThrownBy(this.parser::end)
			.withMessage("The output ended inside a frame: " + why);
	}

	@Test
	void noInputIsAWholeOutput() {
		assertThat(parse(new byte[0])).isEmpty();
		this.parser.end();
	}

	@ParameterizedTest
	@CsvSource({ "4", "72", "127", "128", "255" })
	void typeThatThereIsNot(int type) {
		assertThatExceptionOfType(DockerProtocolException.class)
			.isThrownBy(() -> parse(Frames.frame(type, new byte[] { 1 })))
			.withMessageContaining("the output is not multiplexed");
	}

	@Test
	void typeThatThereIsNotAfterAFrameInPieces() {
		byte[] input = Frames.join(Frames.stdout("hello"), Frames.header(9, 1));
		assertThat(parse(Arrays.copyOf(input, 14))).hasSize(1);
		assertThatExceptionOfType(DockerProtocolException.class)
			.isThrownBy(() -> parse(Arrays.copyOfRange(input, 14, 21)))
			.withMessageContaining("A frame of type 9 came");
	}

	@Test
	void largestEndOfASizeIsUnsigned() {
		byte[] payload = payload(0xf0f0);
		assertThat(parse(Frames.frame(1, payload))).containsExactly(Frame.of(StreamType.STDOUT, payload));
	}

	/**
	 * Parses bytes that lie somewhere in a larger array.
	 */
	private List<Frame> parse(byte[] input) {
		byte[] array = Frames.join(new byte[] { 9, 9, 9 }, input, new byte[] { 9, 9 });
		return this.parser.parse(ByteBuffer.wrap(array).slice(1, input.length + 3).position(2).limit(2 + input.length));
	}

	private static byte[] payload(int size) {
		byte[] payload = new byte[size];
		for (int i = 0; i < size; i++) {
			payload[i] = (byte) (i * 31);
		}
		return payload;
	}

	private static Frame frame(StreamType stream, String text) {
		return Frame.of(stream, text.getBytes(StandardCharsets.UTF_8));
	}

}
