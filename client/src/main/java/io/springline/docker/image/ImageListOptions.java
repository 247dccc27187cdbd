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
 * Which images a list has, and what it tells of each.
 *
 * @param all whether to list the untagged layers of builds too; default {@code false}
 * @param filters conditions by {@code before}, {@code dangling}, {@code label}, {@code
 * reference}, {@code since} and {@code until}
 * @param sharedSize whether to compute the size that images share; default {@code
 * false}
 * @param digests whether to tell the digests of each; default {@code false}, newer
 * engines always tell
 * @param manifests whether to tell the manifests of each; default {@code false}
 * @param identity whether to tell where each platform comes from, along with the
 * manifests; default {@code false}
 * @since 0.1.0
 */
@Buildable
public record ImageListOptions(@Nullable Boolean all, @Nullable Filters filters,
		@RequestParam("shared-size") @Since("1.42") @Nullable Boolean sharedSize, @Nullable Boolean digests,
		@Since("1.47") @Nullable Boolean manifests,
		@Since("1.54") @Nullable Boolean identity) implements RequestOptions {

	/**
	 * No options.
	 */
	public static final ImageListOptions DEFAULTS = builder().build();

	/**
	 * Return a builder of options.
	 * @return the builder
	 */
	public static ImageListOptionsBuilder builder() {
		return ImageListOptionsBuilder.builder();
	}

}
