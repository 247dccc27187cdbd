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

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Filters;
import io.springline.docker.http.RequestOptions;
import io.springline.docker.json.Buildable;

/**
 * Which containers to list.
 *
 * @param all whether to list those that do not run too
 * @param limit the most containers, the newest first, whether they run or not
 * @param size whether to tell sizes, which takes the engine long
 * @param filters conditions: {@code ancestor}, {@code before}, {@code expose},
 * {@code exited}, {@code health}, {@code id}, {@code isolation}, {@code is-task},
 * {@code label}, {@code name}, {@code network}, {@code publish}, {@code since},
 * {@code status}, {@code volume}
 * @since 0.1.0
 */
@Buildable
public record ContainerListOptions(@Nullable Boolean all, @Nullable Integer limit, @Nullable Boolean size,
		@Nullable Filters filters) implements RequestOptions {

	/**
	 * The containers that run.
	 */
	public static final ContainerListOptions DEFAULTS = builder().build();

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ContainerListOptionsBuilder builder() {
		return ContainerListOptionsBuilder.builder();
	}

}
