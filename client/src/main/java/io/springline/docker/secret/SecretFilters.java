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

package io.springline.docker.secret;

import io.springline.docker.http.LabelFiltersBuilder;

/**
 * The conditions on a list of secrets.
 *
 * @since 0.1.0
 */
public final class SecretFilters extends LabelFiltersBuilder<SecretFilters> {

	private SecretFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static SecretFilters builder() {
		return new SecretFilters();
	}

	/**
	 * Secrets with an id.
	 * @param ids the ids, or how they begin
	 * @return this builder
	 */
	public SecretFilters id(String... ids) {
		return filter("id", ids);
	}

	/**
	 * Secrets with a name.
	 * @param names the names, or how they begin
	 * @return this builder
	 */
	public SecretFilters name(String... names) {
		return filter("name", names);
	}

	/**
	 * Secrets with exactly a name.
	 * @param names the names in full
	 * @return this builder
	 */
	public SecretFilters names(String... names) {
		return filter("names", names);
	}

}
