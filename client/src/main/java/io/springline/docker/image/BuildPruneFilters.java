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

package io.springline.docker.image;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import io.springline.docker.http.FiltersBuilder;

/**
 * The conditions on records to remove from the build cache. Since API 1.39.
 *
 * @since 0.1.0
 */
public final class BuildPruneFilters extends FiltersBuilder<BuildPruneFilters> {

	private BuildPruneFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static BuildPruneFilters builder() {
		return new BuildPruneFilters();
	}

	/**
	 * Records not used for a time.
	 * @param age how long
	 * @return this builder
	 */
	public BuildPruneFilters unusedFor(Duration age) {
		return filter("until", List.of(age));
	}

	/**
	 * Records with an id.
	 * @param ids the ids
	 * @return this builder
	 */
	public BuildPruneFilters id(String... ids) {
		return filter("id", ids);
	}

	/**
	 * Records that were made from another one.
	 * @param ids the ids of those
	 * @return this builder
	 */
	public BuildPruneFilters parent(String... ids) {
		return filter("parent", ids);
	}

	/**
	 * Records of a type.
	 * @param types the types
	 * @return this builder
	 */
	public BuildPruneFilters type(BuildCacheType... types) {
		return filter("type", Arrays.asList(types));
	}

	/**
	 * Records with a description.
	 * @param descriptions the descriptions
	 * @return this builder
	 */
	public BuildPruneFilters description(String... descriptions) {
		return filter("description", descriptions);
	}

	/**
	 * Records that a build uses.
	 * @return this builder
	 */
	public BuildPruneFilters inUse() {
		return filter("inuse", "true");
	}

	/**
	 * Records that builds share.
	 * @return this builder
	 */
	public BuildPruneFilters shared() {
		return filter("shared", "true");
	}

	/**
	 * Records of one build only.
	 * @return this builder
	 */
	public BuildPruneFilters unshared() {
		return filter("private", "true");
	}

}
