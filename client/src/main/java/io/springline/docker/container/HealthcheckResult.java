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

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * The outcome of one health check.
 *
 * @param start when it began
 * @param end when it ended
 * @param exitCode the exit code: 0 is healthy, 1 unhealthy
 * @param output the output
 * @since 0.1.0
 */
@EngineModel
public record HealthcheckResult(@Nullable Instant start, @Nullable Instant end, @Nullable Long exitCode,
		@Nullable String output) {

	public HealthcheckResult {
		start = Json.time(start);
		end = Json.time(end);
	}

}
