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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.util.MimeType;

import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FrameDecoder}.
 */
class FrameDecoderTests {

	private static final MimeType MULTIPLEXED = MimeType.valueOf("application/vnd.docker.multiplexed-stream");

	private static final MimeType RAW = MimeType.valueOf("application/vnd.docker.raw-stream");

	private static final ResolvableType FRAME = ResolvableType.forClass(Frame.class);

	private final FrameDecoder decoder = new FrameDecoder();

	@Test
	void decodesFramesAlone() {
		assertThat(this.decoder.canDecode(FRAME, MULTIPLEXED)).isTrue();
		assertThat(this.decoder.canDecode(FRAME, null)).isTrue();
		assertThat(this.decoder.canDecode(ResolvableType.forClass(String.class), MULTIPLEXED)).isFalse();
	}

	@ParameterizedTest
	@MethodSource
	void framesSplitAnywhere(int size) {
		byte[] output = Frames.join(Frames.stdout("first\n"), Frames.stderr("second"), Frames.stdout(""),
				Frames.frame(0, new byte[] { 1, 0, 0, 0, 0, 0, 0, 9 }),
				Frames.frame(3, "caf\u00e9".getBytes(StandardCharsets.UTF_8)), Frames.stdout("x".repeat(300)));
		assertThat(decode(MULTIPLEXED, cut(output, size))).filteredOn((frame) -> frame.size() > 0)
			.map((frame) -> frame.stream() + ":" + frame.text())
			.containsExactly("STDOUT:first\n", "STDERR:second", "STDIN:\u0001\0\0\0\0\0\0\t", "SYSTEM_ERROR:caf\u00e9",
					"STDOUT:" + "x".repeat(300));
	}

	static IntStream framesSplitAnywhere() {
		return IntStream.rangeClosed(1, 40);
	}

	@Test
	void manyFramesInOnePiece() {
		byte[][] frames = IntStream.range(0, 1000).mapToObj((i) -> Frames.stdout("line " + i)).toArray(byte[][]::new);
		List<Frame> decoded = decode(MULTIPLEXED, List.of(Frames.join(frames)));
		assertThat(decoded).hasSize(1000);
		assertThat(decoded.get(999).text()).isEqualTo("line 999");
	}

	@Test
	void randomFramesInRandomPieces() {
		Random random = new Random(42);
		for (int round = 0; round < 50; round++) {
			List<byte[]> payloads = new ArrayList<>();
			List<byte[]> frames = new ArrayList<>();
			for (int i = 0; i < 50; i++) {
				byte[] payload = new byte[1 + random.nextInt((i % 10 == 0) ? 100_000 : 200)];
				random.nextBytes(payload);
				payloads.add(payload);
				frames.add(Frames.frame(1 + i % 2, payload));
			}
			byte[] output = Frames.join(frames.toArray(byte[][]::new));
			List<byte[]> pieces = new ArrayList<>();
			for (int position = 0; position < output.length;) {
				int end = Math.min(output.length, position + 1 + random.nextInt(5000));
				pieces.add(Arrays.copyOfRange(output, position, end));
				position = end;
			}
			List<Frame> decoded = decode(MULTIPLEXED, pieces);
			assertThat(decoded).hasSize(50);
			for (int i = 0; i < 50; i++) {
				assertThat(decoded.get(i).bytes()).isEqualTo(payloads.get(i));
				assertThat(decoded.get(i).stream()).isEqualTo((i % 2 == 0) ? StreamType.STDOUT : StreamType.STDERR);
			}
		}
	}

	@Test
	void emptyFramesDoNotDisturb() {
		byte[] output = Frames.join(Frames.stdout(""), Frames.stderr(""), Frames.stdout("a"), Frames.stdout(""));
		for (int size = 1; size <= output.length; size++) {
			assertThat(decode(MULTIPLEXED, cut(output, size))).filteredOn((frame) -> frame.size() > 0)
				.map(Frame::text)
				.containsExactly("a");
		}
	}

	@Test
	void frameOfAMebibyteIsWhole() {
		byte[] payload = new byte[1024 * 1024];
		new Random(1).nextBytes(payload);
		List<Frame> frames = decode(MULTIPLEXED, cut(Frames.frame(1, payload), 10_000));
		assertThat(frames).hasSize(1);
		assertThat(frames.get(0).bytes()).isEqualTo(payload);
	}

	@Test
	void largerFrameComesInPieces() {
		byte[] payload = new byte[1024 * 1024 + 1];
		new Random(1).nextBytes(payload);
		List<Frame> frames = decode(MULTIPLEXED,
				cut(Frames.join(Frames.frame(2, payload), Frames.stdout("end")), 10_000));
		assertThat(frames.size()).isGreaterThan(100);
		assertThat(frames.subList(0, frames.size() - 1))
			.allSatisfy((frame) -> assertThat(frame.stream()).isEqualTo(StreamType.STDERR))
			.allSatisfy((frame) -> assertThat(frame.size()).isLessThanOrEqualTo(10_000));
		assertThat(Frames.join(frames.stream().limit(frames.size() - 1L).map(Frame::bytes).toArray(byte[][]::new)))
			.isEqualTo(payload);
		assertThat(frames.get(frames.size() - 1).text()).isEqualTo("end");
	}

