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

package io.springline.docker.exec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.springline.docker.stream.Frame;
import io.springline.docker.stream.StreamType;

/**
 * How a command in a container ended.
 *
 * @param execId the id of the command
 * @param exitCode its exit code
 * @param output all it wrote, in the order it came
 * @since 0.1.0
 */
public record ExecResult(String execId, long exitCode, List<Frame> output) {

	public ExecResult {
		output = List.copyOf(output);
	}

	/**
	 * Return what was written to standard output, to the last line feed.
	 * @return the text, read as UTF-8
	 */
	public String stdout() {
		return text(StreamType.STDOUT);
	}

	/**
	 * Return what was written to standard error, to the last line feed.
	 * @return the text, read as UTF-8
	 */
	public String stderr() {
		return text(StreamType.STDERR);
	}

	private String text(StreamType stream) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		this.output.stream().filter((frame) -> frame.stream() == stream).map(Frame::bytes).forEach(bytes::writeBytes);
		return bytes.toString(StandardCharsets.UTF_8);
	}

}
