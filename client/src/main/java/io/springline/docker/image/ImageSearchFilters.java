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

import io.springline.docker.http.FiltersBuilder;

/**
 * The conditions on the images that a search finds.
 *
 * @since 0.1.0
 */
public final class ImageSearchFilters extends FiltersBuilder<ImageSearchFilters> {

	private ImageSearchFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static ImageSearchFilters builder() {
		return new ImageSearchFilters();
	}

	/**
	 * Images with many stars.
	 * @param stars how many at least
	 * @return this builder
	 */
	public ImageSearchFilters stars(int stars) {
		return filter("stars", List.of(stars));
	}

	/**
	 * Images that are, or are not, official.
	 * @param official whether they are
	 * @return this builder
	 */
	public ImageSearchFilters official(boolean official) {
		return filter("is-official", List.of(official));
	}

	/**
	 * Images that are, or are not, built automatically. Up to API 1.44.
	 * @param automated whether they are
	 * @return this builder
	 */
	public ImageSearchFilters automated(boolean automated) {
		return filter("is-automated", List.of(automated));
	}

}
