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

import io.springline.docker.json.Buildable;

/**
 * How to copy files into a container or out of it.
 *
 * @param followLinks whether to copy what the source leads to if it is a symbolic link,
 * rather than the link; links in a folder stay links. Default {@code false}
 * @param copyUidGid whether what is copied into a container belongs to the user of the
 * container, rather than to the user and group with the numbers that own it here. The
 * engine looks the user up on its own machine, and fails if there is none of that name;
 * since API 1.39. Default {@code false}
 * @since 0.1.0
 */
@Buildable
public record CopyOptions(@Nullable Boolean followLinks, @Nullable Boolean copyUidGid) {

	/**
	 * No options.
	 */
	public static final CopyOptions DEFAULTS = builder().build();

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static CopyOptionsBuilder builder() {
		return CopyOptionsBuilder.builder();
	}

	boolean follows() {
		return Boolean.TRUE.equals(this.followLinks);
	}

}
