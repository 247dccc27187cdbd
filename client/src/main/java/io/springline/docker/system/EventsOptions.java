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

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Filters;
import io.springline.docker.http.RequestOptions;
import io.springline.docker.json.Buildable;

/**
 * Which events to tell.
 *
 * @param since the time to begin with, in the past; default now
 * @param until the time to end with; default never
 * @param filters conditions, see {@link EventFilters}
 * @since 0.1.0
 */
@Buildable
public record EventsOptions(@Nullable Instant since, @Nullable Instant until,
		@Nullable Filters filters) implements RequestOptions {

	/**
	 * No options.
	 */
	public static final EventsOptions DEFAULTS = builder().build();

	/**
	 * Return a builder of options.
	 * @return the builder
	 */
	public static EventsOptionsBuilder builder() {
		return EventsOptionsBuilder.builder();
	}

}
