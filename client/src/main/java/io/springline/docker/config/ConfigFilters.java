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

package io.springline.docker.config;

import io.springline.docker.http.LabelFiltersBuilder;

/**
 * The conditions on a list of configs.
 *
 * @since 0.1.0
 */
public final class ConfigFilters extends LabelFiltersBuilder<ConfigFilters> {

	private ConfigFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static ConfigFilters builder() {
		return new ConfigFilters();
	}

	/**
	 * Configs with an id.
	 * @param ids the ids, or how they begin
	 * @return this builder
	 */
	public ConfigFilters id(String... ids) {
		return filter("id", ids);
	}

	/**
	 * Configs with a name.
	 * @param names the names, or how they begin
	 * @return this builder
	 */
	public ConfigFilters name(String... names) {
		return filter("name", names);
	}

}
