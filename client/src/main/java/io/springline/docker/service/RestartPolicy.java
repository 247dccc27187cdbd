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

import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;

/**
 * When another task takes the place of one that ended. Times are nanoseconds.
 *
 * @param condition which ends count, by default any
 * @param delay the nanoseconds to wait before, by default five seconds
 * @param maxAttempts the most attempts within the window, 0 is no limit
 * @param window the nanoseconds in which attempts are counted, 0 counts all
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record RestartPolicy(@Nullable RestartPolicyCondition condition, @Nullable Long delay,
		@Nullable Long maxAttempts, @Nullable Long window) {

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static RestartPolicyBuilder builder() {
		return RestartPolicyBuilder.builder();
	}

}
