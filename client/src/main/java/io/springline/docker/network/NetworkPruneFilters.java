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

import java.time.Instant;
import java.util.List;

import io.springline.docker.http.FiltersBuilder;

/**
 * The conditions on which unused networks to remove.
 *
 * @since 0.1.0
 */
public final class NetworkPruneFilters extends FiltersBuilder<NetworkPruneFilters> {

	private NetworkPruneFilters() {
	}

	/**
	 * Return a builder without conditions.
	 * @return the builder
	 */
	public static NetworkPruneFilters builder() {
		return new NetworkPruneFilters();
	}

	/**
	 * Networks that were created before a time. Since API 1.28.
	 * @param time the time
	 * @return this builder
	 */
	public NetworkPruneFilters until(Instant time) {
		return filter("until", List.of(time));
	}

	/**
	 * Networks that have a label, whatever its value. Since API 1.29.
	 * @param name the name of the label
	 * @return this builder
	 */
	public NetworkPruneFilters label(String name) {
		return filter("label", name);
	}

	/**
	 * Networks that have a label with a value. Since API 1.29.
	 * @param name the name of the label
	 * @param value its value
	 * @return this builder
	 */
	public NetworkPruneFilters label(String name, String value) {
		return filter("label", List.of(name + "=" + value));
	}

	/**
	 * Networks that do not have a label. Since API 1.29.
	 * @param name the name of the label
	 * @return this builder
	 */
	public NetworkPruneFilters withoutLabel(String name) {
		return filter("label!", name);
	}

	/**
	 * Networks that do not have a label with that value. Since API 1.29.
	 * @param name the name of the label
	 * @param value its value
	 * @return this builder
	 */
	public NetworkPruneFilters withoutLabel(String name, String value) {
		return filter("label!", List.of(name + "=" + value));
	}

}
