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

package io.springline.docker.node;

import java.util.Arrays;

import io.springline.docker.http.LabelFiltersBuilder;

/**
 * The conditions on a list of nodes. Labels are those that the daemon of a node was
 * given; for those that the swarm gave to the node there is {@link #nodeLabel}.
 *
 * @since 0.1.0
 */
public final class NodeFilters extends LabelFiltersBuilder<NodeFilters> {

	private NodeFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static NodeFilters builder() {
		return new NodeFilters();
	}

	/**
	 * Nodes with an id.
	 * @param ids the ids, or how they begin
	 * @return this builder
	 */
	public NodeFilters id(String... ids) {
		return filter("id", ids);
	}

	/**
	 * Nodes with a name, which is that of the host unless the node was given one.
	 * @param names the names, or how they begin
	 * @return this builder
	 */
	public NodeFilters name(String... names) {
		return filter("name", names);
	}

	/**
	 * Nodes with a role.
	 * @param roles the roles
	 * @return this builder
	 */
	public NodeFilters role(NodeRole... roles) {
		return filter("role", Arrays.asList(roles));
	}

	/**
	 * Nodes that were let into the swarm, or were not yet. Engines count a node as
	 * pending once it was updated.
	 * @param memberships the memberships
	 * @return this builder
	 */
	public NodeFilters membership(NodeMembership... memberships) {
		return filter("membership", Arrays.asList(memberships));
	}

	/**
	 * Nodes that have a label, whatever its value (API 1.40). Unlike values of other
	 * conditions, all labels must be there.
	 * @param name the name of the label
	 * @return this builder
	 */
	public NodeFilters nodeLabel(String name) {
		return filter("node.label", name);
	}

	/**
	 * Nodes that have a label with a value (API 1.40).
	 * @param name the name of the label
	 * @param value its value
	 * @return this builder
	 */
	public NodeFilters nodeLabel(String name, String value) {
		return filter("node.label", name + "=" + value);
	}

}
