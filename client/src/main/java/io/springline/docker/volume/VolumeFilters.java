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

package io.springline.docker.volume;

import io.springline.docker.http.LabelFiltersBuilder;

/**
 * The conditions on a list of volumes.
 *
 * @since 0.1.0
 */
public final class VolumeFilters extends LabelFiltersBuilder<VolumeFilters> {

	private VolumeFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static VolumeFilters builder() {
		return new VolumeFilters();
	}

	/**
	 * Volumes that no container uses, or those that one does.
	 * @param dangling whether none uses them
	 * @return this builder
	 */
	public VolumeFilters dangling(boolean dangling) {
		return filter("dangling", String.valueOf(dangling));
	}

	/**
	 * Volumes of a driver.
	 * @param drivers the names of the drivers
	 * @return this builder
	 */
	public VolumeFilters driver(String... drivers) {
		return filter("driver", drivers);
	}

	/**
	 * Volumes whose name contains a text.
	 * @param names the names, or parts of them
	 * @return this builder
	 */
	public VolumeFilters name(String... names) {
		return filter("name", names);
	}

}
