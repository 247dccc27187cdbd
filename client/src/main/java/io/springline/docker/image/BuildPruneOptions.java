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

package io.springline.docker.image;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestParam;

import io.springline.docker.http.Filters;
import io.springline.docker.http.RequestOptions;
import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;

/**
 * What of the build cache to remove. All sizes are in bytes.
 *
 * @param keepStorage how much to keep; up to API 1.51
 * @param reservedSpace how much to keep in any case
 * @param maxUsedSpace how much the cache may take
 * @param minFreeSpace how much of the disk should be free then
 * @param all whether to remove internal and shared records too; default {@code false}
 * @param filters conditions by {@code until}, {@code id}, {@code parent}, {@code type},
 * {@code description}, {@code inuse}, {@code shared} and {@code private}
 * @since 0.1.0
 */
@Buildable
public record BuildPruneOptions(@RequestParam("keep-storage") @Since("1.39") @Nullable Long keepStorage,
		@RequestParam("reserved-space") @Since("1.48") @Nullable Long reservedSpace,
		@RequestParam("max-used-space") @Since("1.48") @Nullable Long maxUsedSpace,
		@RequestParam("min-free-space") @Since("1.48") @Nullable Long minFreeSpace,
		@Since("1.39") @Nullable Boolean all, @Since("1.39") @Nullable Filters filters) implements RequestOptions {

	/**
	 * No options.
	 */
	public static final BuildPruneOptions DEFAULTS = builder().build();

	/**
	 * Return a builder of options.
	 * @return the builder
	 */
	public static BuildPruneOptionsBuilder builder() {
		return BuildPruneOptionsBuilder.builder();
	}

}
