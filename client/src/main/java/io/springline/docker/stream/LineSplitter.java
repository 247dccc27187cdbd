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

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts frames into lines, each stream by itself.
 */
final class LineSplitter {

	private final LineFormat format;

	private final Map<StreamType, BegunLine> begun = new EnumMap<>(StreamType.class);

	LineSplitter(LineFormat format) {
		this.format = format;
	}

	/**
	 * Cut the next frame.
	 * @param frame the frame
	 * @return the lines that it completes
	 */
	List<OutputLine> split(Frame frame) {
		List<OutputLine> lines = new ArrayList<>();
		BegunLine line = this.begun.computeIfAbsent(frame.stream(), (stream) -> new BegunLine(stream, this.format));
		byte[] bytes = frame.array();
		int position = frame.offset();
		int end = position + frame.size();
		if (frame.isMessage()) {
			line.beforeMessage(bytes, position, end, lines);
		}
		for (int next = position; next < end; next++) {
			if (bytes[next] == '\n') {
				line.end(bytes, position, next, lines);
				position = next + 1;
			}
		}
		line.add(bytes, position, end, lines);
		return lines;
	}

	/**
	 * Return the lines that have no end.
	 * @return one line for each stream at most
	 */
	List<OutputLine> rest() {
		List<OutputLine> lines = new ArrayList<>();
		this.begun.values().forEach((line) -> line.rest(lines));
		return lines;
	}

}
