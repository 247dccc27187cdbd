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

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestParam;

import io.springline.docker.http.RequestOptions;
import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.Json;
import io.springline.docker.oci.Platform;

/**
 * How to remove an image.
 *
 * @param force whether to remove it even if stopped containers use it or it has more
 * names; default {@code false}
 * @param noPrune whether to keep its untagged parents; default {@code false}
 * @param platforms the only platforms to remove; default all
 * @since 0.1.0
 */
@Buildable
public record ImageRemoveOptions(@Nullable Boolean force, @RequestParam("noprune") @Nullable Boolean noPrune,
		@Since("1.50") List<Platform> platforms) implements RequestOptions {

	/**
	 * No options.
	 */
	public static final ImageRemoveOptions DEFAULTS = builder().build();

	public ImageRemoveOptions {
		platforms = Json.list(platforms);
	}

	/**
	 * Return a builder of options.
	 * @return the builder
	 */
	public static ImageRemoveOptionsBuilder builder() {
		return ImageRemoveOptionsBuilder.builder();
	}

}
