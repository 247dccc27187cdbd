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

package io.springline.docker.sample;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import io.springline.docker.run.RunEvent;
import io.springline.docker.run.RunEvent.Created;
import io.springline.docker.run.RunEvent.Exited;
import io.springline.docker.run.RunEvent.Output;
import io.springline.docker.run.RunEvent.Pulling;
import io.springline.docker.run.RunEvent.Started;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.ProgressMessage;

/**
 * A line of JSON that the page reads while a container runs or its logs are followed.
 *
 * @param type what happened
 * @param text a line of output, or words for people
 * @param stream the stream that a line of output was written to
 * @param container the id of the container
 * @param exitCode the exit code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StreamMessage(Type type, @Nullable String text, @Nullable String stream, @Nullable String container,
		@Nullable Long exitCode) {

	static StreamMessage of(RunEvent event) {
		if (event instanceof Pulling pulling) {
			return new StreamMessage(Type.PULLING, words(pulling.progress()), null, null, null);
		}
		if (event instanceof Created created) {
			String warnings = String.join("; ", created.warnings());
			return new StreamMessage(Type.CREATED, warnings, null, created.containerId(), null);
		}
		if (event instanceof Started started) {
			return new StreamMessage(Type.STARTED, null, null, started.containerId(), null);
		}
		if (event instanceof Exited exited) {
			return new StreamMessage(Type.EXITED, null, null, exited.containerId(), exited.exitCode());
		}
		return of(((Output) event).line());
	}

	static StreamMessage of(OutputLine line) {
		return new StreamMessage(Type.OUTPUT, line.text(), line.stream().name().toLowerCase(Locale.ROOT), null, null);
	}

	static StreamMessage failed(Throwable failure) {
		return new StreamMessage(Type.FAILED, Problem.describe(failure), null, null, null);
	}

	static StreamMessage ended() {
		return new StreamMessage(Type.ENDED, null, null, null, null);
	}

	private static String words(ProgressMessage progress) {
		return Stream.of(progress.id(), progress.status(), progress.progress())
			.filter((word) -> word != null && !word.isEmpty())
			.collect(Collectors.joining(" "));
	}

	/**
	 * What a message is about.
	 */
	enum Type {

		PULLING, CREATED, STARTED, OUTPUT, EXITED, ENDED, FAILED;

		@JsonValue
		String value() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
