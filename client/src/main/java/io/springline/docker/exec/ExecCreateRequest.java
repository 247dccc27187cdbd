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
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A command to run in a container that runs.
 *
 * @param attachStdin whether its standard input can be written to
 * @param attachStdout whether its standard output can be read
 * @param attachStderr whether its standard error can be read
 * @param consoleSize the first size of its terminal, lines before columns (API 1.42)
 * @param detachKeys the keys that leave a terminal without ending the command, such as
 * {@code ctrl-p,ctrl-q}, by default those of the engine
 * @param tty whether it gets a terminal, which makes all its output one stream
 * @param env the environment variables to add to those of the container, each as
 * {@code NAME=value}
 * @param cmd the command and its arguments; no shell reads it
 * @param privileged whether it may do what the host may
 * @param user who runs it, such as {@code 1000:1000}, by default the user of the
 * container
 * @param workingDir the folder it starts in, by default that of the container (API 1.35)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record ExecCreateRequest(@Nullable Boolean attachStdin, @Nullable Boolean attachStdout,
		@Nullable Boolean attachStderr, @Since("1.42") List<Long> consoleSize, @Nullable String detachKeys,
		@Nullable Boolean tty, List<String> env, List<String> cmd, @Nullable Boolean privileged, @Nullable String user,
		@Since("1.35") @Nullable String workingDir) {

	public ExecCreateRequest {
		consoleSize = Json.list(consoleSize);
		env = Json.list(env);
		cmd = Json.list(cmd);
	}

	/**
	 * Run a command and read all its output.
	 * @param command the command and its arguments
	 * @return the request
	 */
	public static ExecCreateRequest of(String... command) {
		return builder(command).build();
	}

	/**
	 * Start with a command all of whose output is read.
	 * @param command the command and its arguments
	 * @return a builder
	 */
	public static ExecCreateRequestBuilder builder(String... command) {
		return builder().cmd(List.of(command)).attachStdout(true).attachStderr(true);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ExecCreateRequestBuilder builder() {
		return ExecCreateRequestBuilder.builder();
	}

	ExecCreateRequest withStdin() {
		return ExecCreateRequestBuilder.builder(this).attachStdin(true).build();
	}

	@Override
	public String toString() {
		return Json.redacted(this, "env");
	}

}
