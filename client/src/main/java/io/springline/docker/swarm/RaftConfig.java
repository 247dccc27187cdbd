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

import io.springline.docker.json.EngineModel;

/**
 * How the managers of a swarm agree.
 *
 * @param snapshotInterval how many log entries to keep between two snapshots
 * @param keepOldSnapshots how many older snapshots to keep
 * @param logEntriesForSlowFollowers how many log entries to keep for managers that lag
 * behind
 * @param electionTick after how many ticks without a leader a manager stands for election
 * @param heartbeatTick how many ticks there are between two heartbeats of the leader
 * @since 0.1.0
 */
@EngineModel
public record RaftConfig(@Nullable BigInteger snapshotInterval, @Nullable BigInteger keepOldSnapshots,
		@Nullable BigInteger logEntriesForSlowFollowers, @Nullable Long electionTick, @Nullable Long heartbeatTick) {

}
