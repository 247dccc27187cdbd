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

package io.springline.docker.plugin;

import io.springline.docker.http.FiltersBuilder;

/**
 * The conditions on a list of plugins.
 *
 * @since 0.1.0
 */
public final class PluginFilters extends FiltersBuilder<PluginFilters> {

	private PluginFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static PluginFilters builder() {
		return new PluginFilters();
	}

	/**
	 * Plugins that can do something.
	 * @param capabilities what they can do, such as {@code volumedriver}
	 * @return this builder
	 */
	public PluginFilters capability(String... capabilities) {
		return filter("capability", capabilities);
	}

	/**
	 * Plugins that are enabled, or those that are not.
	 * @param enabled whether they are
	 * @return this builder
	 */
	public PluginFilters enabled(boolean enabled) {
		return filter("enabled", String.valueOf(enabled));
	}

}
