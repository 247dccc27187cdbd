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

import io.springline.docker.error.DockerProtocolException;

/**
 * The stream of a process that output belongs to. The set is fixed by the framing of the
 * engine.
 *
 * @since 0.1.0
 */
public enum StreamType {

	/**
	 * Standard input, which the engine never sends.
	 */
	STDIN,

	/**
	 * Standard output. All output of a process with a terminal is of this type.
	 */
	STDOUT,

	/**
	 * Standard error.
	 */
	STDERR,

	/**
	 * An error of the engine itself while it followed the output.
	 */
	SYSTEM_ERROR;

	private static final StreamType[] BY_CODE = values();

	static StreamType of(int code) {
		if (code < 0 || code >= BY_CODE.length) {
			throw new DockerProtocolException("A frame of type " + code + " came, which there is not: "
					+ "the output is not multiplexed, or bytes were lost");
		}
		return BY_CODE[code];
	}

}
