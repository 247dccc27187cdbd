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

package io.springline.docker.container;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.MimeType;

import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.FrameDecoder;
import io.springline.docker.test.Frames;

/**
 * A log as an engine keeps it, read over connections that can be cut after any byte.
 */
final class FakeLog {

	private static final MimeType MULTIPLEXED = new MimeType("application", "vnd.docker.multiplexed-stream");

	private final List<Entry> entries = new ArrayList<>();

	private final List<LogsOptions> requests = new ArrayList<>();

	private final Deque<Integer> cuts = new ArrayDeque<>();

	private final boolean skipsEachEarlierLine;

	private int readSize = 64 * 1024;

	/**
	 * Create a log.
	 * @param skipsEachEarlierLine whether each line before {@code since} is left out, as
	 * old engines do, or only those before the first one that is not
	 */
	FakeLog(boolean skipsEachEarlierLine) {
		this.skipsEachEarlierLine = skipsEachEarlierLine;
	}

	FakeLog line(int stream, Instant time, String text) {
		return line(stream, time, "", text);
	}

	FakeLog line(int stream, Instant time, String details, String text) {
		this.entries.add(new Entry(stream, time, details, text));
		return this;
	}

	/**
	 * Cut each of the next connections after a number of bytes.
	 */
	FakeLog cutAfter(Integer... sizes) {
		this.cuts.addAll(Arrays.asList(sizes));
		return this;
	}

	FakeLog readSize(int size) {
		this.readSize = size;
		return this;
	}

	List<LogsOptions> requests() {
		return this.requests;
	}

	int size() {
		return encode(LogsOptions.DEFAULTS).length;
	}

	Flux<Frame> read(LogsOptions options) {
		return Flux.defer(() -> {
			this.requests.add(options);
			byte[] output = encode(options);
			Integer cut = this.cuts.poll();
			Flux<DataBuffer> bytes = (cut != null && cut <= output.length) ? reads(Arrays.copyOf(output, cut))
				.concatWith(Flux.error(new DockerConnectionException("The connection was cut", null))) : reads(output);
			return new FrameDecoder().decode(bytes, ResolvableType.forClass(Frame.class), MULTIPLEXED, null);
		});
	}

	private Flux<DataBuffer> reads(byte[] output) {
		return Flux.range(0, (output.length + this.readSize - 1) / this.readSize)
			.map((index) -> Arrays.copyOfRange(output, index * this.readSize,
					Math.min(output.length, (index + 1) * this.readSize)))
			.map(DefaultDataBufferFactory.sharedInstance::wrap);
	}

	private byte[] encode(LogsOptions options) {
		return Frames.join(selected(options).stream().map(Entry::frame).toArray(byte[][]::new));
	}

	private List<Entry> selected(LogsOptions options) {
		List<Entry> selected = new ArrayList<>();
		for (Entry entry : this.entries) {
			boolean early = isEarly(entry, options.since());
			if (!early || !selected.isEmpty() && !this.skipsEachEarlierLine) {
				selected.add(entry);
			}
		}
		int tail = (options.tail() != null) ? Math.min(options.tail(), selected.size()) : selected.size();
		return selected.subList(selected.size() - tail, selected.size());
	}

	private static boolean isEarly(Entry entry, @Nullable Instant since) {
		return since != null && entry.time.isBefore(since);
	}

	private record Entry(int stream, Instant time, String details, String text) {

		byte[] frame() {
			return Frames.frame(this.stream,
					(nine(this.time) + " " + this.details + " " + this.text + "\n").getBytes(StandardCharsets.UTF_8));
		}

		// Go writes all nine digits
		private static String nine(Instant time) {
			String text = time.toString().replace("Z", "");
			String padded = text.contains(".") ? text : text + ".";
			return (padded + "000000000").substring(0, 29) + "Z";
		}

	}

}
