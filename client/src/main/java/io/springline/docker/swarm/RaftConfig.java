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

package io.springline.docker.swarm;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;

/**
 * How the managers of a swarm agree.
 *
 * @param snapshotInterval how many log entries there are between two snapshots, by
 * default 10,000
 * @param keepOldSnapshots how many older snapshots to keep, by default none
 * @param logEntriesForSlowFollowers how many log entries to keep for managers that lag
 * behind, by default 500
 * @param electionTick after how many ticks without a leader a manager stands for
 * election, by default 10; it must be more than {@code heartbeatTick}
 * @param heartbeatTick how many ticks there are between two heartbeats of the leader, by
 * default 1
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record RaftConfig(@Nullable BigInteger snapshotInterval, @Nullable BigInteger keepOldSnapshots,
		@Nullable BigInteger logEntriesForSlowFollowers, @Nullable Long electionTick, @Nullable Long heartbeatTick) {

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static RaftConfigBuilder builder() {
		return RaftConfigBuilder.builder();
	}

	/**
	 * Start with what this one says.
	 * @return a builder
	 */
	public RaftConfigBuilder toBuilder() {
		return RaftConfigBuilder.builder(this);
	}

}
