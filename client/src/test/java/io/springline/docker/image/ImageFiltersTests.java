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
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.springline.docker.http.FiltersBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for the filters of the operations on images.
 */
class ImageFiltersTests {

	@ParameterizedTest
	@MethodSource("conditions")
	void conditionIsWrittenAsTheEngineReadsIt(FiltersBuilder<?> filters, String key, List<String> values) {
		assertThat(filters.build().values()).containsExactly(entry(key, values));
	}

	static Stream<Arguments> conditions() {
		return Stream.of(Arguments.of(ImageFilters.builder().reference("busybox:*"), "reference", List.of("busybox:*")),
				Arguments.of(ImageFilters.builder().dangling(true), "dangling", List.of("true")),
				Arguments.of(ImageFilters.builder().before("a:1"), "before", List.of("a:1")),
				Arguments.of(ImageFilters.builder().since("a:1"), "since", List.of("a:1")),
				Arguments.of(ImageFilters.builder().until(Instant.ofEpochSecond(1700000000)), "until",
						List.of("1700000000")),
				Arguments.of(ImageFilters.builder().label("a"), "label", List.of("a")),
				Arguments.of(ImagePruneFilters.builder().dangling(false), "dangling", List.of("false")),
				Arguments.of(ImageSearchFilters.builder().stars(3), "stars", List.of("3")),
				Arguments.of(ImageSearchFilters.builder().official(true), "is-official", List.of("true")),
				Arguments.of(ImageSearchFilters.builder().automated(false), "is-automated", List.of("false")),
				Arguments.of(BuildPruneFilters.builder().unusedFor(Duration.ofHours(1)), "until", List.of("3600000ms")),
				Arguments.of(BuildPruneFilters.builder().id("x"), "id", List.of("x")),
				Arguments.of(BuildPruneFilters.builder().parent("y"), "parent", List.of("y")),
				Arguments.of(BuildPruneFilters.builder().type(BuildCacheType.REGULAR), "type", List.of("regular")),
				Arguments.of(BuildPruneFilters.builder().description("d"), "description", List.of("d")),
				Arguments.of(BuildPruneFilters.builder().inUse(), "inuse", List.of("true")),
				Arguments.of(BuildPruneFilters.builder().shared(), "shared", List.of("true")),
				Arguments.of(BuildPruneFilters.builder().unshared(), "private", List.of("true")));
	}

}
