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

/**
 * How to make an image of a container.
 *
 * @param container the id or name of the container
 * @param repo the repository of the image; default none
 * @param tag the tag of the image; default {@code latest} if there is a repository
 * @param comment the comment on the image
 * @param author who makes it, such as {@code Jane Doe <jane@example.com>}
 * @param pause whether to pause the container meanwhile; default {@code true}
 * @param changes instructions of a Dockerfile to apply, such as {@code ENV DEBUG=true}
 * @since 0.1.0
 */
@Buildable
public record CommitOptions(@Nullable String container, @Nullable String repo, @Nullable String tag,
		@Nullable String comment, @Nullable String author, @Nullable Boolean pause,
		List<String> changes) implements RequestOptions {

	/**
	 * No options.
	 */
	public static final CommitOptions DEFAULTS = builder().build();

	public CommitOptions {
		changes = Json.list(changes);
	}

	/**
	 * Return a builder of options.
	 * @return the builder
	 */
	public static CommitOptionsBuilder builder() {
		return CommitOptionsBuilder.builder();
	}

}
