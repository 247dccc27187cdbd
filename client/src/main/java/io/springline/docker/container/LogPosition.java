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

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.StreamType;

/**
 * How far a log has been read.
 * <p>
 * A process writes each of its streams in the order of time, but the engine may keep
 * lines of different streams, or of different processes of a service, in another order.
 * Each source therefore has a position of its own, and a bit of the past is read again.
 */
final class LogPosition {

	private static final Duration OVERLAP = Duration.ofSeconds(2);

	private final Map<Source, Mark> marks = new HashMap<>();

	private @Nullable Instant last;

	private @Nullable Instant start;

	/**
	 * Return the time from which on to read again.
	 * @return the time, {@code null} when nothing has been read
	 */
	@Nullable Instant since() {
		if (this.last == null) {
			return null;
		}
		Instant since = this.last.minus(OVERLAP);
		return (this.start != null && this.start.isAfter(since)) ? this.start : since;
	}

	/**
	 * Note that all that follows comes over a new connection, which may repeat lines.
	 */
	void reconnected() {
		Instant since = since();
		if (since != null) {
			this.marks.values().removeIf((mark) -> mark.time.isBefore(since));
		}
		this.marks.values().forEach(Mark::reconnected);
	}

	/**
	 * Note that the log is wanted from here on only, not what other sources wrote before.
	 * @param time the time of the last line before
	 */
	void startsAt(@Nullable Instant time) {
		this.start = time;
	}

	/**
	 * Move on to a line.
	 * @param line the line
	 * @return whether it is new
	 */
	boolean moveTo(OutputLine line) {
		Instant time = line.timestamp();
		if (time == null) {
			return true;
		}
		Mark mark = this.marks.get(new Source(line.stream(), line.details()));
		if (mark == null) {
			if (this.start != null && time.isBefore(this.start)) {
				return false;
			}
			mark = new Mark(time);
			this.marks.put(new Source(line.stream(), line.details()), mark);
		}
		else if (!mark.moveTo(time)) {
			return false;
		}
		this.last = time;
		return true;
	}

	private record Source(StreamType stream, Map<String, String> details) {

	}

	/**
	 * The last line of a source, and how many lines have the same time.
	 */
	private static final class Mark {

		private Instant time;

		private long lines = 1;

		private long repeated;

		private boolean passed = true;

		Mark(Instant time) {
			this.time = time;
		}

		void reconnected() {
			this.passed = false;
			this.repeated = 0;
		}

		boolean moveTo(Instant next) {
			int order = next.compareTo(this.time);
			if (!this.passed && (order < 0 || order == 0 && this.repeated++ < this.lines)) {
				return false;
			}
			this.passed = true;
			this.lines = (order == 0) ? this.lines + 1 : 1;
			this.time = next;
			return true;
		}

	}

}
