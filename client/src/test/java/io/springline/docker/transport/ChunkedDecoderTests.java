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

package io.springline.docker.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.LastHttpContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.error.DockerProtocolException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ChunkedDecoder}.
 */
class ChunkedDecoderTests {

	private final EmbeddedChannel channel = new EmbeddedChannel(new ChunkedDecoder());

	private final ByteArrayOutputStream content = new ByteArrayOutputStream();

	private int ends;

	@ParameterizedTest
	@MethodSource
	void chunksSplitAnywhere(int size) {
		String body = "5\r\nhello\r\nA\r\n0123456789\r\n1;name=value\r\n!\r\n0a\r\n\r\n\r\n\r\n\r\n\r\n\r\n0\r\n\r\n";
		write(body.getBytes(StandardCharsets.UTF_8), size);
		assertThat(this.content.toString(StandardCharsets.UTF_8)).isEqualTo("hello0123456789!\r\n\r\n\r\n\r\n\r\n");
		assertThat(this.ends).isEqualTo(1);
	}

	static IntStream chunksSplitAnywhere() {
		return IntStream.rangeClosed(1, 40);
	}

	@Test
	void randomChunksInRandomPieces() {
		Random random = new Random(7);
		ByteArrayOutputStream expected = new ByteArrayOutputStream();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int i = 0; i < 500; i++) {
			byte[] chunk = new byte[1 + random.nextInt((i % 50 == 0) ? 100_000 : 300)];
			random.nextBytes(chunk);
			expected.writeBytes(chunk);
			body.writeBytes((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
			body.writeBytes(chunk);
			body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
		}
		body.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		byte[] bytes = body.toByteArray();
		for (int position = 0; position < bytes.length;) {
			int end = Math.min(bytes.length, position + 1 + random.nextInt(3000));
			write(Arrays.copyOfRange(bytes, position, end), end);
			position = end;
		}
		assertThat(this.content.toByteArray()).isEqualTo(expected.toByteArray());
		assertThat(this.ends).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 5, 100 })
	void trailersAreSkipped(int size) {
		write("1\r\na\r\n0\r\nDigest: x\r\nMore: y\r\n\r\n".getBytes(StandardCharsets.UTF_8), size);
		assertThat(this.content.toString(StandardCharsets.UTF_8)).isEqualTo("a");
		assertThat(this.ends).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "5\r\nhel", "5\r\nhello", "5\r\nhello\r", "5\r\nhello\r\n", "5", "0", "0\r\n", "0\r\n\r",
			"0\r\nDigest: x\r\n" })
	void unfinishedBodyHasNoEnd(String body) {
		write(body.getBytes(StandardCharsets.UTF_8), 100);
		assertThat(this.ends).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\r\n", "g\r\n", "-1\r\n", "0x5\r\nhello\r\n", "ffffffffffffffff\r\n",
			"11111111111111111111\r\n", "hello", "{\"a\":1}\r\n", "5\nhello", "\u0000" })
	void malformedSize(String body) {
		assertMalformed(body, "The size of a chunk of the answer is malformed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "5\r\nhello6\r\n", "5\r\nhello!\r\n", "1\r\naa\r\n" })
	void chunkThatIsLongerThanItSays(String body) {
		assertMalformed(body, "A chunk of the answer is longer than it said");
	}

	@Test
	void bytesAfterTheEnd() {
		assertMalformed("1\r\na\r\n0\r\n\r\nHTTP/1.1 200 OK", "Bytes came after the last chunk of the answer");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ffffffff", "7fffffff", "100000000", "fffffffffffffff" })
	void announcedSizeAllocatesNothing(String size) {
		write((size + "\r\n").getBytes(StandardCharsets.UTF_8), 100);
		for (int i = 0; i < 10; i++) {
			write(new byte[1000], 1000);
		}
		assertThat(this.content.size()).isEqualTo(10_000);
		assertThat(this.ends).isZero();
	}

	@Test
	void buffersAreReleased() {
		ByteBuf input = Unpooled.buffer().writeBytes("1\r\na\r\n".getBytes(StandardCharsets.UTF_8));
		this.channel.writeInbound(input);
		assertThat(input.refCnt()).isZero();
	}

	@Test
	void whatOneReadBroughtIsOneBuffer() {
		this.channel.writeInbound(Unpooled.copiedBuffer("1\r\na\r\n1\r\nb\r\n1\r\nc\r\n", StandardCharsets.UTF_8));
		assertThat(this.channel.inboundMessages()).hasSize(1);
		assertThat(((DataBuffer) this.channel.readInbound()).toString(StandardCharsets.UTF_8)).isEqualTo("abc");
	}

	private void assertMalformed(String body, String message) {
		for (int size : new int[] { 1, 2, 100 }) {
			EmbeddedChannel fresh = new EmbeddedChannel(new ChunkedDecoder());
			assertThatExceptionOfType(DockerProtocolException.class).isThrownBy(() -> write(fresh, body, size))
				.withMessage(message);
		}
	}

	private static void write(EmbeddedChannel channel, String body, int size) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		for (int position = 0; position < bytes.length; position += size) {
			channel.writeInbound(Unpooled.wrappedBuffer(bytes, position, Math.min(size, bytes.length - position)));
		}
	}

	private void write(byte[] bytes, int size) {
		for (int position = 0; position < bytes.length; position += size) {
			this.channel.writeInbound(Unpooled.wrappedBuffer(bytes, position, Math.min(size, bytes.length - position)));
			for (Object message = this.channel.readInbound(); message != null; message = this.channel.readInbound()) {
				if (message instanceof LastHttpContent) {
					this.ends++;
				}
				else {
					DataBuffer buffer = (DataBuffer) message;
					byte[] part = new byte[buffer.readableByteCount()];
					buffer.read(part);
					this.content.writeBytes(part);
				}
			}
		}
	}

}
