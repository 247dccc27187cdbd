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

import java.time.Instant;
import java.util.List;

import io.springline.docker.http.LabelFiltersBuilder;

/**
 * The conditions on a list of images.
 *
 * @since 0.1.0
 */
public final class ImageFilters extends LabelFiltersBuilder<ImageFilters> {

	private ImageFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static ImageFilters builder() {
		return new ImageFilters();
	}

	/**
	 * Images whose name matches.
	 * @param patterns the names, with or without a tag, in which {@code *} stands for
	 * anything but a slash
	 * @return this builder
	 */
	public ImageFilters reference(String... patterns) {
		return filter("reference", patterns);
	}

	/**
	 * Images without, or with, a tag.
	 * @param dangling whether they have none
	 * @return this builder
	 */
	public ImageFilters dangling(boolean dangling) {
		return filter("dangling", List.of(dangling));
	}

	/**
	 * Images made before another one.
	 * @param image the name, digest or id of that image
	 * @return this builder
	 */
	public ImageFilters before(String image) {
		return filter("before", image);
	}

	/**
	 * Images made after another one.
	 * @param image the name, digest or id of that image
	 * @return this builder
	 */
	public ImageFilters since(String image) {
		return filter("since", image);
	}

	/**
	 * Images made before a time. Since API 1.44.
	 * @param time the time
	 * @return this builder
	 */
	public ImageFilters until(Instant time) {
		return filter("until", List.of(time));
	}

}
