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
import io.springline.docker.json.Buildable;
import io.springline.docker.json.Json;
import io.springline.docker.oci.Platform;

/**
 * Which attestations of an image to tell.
 *
 * @param platform the platform, only one so far; default the one of the engine
 * @param type the accepted kinds of statement, each a URI; default all
 * @param statement whether to tell the statements themselves; default {@code false}
 * @since 0.1.0
 */
@Buildable
public record AttestationOptions(List<Platform> platform, List<String> type,
		@Nullable Boolean statement) implements RequestOptions {

	/**
	 * No options.
	 */
	public static final AttestationOptions DEFAULTS = builder().build();

	public AttestationOptions {
		platform = Json.list(platform);
		type = Json.list(type);
	}

	/**
	 * Return a builder of options.
	 * @return the builder
	 */
	public static AttestationOptionsBuilder builder() {
		return AttestationOptionsBuilder.builder();
	}

}
