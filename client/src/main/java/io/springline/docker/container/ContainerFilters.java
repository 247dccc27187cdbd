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

package io.springline.docker.container;

import java.util.Arrays;
import java.util.List;

import io.springline.docker.http.FiltersBuilder;

/**
 * The conditions on a list of containers.
 *
 * @since 0.1.0
 */
public final class ContainerFilters extends FiltersBuilder<ContainerFilters> {

	private ContainerFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static ContainerFilters builder() {
		return new ContainerFilters();
	}

	/**
	 * Containers of an image, or of images made from it.
	 * @param images the names or ids of the images
	 * @return this builder
	 */
	public ContainerFilters ancestor(String... images) {
		return filter("ancestor", images);
	}

	/**
	 * Containers in a state.
	 * @param states the states
	 * @return this builder
	 */
	public ContainerFilters status(ContainerState... states) {
		return filter("status", Arrays.asList(states));
	}

	/**
	 * Containers that ended with a code. They are listed with
	 * {@code ContainerListOptions.all} only.
	 * @param codes the exit codes
	 * @return this builder
	 */
	public ContainerFilters exited(Integer... codes) {
		return filter("exited", Arrays.asList(codes));
	}

	/**
	 * Containers that have a label, whatever its value. Unlike values of other
	 * conditions, all labels must be there.
	 * @param name the name of the label
	 * @return this builder
	 */
	public ContainerFilters label(String name) {
		return filter("label", name);
	}

	/**
	 * Containers that have a label with a value.
	 * @param name the name of the label
	 * @param value its value
	 * @return this builder
	 */
	public ContainerFilters label(String name, String value) {
		return filter("label", List.of(name + "=" + value));
	}

}
