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

import io.springline.docker.http.PruneFiltersBuilder;

/**
 * The conditions on images to remove because nothing uses them.
 *
 * @since 0.1.0
 */
public final class ImagePruneFilters extends PruneFiltersBuilder<ImagePruneFilters> {

	private ImagePruneFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static ImagePruneFilters builder() {
		return new ImagePruneFilters();
	}

	/**
	 * Untagged images only, which is the default, or tagged ones too.
	 * @param dangling {@code true} for untagged ones only
	 * @return this builder
	 */
	public ImagePruneFilters dangling(boolean dangling) {
		return filter("dangling", List.of(dangling));
	}

}
