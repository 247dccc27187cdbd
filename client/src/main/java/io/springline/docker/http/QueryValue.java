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

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.json.OpenEnum;

/**
 * Writes the value of an option as the engine reads it from a query or a header.
 */
class QueryValue {

	private final JsonMapper json;

	QueryValue(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Return the values to send, one for each time the parameter is repeated.
	 * @param value the value of the option
	 * @param asJson whether it is sent as one JSON document
	 * @return the values, none when there is nothing to send
	 */
	List<String> write(@Nullable Object value, boolean asJson) {
		if (isEmpty(value)) {
			return List.of();
		}
		if (asJson || value instanceof Map || value instanceof Filters) {
			return List.of(this.json.writeValueAsString(value));
		}
		if (value instanceof Collection<?> values) {
			return values.stream().map(this::text).toList();
		}
		return List.of(text(value));
	}

	static String seconds(Instant time) {
		return (time.getNano() != 0) ? String.format(Locale.ROOT, "%d.%09d", time.getEpochSecond(), time.getNano())
				: Long.toString(time.getEpochSecond());
	}

	private static boolean isEmpty(@Nullable Object value) {
		return value == null || value instanceof Collection<?> values && values.isEmpty()
				|| value instanceof Map<?, ?> map && map.isEmpty()
				|| value instanceof Filters filters && filters.values().isEmpty();
	}

	private String text(@Nullable Object value) {
		if (value instanceof Boolean flag) {
			return flag ? "1" : "0";
		}
		if (value instanceof Instant time) {
			return seconds(time);
		}
		if (value instanceof Duration duration) {
			return Long.toString(duration.toSeconds());
		}
		if (value instanceof OpenEnum constant) {
			return constant.value();
		}
		if (value instanceof HeaderValue header) {
			return header.headerValue();
		}
		return (value instanceof Record) ? this.json.writeValueAsString(value) : String.valueOf(value);
	}

}
