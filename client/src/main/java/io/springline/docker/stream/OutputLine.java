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

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import io.springline.docker.json.Json;

/**
 * A line of output of a process.
 *
 * @param stream the stream it was written to
 * @param text the line without its end
 * @param more whether the line is so long that it goes on in the next line of its stream
 * @param timestamp when the engine read it, {@code null} when that was not asked for
 * @param details the attributes that the log driver adds, when they were asked for
 * @since 0.1.0
 */
public record OutputLine(StreamType stream, String text, boolean more, @Nullable Instant timestamp,
		Map<String, String> details) {

	public OutputLine {
		details = Json.map(details);
	}

	/**
	 * Create a whole line of which nothing else is known.
	 * @param stream the stream it was written to
	 * @param text the line without its end
	 */
	public OutputLine(StreamType stream, String text) {
		this(stream, text, false, null, Map.of());
	}

	/**
	 * Put frames together to lines, each stream by itself. A character or a line may be
	 * spread over any number of frames; what comes after the last line feed is a line
	 * too.
	 * <p>
	 * Lines are whole up to 16 MiB, which is also the memory that one line may take for
	 * each stream. To print what comes, line by line: <pre class="code">
	 * docker.containers().logs("web").transform(OutputLine::from)
	 *     .doOnNext((line) -&gt; System.out.println(line.text()))
	 *     .blockLast();
	 * </pre>
	 * @param frames the frames
	 * @return the lines
	 */
	public static Flux<OutputLine> from(Flux<Frame> frames) {
		return from(frames, LineFormat.PLAIN);
	}

	/**
	 * Put frames together to lines of a format. A line longer than the format allows
	 * comes in pieces, of which all but the last say that there is {@link #more()}. No
	 * byte is lost, and no character is cut.
	 * @param frames the frames
	 * @param format how the lines are written
	 * @return the lines
	 */
	public static Flux<OutputLine> from(Flux<Frame> frames, LineFormat format) {
		return Flux.defer(() -> {
			LineSplitter splitter = new LineSplitter(format);
			return frames.concatMapIterable(splitter::split, 1)
				.concatWith(Flux.defer(() -> Flux.fromIterable(splitter.rest())));
		});
	}

}
