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

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.RequestOptions;
import io.springline.docker.json.Buildable;

/**
 * What to attach to. Without {@code stream} or {@code logs} there is nothing to read.
 *
 * @param detachKeys the keys that leave a terminal without ending the container, such as
 * {@code ctrl-p,ctrl-q}, by default those of the engine
 * @param logs whether to begin with the output so far that the log driver kept
 * @param stream whether to go on with the output from now on
 * @param stdin whether to write to standard input, for which the container must have been
 * created with {@code openStdin}
 * @param stdout whether to read standard output
 * @param stderr whether to read standard error
 * @since 0.1.0
 */
@Buildable
public record AttachOptions(@Nullable String detachKeys, @Nullable Boolean logs, @Nullable Boolean stream,
		@Nullable Boolean stdin, @Nullable Boolean stdout, @Nullable Boolean stderr) implements RequestOptions {

	/**
	 * The output from now on.
	 */
	public static final AttachOptions OUTPUT = builder().stream(true).stdout(true).stderr(true).build();

	/**
	 * The output from now on, and the input.
	 */
	public static final AttachOptions ALL = builder().stream(true).stdin(true).stdout(true).stderr(true).build();

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static AttachOptionsBuilder builder() {
		return AttachOptionsBuilder.builder();
	}

}
