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

import io.springline.docker.http.AsJson;
import io.springline.docker.http.RequestOptions;
import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.oci.Platform;

/**
 * Which variant of an image to tell the history of.
 *
 * @param platform the platform; default the one of the engine, or what there is
 * @since 0.1.0
 */
@Buildable
public record ImageHistoryOptions(@Since("1.48") @AsJson @Nullable Platform platform) implements RequestOptions {

	/**
	 * No options.
	 */
	public static final ImageHistoryOptions DEFAULTS = builder().build();

	/**
	 * Return a builder of options.
	 * @return the builder
	 */
	public static ImageHistoryOptionsBuilder builder() {
		return ImageHistoryOptionsBuilder.builder();
	}

}
