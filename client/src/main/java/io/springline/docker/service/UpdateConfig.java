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
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;

/**
 * How the tasks of a service are replaced. Times are nanoseconds.
 *
 * @param parallelism how many tasks are replaced at once, 0 is all of them
 * @param delay the nanoseconds between two replacements
 * @param failureAction what to do when too many new tasks fail, by default pause
 * @param monitor the nanoseconds in which a new task may still count as failed, by
 * default five seconds
 * @param maxFailureRatio the share of failures that is tolerated, from 0 to 1
 * @param order whether the old task stops before the new one starts, which is the default
 * (API 1.29)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record UpdateConfig(@Nullable Long parallelism, @Nullable Long delay,
		@Nullable UpdateFailureAction failureAction, @Nullable Long monitor, @Nullable Double maxFailureRatio,
		@Since("1.29") @Nullable UpdateOrder order) {

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static UpdateConfigBuilder builder() {
		return UpdateConfigBuilder.builder();
	}

}
