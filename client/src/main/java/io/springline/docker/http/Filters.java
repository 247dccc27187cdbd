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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.Json;

/**
 * Conditions on a list or a stream of events. Values of one key are alternatives,
 * different keys must all hold.
 *
 * @param values the accepted values by key, such as {@code label} or {@code status}
 * @since 0.1.0
 */
public record Filters(@JsonValue Map<String, List<String>> values) {

	/**
	 * No conditions.
	 */
	public static final Filters NONE = new Filters(Map.of());

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public Filters(@Nullable Map<String, List<String>> values) {
		this.values = Json.map(values);
	}

	/**
	 * Return filters with one condition.
	 * @param key the key, such as {@code label}
	 * @param values the values of which one must match
	 * @return the filters
	 */
	public static Filters of(String key, String... values) {
		return NONE.and(key, values);
	}

	/**
	 * Return these filters with a condition added.
	 * @param key the key, such as {@code status}
	 * @param values the values of which one must match
	 * @return the filters
	 */
	public Filters and(String key, String... values) {
		Map<String, List<String>> all = new LinkedHashMap<>(this.values);
		List<String> accepted = new ArrayList<>(all.getOrDefault(key, List.of()));
		accepted.addAll(Arrays.asList(values));
		all.put(key, List.copyOf(accepted));
		return new Filters(all);
	}

}
