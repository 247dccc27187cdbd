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

package io.springline.docker.service;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.springline.docker.container.LogsOptions;
import io.springline.docker.http.RequestOptions;
import io.springline.docker.json.Buildable;
import io.springline.docker.stream.LineFormat;

/**
 * Which output of a service or task to read. When neither stream is asked for both are.
 *
 * @param follow whether to wait for more output
 * @param stdout whether to read standard output
 * @param stderr whether to read standard error
 * @param since the time from which on to read
 * @param timestamps whether each line begins with its time
 * @param details whether each line begins with its task, node and service
 * @param tail the number of lines to read from the end of each task, by default all
 * @since 0.1.0
 */
@Buildable
public record ServiceLogsOptions(@Nullable Boolean follow, @Nullable Boolean stdout, @Nullable Boolean stderr,
		@Nullable Instant since, @Nullable Boolean timestamps, @Nullable Boolean details,
		@Nullable Integer tail) implements RequestOptions {

	/**
	 * All output there is, of both streams.
	 */
	public static final ServiceLogsOptions DEFAULTS = builder().build();

	public ServiceLogsOptions {
		if (stdout == null && stderr == null) {
			stdout = true;
			stderr = true;
		}
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ServiceLogsOptionsBuilder builder() {
		return ServiceLogsOptionsBuilder.builder();
	}

	static ServiceLogsOptions of(LogsOptions options) {
		return new ServiceLogsOptions(options.follow(), options.stdout(), options.stderr(), options.since(),
				options.timestamps(), options.details(), options.tail());
	}

	LogsOptions forAnyLog() {
		return new LogsOptions(this.follow, this.stdout, this.stderr, this.since, null, this.timestamps, this.details,
				this.tail);
	}

	/**
	 * Return these options so that details can be told from the text: behind a time.
	 */
	ServiceLogsOptions readable() {
		return !Boolean.TRUE.equals(this.details) ? this
				: new ServiceLogsOptions(this.follow, this.stdout, this.stderr, this.since, true, true, this.tail);
	}

	LineFormat format() {
		return LineFormat.builder().timestamps(this.timestamps).details(this.details).build();
	}

}
