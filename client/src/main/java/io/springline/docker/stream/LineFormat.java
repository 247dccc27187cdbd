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

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

import io.springline.docker.json.Buildable;

/**
 * How the lines of a log are written, which depends on what the engine was asked for.
 *
 * @param timestamps whether each line begins with its time, by default {@code false}
 * @param details whether the attributes of the log driver follow the time, by default
 * {@code false}; they cannot be told from the text without a time before them
 * @param maxLength the number of bytes from which on a line is handed over in pieces, at
 * least 1,024, by default 16 MiB
 * @since 0.1.0
 */
@Buildable
public record LineFormat(@Nullable Boolean timestamps, @Nullable Boolean details, @Nullable Integer maxLength) {

	/**
	 * Lines of plain text, whole up to 16 MiB.
	 */
	public static final LineFormat PLAIN = builder().build();

	private static final int MIN_LENGTH = 1024;

	private static final int DEFAULT_LENGTH = 16 * 1024 * 1024;

	public LineFormat {
		Assert.isTrue(!Boolean.TRUE.equals(details) || Boolean.TRUE.equals(timestamps),
				"'details' need 'timestamps' before them");
		Assert.isTrue(maxLength == null || maxLength >= MIN_LENGTH, "'maxLength' must be at least " + MIN_LENGTH);
	}

	/**
	 * Start with plain text.
	 * @return a builder
	 */
	public static LineFormatBuilder builder() {
		return LineFormatBuilder.builder();
	}

	boolean hasTimestamps() {
		return Boolean.TRUE.equals(this.timestamps);
	}

	boolean hasDetails() {
		return Boolean.TRUE.equals(this.details);
	}

	int limit() {
		return (this.maxLength != null) ? this.maxLength : DEFAULT_LENGTH;
	}

}
