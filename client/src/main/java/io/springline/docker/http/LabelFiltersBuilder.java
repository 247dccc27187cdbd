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

package io.springline.docker.http;

/**
 * Builds {@link Filters} for what can be labelled. Of several labels, all must be there.
 *
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public abstract class LabelFiltersBuilder<B extends LabelFiltersBuilder<B>> extends FiltersBuilder<B> {

	/**
	 * Create a builder without conditions.
	 */
	protected LabelFiltersBuilder() {
	}

	/**
	 * Only what has a label, whatever its value.
	 * @param name the name of the label
	 * @return this builder
	 */
	public final B label(String name) {
		return filter("label", name);
	}

	/**
	 * Only what has a label with a value.
	 * @param name the name of the label
	 * @param value its value
	 * @return this builder
	 */
	public final B label(String name, String value) {
		return filter("label", name + "=" + value);
	}

}
