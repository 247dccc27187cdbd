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

package io.springline.docker.system;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventFilters}.
 */
class EventFiltersTests {

	@Test
	void conditionsAreNamedAsTheEngineKnowsThem() {
		EventFilters filters = EventFilters.builder()
			.type(EventType.CONTAINER, EventType.IMAGE)
			.event(EventAction.DIE, EventAction.HEALTH_STATUS)
			.scope(EventScope.SWARM)
			.container("c")
			.image("i")
			.network("n")
			.volume("v")
			.plugin("p")
			.daemon("d")
			.node("o")
			.service("s")
			.secret("e")
			.config("f")
			.label("a")
			.label("b", "1")
			.filter("new", "x");
		assertThat(filters.build().values()).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
				Map.entry("type", List.of("container", "image")), Map.entry("event", List.of("die", "health_status")),
				Map.entry("scope", List.of("swarm")), Map.entry("container", List.of("c")),
				Map.entry("image", List.of("i")), Map.entry("network", List.of("n")), Map.entry("volume", List.of("v")),
				Map.entry("plugin", List.of("p")), Map.entry("daemon", List.of("d")), Map.entry("node", List.of("o")),
				Map.entry("service", List.of("s")), Map.entry("secret", List.of("e")),
				Map.entry("config", List.of("f")), Map.entry("label", List.of("a", "b=1")),
				Map.entry("new", List.of("x"))));
	}

}
