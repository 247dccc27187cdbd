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

package io.springline.docker.json;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * Normalises what a model is made of. The engine is written in Go, where an empty list
 * may be {@code []}, {@code null} or absent, and a time that never was is the first of
 * January of the year 1.
 *
 * @since 0.1.0
 */
public final class Json {

	private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

	private Json() {
	}

	/**
	 * Return an unmodifiable copy of the list, empty when there is none.
	 * @param list the list, or {@code null}
	 * @param <T> the type of its elements
	 * @return the copy
	 */
	public static <T> List<T> list(@Nullable List<T> list) {
		return (list != null && !list.isEmpty()) ? Collections.unmodifiableList(new ArrayList<>(list)) : List.of();
	}

	/**
	 * Return an unmodifiable copy of the map in its order, empty when there is none.
	 * @param map the map, or {@code null}
	 * @param <K> the type of its keys
	 * @param <V> the type of its values
	 * @return the copy
	 */
	public static <K, V> Map<K, V> map(@Nullable Map<K, V> map) {
		return (map != null && !map.isEmpty()) ? Collections.unmodifiableMap(new LinkedHashMap<>(map)) : Map.of();
	}

	/**
	 * Return the time, or {@code null} for Go's zero time.
	 * @param time the time, or {@code null}
	 * @return the time, {@code null} when it never was
	 */
	public static @Nullable Instant time(@Nullable Instant time) {
		return NEVER.equals(time) ? null : time;
	}

	/**
	 * Describe a record as its {@code toString} would, with the secret components masked.
	 * @param record the record
	 * @param secrets the names of its secret components
	 * @return the description
	 */
	public static String redacted(Record record, String... secrets) {
		Set<String> masked = Set.of(secrets);
		StringJoiner description = new StringJoiner(", ", record.getClass().getSimpleName() + "[", "]");
		Arrays.stream(record.getClass().getRecordComponents())
			.map((component) -> component.getName() + "="
					+ (masked.contains(component.getName()) ? mask(value(component, record))
							: value(component, record)))
			.forEach(description::add);
		return description.toString();
	}

	private static @Nullable Object value(RecordComponent component, Record record) {
		ReflectionUtils.makeAccessible(component.getAccessor());
		return ReflectionUtils.invokeMethod(component.getAccessor(), record);
	}

	private static String mask(@Nullable Object value) {
		return (value != null) ? "******" : "null";
	}

}
