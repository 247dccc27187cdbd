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

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.EngineModel;

/**
 * How many tasks a service has: one of the four.
 *
 * @param replicated a number of tasks
 * @param global a task on each node
 * @param replicatedJob a number of tasks that run to their end (API 1.41)
 * @param globalJob a task on each node that runs to its end (API 1.41)
 * @since 0.1.0
 */
@EngineModel
public record ServiceMode(@Nullable ReplicatedService replicated, @Nullable GlobalService global,
		@Since("1.41") @Nullable ReplicatedJob replicatedJob, @Since("1.41") @Nullable GlobalJob globalJob) {

	/**
	 * Keep a number of tasks running.
	 * @param replicas the number of tasks
	 * @return the mode
	 */
	public static ServiceMode replicas(long replicas) {
		return new ServiceMode(new ReplicatedService(replicas), null, null, null);
	}

	/**
	 * Keep a task running on each node.
	 * @return the mode
	 */
	public static ServiceMode everyNode() {
		return new ServiceMode(null, new GlobalService(), null, null);
	}

	/**
	 * Run a number of tasks to their end, one after another (API 1.41).
	 * @param totalCompletions the number of tasks
	 * @return the mode
	 */
	public static ServiceMode job(long totalCompletions) {
		return new ServiceMode(null, null, new ReplicatedJob(null, totalCompletions), null);
	}

	/**
	 * Run a task to its end on each node (API 1.41).
	 * @return the mode
	 */
	public static ServiceMode jobOnEveryNode() {
		return new ServiceMode(null, null, null, new GlobalJob());
	}

	/**
	 * A number of tasks.
	 *
	 * @param replicas the number of tasks, by default 1
	 */
	@EngineModel
	public record ReplicatedService(@Nullable Long replicas) {

	}

	/**
	 * A task on each node.
	 */
	@EngineModel
	public record GlobalService() {

	}

	/**
	 * A number of tasks that run to their end.
	 *
	 * @param maxConcurrent how many may run at once, by default 1
	 * @param totalCompletions how many must succeed, by default as many as may run at
	 * once
	 */
	@EngineModel
	public record ReplicatedJob(@Nullable Long maxConcurrent, @Nullable Long totalCompletions) {

	}

	/**
	 * A task on each node that runs to its end.
	 */
	@EngineModel
	public record GlobalJob() {

	}

}
