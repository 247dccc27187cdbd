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

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Filters}.
 */
class FiltersTests {

	@Test
	void andAddsAlternativesAndConditions() {
		Filters filters = Filters.of("status", "running", "paused").and("label", "a=b").and("status", "exited");
		assertThat(JsonMapper.shared().writeValueAsString(filters))
			.isEqualTo("{\"status\":[\"running\",\"paused\",\"exited\"],\"label\":[\"a=b\"]}");
	}

	@Test
	void andLeavesTheOriginalAsItIs() {
		Filters filters = Filters.of("status", "running");
		filters.and("status", "paused");
		assertThat(filters.values()).isEqualTo(Map.of("status", List.of("running")));
		assertThat(Filters.NONE.values()).isEmpty();
	}

	@Test
	void filtersCannotBeChanged() {
		Filters filters = Filters.of("status", "running");
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> filters.values().put("label", List.of()));
	}

	@Test
	void readBackAsWritten() {
		Filters filters = Filters.of("label", "a=\"b\"");
		String json = JsonMapper.shared().writeValueAsString(filters);
		assertThat(JsonMapper.shared().readValue(json, Filters.class)).isEqualTo(filters);
	}

}
