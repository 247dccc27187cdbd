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

import io.springline.docker.http.RequestOptions;
import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.Json;
import io.springline.docker.oci.Platform;

/**
 * How to load images.
 *
 * @param quiet whether to leave out the progress; engines do so unless they are told
 * {@code false}
 * @param platform the only platforms to load; default all, and no more than one before
 * API 1.52
 * @since 0.1.0
 */
@Buildable
public record LoadOptions(@Nullable Boolean quiet, @Since("1.48") List<Platform> platform) implements RequestOptions {

	/**
	 * No options.
	 */
	public static final LoadOptions DEFAULTS = builder().build();

	public LoadOptions {
		platform = Json.list(platform);
	}

	/**
	 * Return a builder of options.
	 * @return the builder
	 */
	public static LoadOptionsBuilder builder() {
		return LoadOptionsBuilder.builder();
	}

}
