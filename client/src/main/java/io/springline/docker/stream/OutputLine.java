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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Flux;

/**
 * A line of output of a process.
 *
 * @param stream the stream it was written to
 * @param text the line without its end
 * @since 0.1.0
 */
public record OutputLine(StreamType stream, String text) {

	private static final int MAX_LENGTH = 1024 * 1024;

	/**
	 * Put frames together to lines, each stream by itself. A character or a line may be
	 * spread over any number of frames; what comes after the last line feed is a line
	 * too.
	 * @param frames the frames
	 * @return the lines
	 */
	public static Flux<OutputLine> from(Flux<Frame> frames) {
		return Flux.defer(() -> {
			Splitter splitter = new Splitter();
			return frames.concatMapIterable(splitter::split, 1)
				.concatWith(Flux.defer(() -> Flux.fromIterable(splitter.rest())));
		});
	}

	/**
	 * Holds what is not yet a line.
	 */
	private static final class Splitter {

		private final Map<StreamType, ByteArrayOutputStream> begun = new EnumMap<>(StreamType.class);

		List<OutputLine> split(Frame frame) {
			List<OutputLine> lines = new ArrayList<>();
			ByteArrayOutputStream line = this.begun.computeIfAbsent(frame.stream(),
					(stream) -> new ByteArrayOutputStream());
			ByteBuffer bytes = frame.buffer();
			while (bytes.hasRemaining()) {
				byte next = bytes.get();
				if (next != '\n') {
					line.write(next);
				}
				if (next == '\n' || line.size() == MAX_LENGTH) {
					lines.add(line(frame.stream(), line));
				}
			}
			return lines;
		}

		List<OutputLine> rest() {
			return this.begun.entrySet()
				.stream()
				.filter((entry) -> entry.getValue().size() > 0)
				.map((entry) -> line(entry.getKey(), entry.getValue()))
				.toList();
		}

		private static OutputLine line(StreamType stream, ByteArrayOutputStream bytes) {
			String text = bytes.toString(StandardCharsets.UTF_8);
			bytes.reset();
			return new OutputLine(stream, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
		}

	}

}
