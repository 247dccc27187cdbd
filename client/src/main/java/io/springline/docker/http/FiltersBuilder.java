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
import java.util.Arrays;
import java.util.Collection;

import org.springframework.util.Assert;

import io.springline.docker.json.OpenEnum;

/**
 * Builds {@link Filters} out of the conditions that an operation knows. Values of one
 * condition are alternatives, different conditions must all hold.
 *
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public abstract class FiltersBuilder<B extends FiltersBuilder<B>> {

	private Filters filters = Filters.NONE;

	/**
	 * Create a builder without conditions.
	 */
	protected FiltersBuilder() {
	}

	/**
	 * Add a condition that this builder has no method for.
	 * @param key the key as the engine knows it
	 * @param values the values of which one must match
	 * @return this builder
	 */
	public final B filter(String key, String... values) {
		return filter(key, Arrays.asList(values));
	}

	/**
	 * Build the filters.
	 * @return the filters
	 */
	public final Filters build() {
		return this.filters;
	}

	/**
	 * Add a condition.
	 * @param key the key as the engine knows it
	 * @param values the values of which one must match, each written as the engine reads
	 * it
	 * @return this builder
	 */
	@SuppressWarnings("unchecked")
	protected final B filter(String key, Collection<?> values) {
		Assert.hasText(key, "'key' must not be empty");
		this.filters = this.filters.and(key, values.stream().map(FiltersBuilder::text).toArray(String[]::new));
		return (B) this;
	}

	private static String text(Object value) {
		if (value instanceof OpenEnum constant) {
			return constant.value();
		}
		if (value instanceof Duration age) {
			return age.toMillis() + "ms";
		}
		return (value instanceof Instant time) ? QueryValue.seconds(time) : value.toString();
	}

}
