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

import java.util.Arrays;
import java.util.List;

import io.springline.docker.http.FiltersBuilder;

/**
 * The conditions on a list of tasks.
 *
 * @since 0.1.0
 */
public final class TaskFilters extends FiltersBuilder<TaskFilters> {

	private TaskFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static TaskFilters builder() {
		return new TaskFilters();
	}

	/**
	 * Tasks with an id.
	 * @param ids the ids, or what they begin with
	 * @return this builder
	 */
	public TaskFilters id(String... ids) {
		return filter("id", ids);
	}

	/**
	 * Tasks with a name.
	 * @param names the names, or what they begin with
	 * @return this builder
	 */
	public TaskFilters name(String... names) {
		return filter("name", names);
	}

	/**
	 * Tasks of a service.
	 * @param services the names or ids of the services
	 * @return this builder
	 */
	public TaskFilters service(String... services) {
		return filter("service", services);
	}

	/**
	 * Tasks on a node.
	 * @param nodes the names or ids of the nodes
	 * @return this builder
	 */
	public TaskFilters node(String... nodes) {
		return filter("node", nodes);
	}

	/**
	 * Tasks that ought to be in a state.
	 * @param states {@link TaskState#RUNNING}, {@link TaskState#SHUTDOWN} or
	 * {@link TaskState#ACCEPTED}
	 * @return this builder
	 */
	public TaskFilters desiredState(TaskState... states) {
		return filter("desired-state", Arrays.asList(states));
	}

	/**
	 * Tasks that have a label, whatever its value. Unlike values of other conditions, all
	 * labels must be there.
	 * @param name the name of the label
	 * @return this builder
	 */
	public TaskFilters label(String name) {
		return filter("label", name);
	}

	/**
	 * Tasks that have a label with a value.
	 * @param name the name of the label
	 * @param value its value
	 * @return this builder
	 */
	public TaskFilters label(String name, String value) {
		return filter("label", List.of(name + "=" + value));
	}

}
