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

import org.springframework.web.bind.annotation.RequestParam;

import io.springline.docker.http.RequestOptions;
import io.springline.docker.json.Buildable;

/**
 * How to remove a container.
 *
 * @param volumes whether to remove its anonymous volumes too
 * @param force whether to kill it first when it runs
 * @param link whether to remove the link of that name and not the container
 * @since 0.1.0
 */
@Buildable
public record ContainerRemoveOptions(@RequestParam("v") @Nullable Boolean volumes, @Nullable Boolean force,
		@Nullable Boolean link) implements RequestOptions {

	/**
	 * Only when it does not run, and without its volumes.
	 */
	public static final ContainerRemoveOptions DEFAULTS = builder().build();

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ContainerRemoveOptionsBuilder builder() {
		return ContainerRemoveOptionsBuilder.builder();
	}

}
