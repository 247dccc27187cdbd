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

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for {@link FiltersBuilder}, {@link LabelFiltersBuilder} and
 * {@link PruneFiltersBuilder}.
 */
class FiltersBuilderTests {

	@Test
	void withoutConditionsThereAreNoFilters() {
		assertThat(new TestFilters().build()).isEqualTo(Filters.NONE);
	}

	@Test
	void valuesOfOneConditionAreAlternatives() {
		assertThat(new TestFilters().label("a").label("b", "1=2").build().values())
			.containsExactly(entry("label", List.of("a", "b=1=2")));
	}

	@Test
	void conditionsWithoutAMethodArePassedOn() {
		assertThat(new TestFilters().filter("new-in-1.60", "x", "y").label("a").build().values())
			.containsExactly(entry("new-in-1.60", List.of("x", "y")), entry("label", List.of("a")));
	}

	@Test
	void absenceOfLabelsIsAConditionOfItsOwn() {
		assertThat(new TestFilters().withoutLabel("keep").withoutLabel("tier", "gold").build().values())
			.containsExactly(entry("label!", List.of("keep", "tier=gold")));
	}

	@Test
	void timesAreSecondsAndAgesAreDurationsOfGo() {
		assertThat(new TestFilters().until(Instant.ofEpochSecond(1700000000, 5))
			.olderThan(Duration.ofMinutes(90))
			.build()
			.values()).containsExactly(entry("until", List.of("1700000000.000000005", "5400000ms")));
	}

	@Test
	void aConditionHasAKey() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TestFilters().filter(" ", "x"));
	}

	private static final class TestFilters extends PruneFiltersBuilder<TestFilters> {

	}

}
