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
 * What a task may use, and what a node must have free for it.
 *
 * @param limits the most that the task may use
 * @param reservations what a node must have free
 * @param swapBytes the bytes of swap, with a limit of memory alone; -1 is no limit,
 * default twice that memory (API 1.52)
 * @param memorySwappiness how readily memory is swapped, 0 to 100; -1 takes back what was
 * set (API 1.52)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record ResourceRequirements(@Nullable Limit limits, @Nullable Resources reservations,
		@Since("1.52") @Nullable Long swapBytes, @Since("1.52") @Nullable Long memorySwappiness) {

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ResourceRequirementsBuilder builder() {
		return ResourceRequirementsBuilder.builder();
	}

}
