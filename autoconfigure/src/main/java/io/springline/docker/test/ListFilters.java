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

package io.springline.docker.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The filters of a list: several values of a key are alternatives, several keys have to
 * hold together.
 *
 * @param values the values of each key
 */
record ListFilters(Map<String, List<String>> values) {

	static ListFilters parse(@Nullable String json) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		try {
			JsonNode filters = Recorded.read((json != null) ? json : "{}");
			filters.properties()
				.forEach((filter) -> values.put(filter.getKey(), filter.getValue().isObject()
						? List.copyOf(filter.getValue().propertyNames()) : Call.words(filter.getValue())));
		}
		catch (JacksonException ex) {
			throw EngineError.badRequest("invalid filter");
		}
		return new ListFilters(values);
	}

	boolean allow(String key, Predicate<String> condition) {
		List<String> wanted = this.values.getOrDefault(key, List.of());
		return wanted.isEmpty() || wanted.stream().anyMatch(condition);
	}

	/**
	 * Labels are no alternatives: all have to be there.
	 */
	boolean allowLabels(JsonNode labels) {
		return this.values.getOrDefault("label", List.of()).stream().allMatch((label) -> {
			String[] parts = label.split("=", 2);
			JsonNode value = labels.path(parts[0]);
			return !value.isMissingNode() && (parts.length == 1 || value.asString("").equals(parts[1]));
		});
	}

	boolean isEmpty() {
		return this.values.isEmpty();
	}

	boolean has(String key) {
		return this.values.containsKey(key);
	}

}
