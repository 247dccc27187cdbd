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

package io.springline.docker.system;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.RequestOptions;
import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.Json;

/**
 * What to tell about disk usage.
 *
 * @param type the kinds of object; default all
 * @param verbose whether to list the objects too; default {@code false}
 * @since 0.1.0
 */
@Buildable
public record DataUsageOptions(@Since("1.42") List<DataUsageType> type,
		@Since("1.52") @Nullable Boolean verbose) implements RequestOptions {

	/**
	 * No options.
	 */
	public static final DataUsageOptions DEFAULTS = builder().build();

	public DataUsageOptions {
		type = Json.list(type);
	}

	/**
	 * Return a builder of options.
	 * @return the builder
	 */
	public static DataUsageOptionsBuilder builder() {
		return DataUsageOptionsBuilder.builder();
	}

}
