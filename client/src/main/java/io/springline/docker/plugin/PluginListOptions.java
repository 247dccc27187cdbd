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

package io.springline.docker.plugin;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Filters;
import io.springline.docker.http.RequestOptions;
import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;

/**
 * Which plugins to list.
 *
 * @param filters conditions, of which {@link PluginFilters} knows the names; since API
 * 1.28
 * @since 0.1.0
 */
@Buildable
public record PluginListOptions(@Since("1.28") @Nullable Filters filters) implements RequestOptions {

	/**
	 * All of them.
	 */
	public static final PluginListOptions DEFAULTS = builder().build();

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static PluginListOptionsBuilder builder() {
		return PluginListOptionsBuilder.builder();
	}

}
