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
import java.util.List;

/**
 * Builds {@link Filters} for what is to be removed because nothing uses it.
 *
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public abstract class PruneFiltersBuilder<B extends PruneFiltersBuilder<B>> extends LabelFiltersBuilder<B> {

	/**
	 * Create a builder without conditions.
	 */
	protected PruneFiltersBuilder() {
	}

	/**
	 * Only what was made before a time. Since API 1.28.
	 * @param time the time
	 * @return this builder
	 */
	public final B until(Instant time) {
		return filter("until", List.of(time));
	}

	/**
	 * Only what is older than a time, by the clock of the engine. Since API 1.28.
	 * @param age the age
	 * @return this builder
	 */
	public final B olderThan(Duration age) {
		return filter("until", List.of(age));
	}

	/**
	 * Only what does not have a label. Since API 1.30.
	 * @param name the name of the label
	 * @return this builder
	 */
	public final B withoutLabel(String name) {
		return filter("label!", name);
	}

	/**
	 * Only what does not have a label with a value. Since API 1.30.
	 * @param name the name of the label
	 * @param value the value
	 * @return this builder
	 */
	public final B withoutLabel(String name, String value) {
		return filter("label!", name + "=" + value);
	}

}