	@ParameterizedTest
	@ValueSource(longs = { 0xFFFFFFFFL, 0x80000000L, 0x7FFFFFFFL })
	void announcedSizeAllocatesNothing(long announced) {
		byte[] part = new byte[64 * 1024];
		Flux<DataBuffer> input = Flux.concat(Flux.just(plain(Frames.header(1, announced))),
				Flux.range(0, 100).map((i) -> plain(part)), Flux.never());
		StepVerifier.create(this.decoder.decode(input, FRAME, MULTIPLEXED, null).take(100))
			.thenConsumeWhile((frame) -> frame.size() == part.length)
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	@ParameterizedTest
	@CsvSource({ "1, 'its header has only 1 bytes'", "7, 'its header has only 7 bytes'",
			"8, '5 of 5 announced bytes are missing'", "12, '1 of 5 announced bytes are missing'" })
	void endInsideAFrame(int length, String reason) {
		byte[] output = Arrays.copyOf(Frames.stdout("hello"), length);
		StepVerifier.create(this.decoder.decode(Flux.just(plain(output)), FRAME, MULTIPLEXED, null))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DockerProtocolException.class)
				.hasMessage("The output ended inside a frame: " + reason))
			.verify(Outcome.LIMIT);
	}

	@ParameterizedTest
	@ValueSource(ints = { 4, 7, 127, 128, 255, 'h' })
	void streamThatThereIsNot(int stream) {
		Flux<DataBuffer> input = Flux.just(plain(Frames.join(Frames.stdout("a"))),
				plain(Frames.frame(stream, new byte[] { 1 })));
		StepVerifier.create(this.decoder.decode(input, FRAME, MULTIPLEXED, null))
			.assertNext((frame) -> assertThat(frame.text()).isEqualTo("a"))
			.expectError(DockerProtocolException.class)
			.verify(Outcome.LIMIT);
	}

	@Test
	void failureOfTheInputIsPassedOn() {
		Flux<DataBuffer> input = Flux.concat(Flux.just(plain(Frames.stdout("a"))),
				Flux.error(new IllegalStateException("broken")));
		StepVerifier.create(this.decoder.decode(input, FRAME, MULTIPLEXED, null))
			.expectNextCount(1)
			.expectErrorMessage("broken")
			.verify(Outcome.LIMIT);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "application/vnd.docker.raw-stream", "application/octet-stream", "text/plain" })
	void anythingElseIsRaw(String type) {
		byte[] output = Frames.stdout("hello");
		List<Frame> frames = decode((type != null) ? MimeType.valueOf(type) : null, List.of(output));
		assertThat(frames).containsExactly(Frame.of(StreamType.STDOUT, output));
	}

	@Test
	void subscriptionsHaveNothingInCommon() {
		Flux<DataBuffer> input = Flux
			.defer(() -> Flux.just(plain(Frames.header(1, 2)), plain(new byte[] { 'a', 'b' })));
		Flux<Frame> frames = this.decoder.decode(input, FRAME, MULTIPLEXED, null);
		StepVerifier.create(frames.take(0)).expectComplete().verify(Outcome.LIMIT);
		StepVerifier.create(Flux.zip(frames, frames))
			.assertNext((both) -> assertThat(both.getT1()).isEqualTo(both.getT2())
				.hasToString("Frame[stream=STDOUT, size=2]"))
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	@ParameterizedTest
	@MethodSource
	void pooledBuffersAreReleasedAndNotShared(MimeType type) {
		NettyDataBufferFactory factory = new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);
		List<ByteBuf> pooled = new ArrayList<>();
		Flux<DataBuffer> input = Flux.range(0, 100).map((i) -> {
			DataBuffer buffer = factory.allocateBuffer(64).write(Frames.stdout("line " + (100 + i)));
			pooled.add(NettyDataBufferFactory.toByteBuf(buffer));
			return buffer;
		});
		List<Frame> frames = this.decoder.decode(input, FRAME, type, null).collectList().block(Outcome.LIMIT);
		pooled.forEach((buffer) -> assertThat(buffer.refCnt()).isZero());
		ByteBuf overwritten = PooledByteBufAllocator.DEFAULT.buffer(64 * 1024).writeBytes(new byte[64 * 1024]);
		assertThat(frames).hasSize(100);
		for (int i = 0; i < 100; i++) {
			assertThat(frames.get(i).text()).endsWith("line " + (100 + i));
		}
		overwritten.release();
	}

	static Stream<MimeType> pooledBuffersAreReleasedAndNotShared() {
		return Stream.of(MULTIPLEXED, RAW);
	}

	private List<Frame> decode(MimeType type, List<byte[]> pieces) {
		Flux<DataBuffer> input = Flux.fromIterable(pieces).map(FrameDecoderTests::plain);
		return this.decoder.decode(input, FRAME, type, null).collectList().block(Outcome.LIMIT);
	}

	private static List<byte[]> cut(byte[] bytes, int size) {
		List<byte[]> pieces = new ArrayList<>();
		for (int position = 0; position < bytes.length; position += size) {
			pieces.add(Arrays.copyOfRange(bytes, position, Math.min(bytes.length, position + size)));
		}
		return pieces;
	}

	private static DataBuffer plain(byte[] bytes) {
		return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
	}

}
