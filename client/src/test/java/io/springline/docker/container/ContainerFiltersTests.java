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

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.springline.docker.http.FiltersBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for {@link ContainerFilters} and {@link ContainerPruneFilters}.
 */
class ContainerFiltersTests {

	@ParameterizedTest
	@MethodSource("conditions")
	void conditionIsWrittenAsTheEngineReadsIt(FiltersBuilder<?> filters, String key, List<String> values) {
		assertThat(filters.build().values()).containsExactly(entry(key, values));
	}

	static Stream<Arguments> conditions() {
		return Stream.of(Arguments.of(ContainerFilters.builder().id("1f", "2e"), "id", List.of("1f", "2e")),
				Arguments.of(ContainerFilters.builder().name("web"), "name", List.of("web")),
				Arguments.of(ContainerFilters.builder().status(ContainerState.RUNNING, ContainerState.PAUSED), "status",
						List.of("running", "paused")),
				Arguments.of(ContainerFilters.builder().health(HealthStatus.UNHEALTHY), "health", List.of("unhealthy")),
				Arguments.of(ContainerFilters.builder().exited(0, 137), "exited", List.of("0", "137")),
				Arguments.of(ContainerFilters.builder().ancestor("busybox:1.36"), "ancestor", List.of("busybox:1.36")),
				Arguments.of(ContainerFilters.builder().before("web"), "before", List.of("web")),
				Arguments.of(ContainerFilters.builder().since("web"), "since", List.of("web")),
				Arguments.of(ContainerFilters.builder().network("front"), "network", List.of("front")),
				Arguments.of(ContainerFilters.builder().volume("/data"), "volume", List.of("/data")),
				Arguments.of(ContainerFilters.builder().publish("80/tcp"), "publish", List.of("80/tcp")),
				Arguments.of(ContainerFilters.builder().expose("8000-8080/tcp"), "expose", List.of("8000-8080/tcp")),
				Arguments.of(ContainerFilters.builder().task(false), "is-task", List.of("false")),
				Arguments.of(ContainerFilters.builder().isolation(Isolation.HYPERV), "isolation", List.of("hyperv")),
				Arguments.of(ContainerFilters.builder().label("app", "web"), "label", List.of("app=web")),
				Arguments.of(ContainerPruneFilters.builder().withoutLabel("keep"), "label!", List.of("keep")));
	}

}
