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

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.swarm.GenericResource;

/**
 * The most that a task may use.
 *
 * @param nanoCpus the billionths of a processor
 * @param memoryBytes the bytes of memory
 * @param pids the number of processes, 0 is no limit (API 1.41)
 * @param genericResources resources that users defined; documented from API 1.32 to 1.40
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record Limit(@JsonProperty("NanoCPUs") @Nullable Long nanoCpus, @Nullable Long memoryBytes,
		@Since("1.41") @Nullable Long pids, @Since("1.32") List<GenericResource> genericResources) {

	public Limit {
		genericResources = Json.list(genericResources);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static LimitBuilder builder() {
		return LimitBuilder.builder();
	}

}
