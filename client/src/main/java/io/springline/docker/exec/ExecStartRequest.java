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

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.http.TerminalChoice;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * How to start a command.
 *
 * @param detach whether to leave it running without a connection to it
 * @param tty whether it has a terminal, the same as when it was created
 * @param consoleSize the first size of its terminal, lines before columns (API 1.42)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record ExecStartRequest(@Nullable Boolean detach, @Nullable Boolean tty,
		@Since("1.42") List<Long> consoleSize) implements TerminalChoice {

	/**
	 * Connected, and without a terminal.
	 */
	public static final ExecStartRequest DEFAULTS = builder().build();

	public ExecStartRequest {
		consoleSize = Json.list(consoleSize);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ExecStartRequestBuilder builder() {
		return ExecStartRequestBuilder.builder();
	}

	@Override
	public boolean terminal() {
		return Boolean.TRUE.equals(this.tty);
	}

}
