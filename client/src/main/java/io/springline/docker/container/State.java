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

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * The state of a container.
 *
 * @param status the state in a word
 * @param running whether its process runs, which it does also while paused or restarting
 * @param paused whether its process is paused
 * @param restarting whether the engine is about to start it again
 * @param oomKilled whether the kernel killed a process of it for lack of memory since the
 * start
 * @param dead whether its removal failed halfway
 * @param pid the id of its process on the host, 0 when it does not run
 * @param exitCode the last exit code
 * @param error why it could not be started
 * @param startedAt when it was last started, {@code null} for never
 * @param finishedAt when it last ended, {@code null} for never
 * @param health whether it works, when it has a health check
 * @since 0.1.0
 */
@EngineModel
public record State(@Nullable ContainerState status, @Nullable Boolean running, @Nullable Boolean paused,
		@Nullable Boolean restarting, @JsonProperty("OOMKilled") @Nullable Boolean oomKilled, @Nullable Boolean dead,
		@Nullable Long pid, @Nullable Long exitCode, @Nullable String error, @Nullable Instant startedAt,
		@Nullable Instant finishedAt, @Nullable Health health) {

	private static final Set<ContainerState> ENDED = Set.of(ContainerState.CREATED, ContainerState.REMOVING,
			ContainerState.EXITED, ContainerState.DEAD);

	public State {
		startedAt = Json.time(startedAt);
		finishedAt = Json.time(finishedAt);
	}

	/**
	 * Whether more output may come: the process runs, or will by itself.
	 */
	boolean goesOn() {
		return Boolean.TRUE.equals(this.running) && (this.status == null || !ENDED.contains(this.status));
	}

}
