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
 * What a task reserves on its node.
 *
 * @param nanoCpus the billionths of a processor
 * @param memoryBytes the bytes of memory
 * @param genericResources resources that users defined (API 1.32)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record Resources(@JsonProperty("NanoCPUs") @Nullable Long nanoCpus, @Nullable Long memoryBytes,
		@Since("1.32") List<GenericResource> genericResources) {

	public Resources {
		genericResources = Json.list(genericResources);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ResourcesBuilder builder() {
		return ResourcesBuilder.builder();
	}

}
