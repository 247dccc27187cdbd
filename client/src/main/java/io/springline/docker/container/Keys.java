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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.StdConverter;

/**
 * A set that the engine writes as the keys of an object.
 */
final class Keys {

	private Keys() {
	}

	/**
	 * Return an unmodifiable copy of the set in its order, empty when there is none.
	 * @param keys the set, or {@code null}
	 * @return the copy
	 */
	static Set<String> of(@Nullable Set<String> keys) {
		return (keys != null && !keys.isEmpty()) ? Collections.unmodifiableSet(new LinkedHashSet<>(keys)) : Set.of();
	}

	/**
	 * Writes the set as an object.
	 */
	static class Writer extends StdConverter<Set<String>, Map<String, Map<String, String>>> {

		@Override
		public Map<String, Map<String, String>> convert(Set<String> keys) {
			Map<String, Map<String, String>> object = new LinkedHashMap<>();
			keys.forEach((key) -> object.put(key, Map.of()));
			return object;
		}

	}

	/**
	 * Reads the set from an object.
	 */
	static class Reader extends StdConverter<Map<String, Object>, Set<String>> {

		@Override
		public Set<String> convert(Map<String, Object> object) {
			return object.keySet();
		}

	}

}
