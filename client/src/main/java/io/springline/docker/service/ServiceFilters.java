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

package io.springline.docker.service;

import java.util.List;

import io.springline.docker.http.FiltersBuilder;

/**
 * The conditions on a list of services.
 *
 * @since 0.1.0
 */
public final class ServiceFilters extends FiltersBuilder<ServiceFilters> {

	private ServiceFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static ServiceFilters builder() {
		return new ServiceFilters();
	}

	/**
	 * Services with an id.
	 * @param ids the ids, or what they begin with
	 * @return this builder
	 */
	public ServiceFilters id(String... ids) {
		return filter("id", ids);
	}

	/**
	 * Services with a name.
	 * @param names the names, or what they begin with
	 * @return this builder
	 */
	public ServiceFilters name(String... names) {
		return filter("name", names);
	}

	/**
	 * Services of a mode.
	 * @param modes {@code replicated}, {@code global}, {@code replicated-job} or {@code
	 * global-job}
	 * @return this builder
	 */
	public ServiceFilters mode(String... modes) {
		return filter("mode", modes);
	}

	/**
	 * Services that have a label, whatever its value. Unlike values of other conditions,
	 * all labels must be there.
	 * @param name the name of the label
	 * @return this builder
	 */
	public ServiceFilters label(String name) {
		return filter("label", name);
	}

	/**
	 * Services that have a label with a value.
	 * @param name the name of the label
	 * @param value its value
	 * @return this builder
	 */
	public ServiceFilters label(String name, String value) {
		return filter("label", List.of(name + "=" + value));
	}

}
