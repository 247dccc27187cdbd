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
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ResolvableType;
import org.springframework.core.codec.AbstractDecoder;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBuffer;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * Decodes the output of a process. Whether it is multiplexed is told by its content type
 * alone, never guessed from its bytes.
 *
 * @since 0.1.0
 */
public final class FrameDecoder extends AbstractDecoder<Frame> {

	private static final String MULTIPLEXED = "vnd.docker.multiplexed-stream";

	/**
	 * Create a decoder.
	 */
	public FrameDecoder() {
		super(MimeTypeUtils.ALL);
	}

	@Override
	public boolean canDecode(ResolvableType elementType, @Nullable MimeType mimeType) {
		return elementType.toClass() == Frame.class;
	}

	@Override
	public Flux<Frame> decode(Publisher<DataBuffer> input, ResolvableType elementType, @Nullable MimeType mimeType,
			@Nullable Map<String, Object> hints) {
		Flux<ByteBuffer> bytes = Flux.from(input).map(FrameDecoder::own);
		if (mimeType == null || !mimeType.getSubtype().equals(MULTIPLEXED)) {
			return bytes.map(Frame::raw);
		}
		return Flux.defer(() -> {
			FrameParser parser = new FrameParser();
			return bytes.concatMapIterable(parser::parse, 1).concatWith(Mono.fromRunnable(parser::end));
		});
	}

	// Plain memory stays as it is; what goes back to a pool is copied
	private static ByteBuffer own(DataBuffer buffer) {
		if (buffer instanceof DefaultDataBuffer plain) {
			ByteBuffer bytes = plain.getNativeBuffer();
			return bytes.slice(plain.readPosition(), plain.readableByteCount());
		}
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return ByteBuffer.wrap(bytes);
	}

}
