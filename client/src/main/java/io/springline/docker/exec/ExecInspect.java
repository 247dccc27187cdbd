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

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A command that was run in a container, or still is.
 *
 * @param canRemove whether the engine is going to forget it
 * @param detachKeys the keys that leave its terminal
 * @param id its id
 * @param running whether it runs
 * @param exitCode its exit code, {@code null} until it has ended
 * @param processConfig what it runs
 * @param openStdin whether its input can be written to
 * @param openStderr whether its standard error can be read
 * @param openStdout whether its standard output can be read
 * @param containerId the id of the container
 * @param pid the id of the process on the host
 * @since 0.1.0
 */
@EngineModel
public record ExecInspect(@Nullable Boolean canRemove, @Nullable String detachKeys,
		@JsonProperty("ID") @Nullable String id, @Nullable Boolean running, @Nullable Long exitCode,
		@Nullable ProcessConfig processConfig, @Nullable Boolean openStdin, @Nullable Boolean openStderr,
		@Nullable Boolean openStdout, @JsonProperty("ContainerID") @Nullable String containerId, @Nullable Long pid) {

	/**
	 * What a command runs.
	 *
	 * @param privileged whether it may do what the host may
	 * @param user who runs it
	 * @param tty whether it has a terminal
	 * @param entrypoint the program
	 * @param arguments its arguments
	 */
	@EngineModel
	public record ProcessConfig(@JsonProperty("privileged") @Nullable Boolean privileged,
			@JsonProperty("user") @Nullable String user, @JsonProperty("tty") @Nullable Boolean tty,
			@JsonProperty("entrypoint") @Nullable String entrypoint,
			@JsonProperty("arguments") List<String> arguments) {

		public ProcessConfig {
			arguments = Json.list(arguments);
		}

	}

}
