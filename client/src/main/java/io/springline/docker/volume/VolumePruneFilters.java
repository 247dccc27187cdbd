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
 * The conditions on which unused volumes to remove.
 *
 * @since 0.1.0
 */
public final class VolumePruneFilters extends LabelFiltersBuilder<VolumePruneFilters> {

	private VolumePruneFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static VolumePruneFilters builder() {
		return new VolumePruneFilters();
	}

	/**
	 * Volumes with a name too, which older engines always remove and refuse to be told
	 * so. Since API 1.42.
	 * @return this builder
	 */
	public VolumePruneFilters all() {
		return filter("all", "true");
	}

	/**
	 * Volumes that do not have a label. Since API 1.29.
	 * @param name the name of the label
	 * @return this builder
	 */
	public VolumePruneFilters withoutLabel(String name) {
		return filter("label!", name);
	}

	/**
	 * Volumes that do not have a label with that value. Since API 1.29.
	 * @param name the name of the label
	 * @param value its value
	 * @return this builder
	 */
	public VolumePruneFilters withoutLabel(String name, String value) {
		return filter("label!", name + "=" + value);
	}

}
