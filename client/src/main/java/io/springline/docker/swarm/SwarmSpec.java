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

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * How a swarm is set up. When a swarm is initialised, what is not set keeps its default;
 * an update says everything anew, so start it with the {@link #toBuilder() copy} of what
 * the swarm has.
 *
 * @param name the name, for which engines take {@code default} only
 * @param labels the labels
 * @param orchestration how tasks are managed
 * @param raft how the managers agree
 * @param dispatcher how nodes report
 * @param caConfig how certificates are issued
 * @param encryptionConfig how the data of managers is protected
 * @param taskDefaults what tasks get unless they say otherwise
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record SwarmSpec(@Nullable String name, Map<String, String> labels, @Nullable Orchestration orchestration,
		@Nullable RaftConfig raft, @Nullable Dispatcher dispatcher,
		@JsonProperty("CAConfig") @Nullable CaConfig caConfig, @Nullable EncryptionConfig encryptionConfig,
		@Nullable TaskDefaults taskDefaults) {

	public SwarmSpec {
		labels = Json.map(labels);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static SwarmSpecBuilder builder() {
		return SwarmSpecBuilder.builder();
	}

	/**
	 * Start with what this one says.
	 * @return a builder
	 */
	public SwarmSpecBuilder toBuilder() {
		return SwarmSpecBuilder.builder(this);
	}

	/**
	 * How the tasks of a swarm are managed.
	 *
	 * @param taskHistoryRetentionLimit how many ended tasks to keep per slot, by default
	 * 5, all if negative
	 */
	@EngineModel
	public record Orchestration(@Nullable Long taskHistoryRetentionLimit) {

	}

	/**
	 * How nodes report to the managers.
	 *
	 * @param heartbeatPeriod the nanoseconds between two reports, by default 5 seconds
	 */
	@EngineModel
	public record Dispatcher(@Nullable Long heartbeatPeriod) {

	}

	/**
	 * How the data of managers is protected.
	 *
	 * @param autoLockManagers whether a manager that restarts must be unlocked
	 */
	@EngineModel
	public record EncryptionConfig(@Nullable Boolean autoLockManagers) {

	}

	/**
	 * What tasks get unless they say otherwise.
	 *
	 * @param logDriver where their output goes
	 */
	@EngineModel
	public record TaskDefaults(@Nullable Driver logDriver) {

	}

}
