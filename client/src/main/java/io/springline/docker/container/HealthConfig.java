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

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * How to find out whether a container works. Times are nanoseconds; what is 0 or not set
 * is as the image says.
 *
 * @param test the check: {@code NONE} alone, {@code CMD} and a command, or
 * {@code CMD-SHELL} and a line for the shell
 * @param interval the nanoseconds between two checks, at least a millisecond
 * @param timeout the nanoseconds after which a check has failed
 * @param retries the number of failures in a row that make the container unhealthy
 * @param startPeriod the nanoseconds in which failures do not count after the start (API
 * 1.29)
 * @param startInterval the nanoseconds between two checks in that time (API 1.44)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record HealthConfig(List<String> test, @Nullable Long interval, @Nullable Long timeout, @Nullable Long retries,
		@Since("1.29") @Nullable Long startPeriod, @Since("1.44") @Nullable Long startInterval) {

	public HealthConfig {
		test = Json.list(test);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static HealthConfigBuilder builder() {
		return HealthConfigBuilder.builder();
	}

}
