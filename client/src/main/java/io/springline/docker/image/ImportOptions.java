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

/**
 * How to make an image of a file system.
 *
 * @param source the URL that the engine loads an archive from; default {@code -}, the
 * content that is sent along
 * @param repo the name of the image, with or without a tag; default none
 * @param tag the tag of the image, if the name has none
 * @param message the comment on the image
 * @param changes instructions of a Dockerfile to apply, such as {@code CMD ["sh"]}
 * @param platform the platform as {@code os[/architecture[/variant]]}; default the one of
 * the engine
 * @since 0.1.0
 */
@Buildable
public record ImportOptions(@RequestParam("fromSrc") @Nullable String source, @Nullable String repo,
		@Nullable String tag, @Nullable String message, List<String> changes,
		@Since("1.32") @Nullable String platform) implements RequestOptions {

	/**
	 * No options.
	 */
	public static final ImportOptions DEFAULTS = builder().build();

	public ImportOptions {
		source = (source != null) ? source : "-";
		changes = Json.list(changes);
	}

	/**
	 * Return a builder of options.
	 * @return the builder
	 */
	public static ImportOptionsBuilder builder() {
		return ImportOptionsBuilder.builder();
	}

}
