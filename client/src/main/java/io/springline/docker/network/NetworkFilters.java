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

package io.springline.docker.network;

import java.util.Arrays;

import io.springline.docker.http.LabelFiltersBuilder;

/**
 * The conditions on a list of networks.
 *
 * @since 0.1.0
 */
public final class NetworkFilters extends LabelFiltersBuilder<NetworkFilters> {

	private NetworkFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static NetworkFilters builder() {
		return new NetworkFilters();
	}

	/**
	 * Networks that no container uses, or those that one does. Since API 1.40, though up
	 * to 26.1 at least engines take all networks that users created for unused.
	 * @param dangling whether none uses them
	 * @return this builder
	 */
	public NetworkFilters dangling(boolean dangling) {
		return filter("dangling", String.valueOf(dangling));
	}

	/**
	 * Networks of a driver.
	 * @param drivers the names of the drivers
	 * @return this builder
	 */
	public NetworkFilters driver(String... drivers) {
		return filter("driver", drivers);
	}

	/**
	 * Networks whose id contains a text.
	 * @param ids the ids, or parts of them
	 * @return this builder
	 */
	public NetworkFilters id(String... ids) {
		return filter("id", ids);
	}

	/**
	 * Networks whose name contains a text.
	 * @param names the names, or parts of them
	 * @return this builder
	 */
	public NetworkFilters name(String... names) {
		return filter("name", names);
	}

	/**
	 * Networks that reach as far. Since API 1.29.
	 * @param scopes how far they reach
	 * @return this builder
	 */
	public NetworkFilters scope(NetworkScope... scopes) {
		return filter("scope", Arrays.asList(scopes));
	}

	/**
	 * Networks that users created, or those that the engine brings.
	 * @param types who made them
	 * @return this builder
	 */
	public NetworkFilters type(NetworkType... types) {
		return filter("type", Arrays.asList(types));
	}

}
