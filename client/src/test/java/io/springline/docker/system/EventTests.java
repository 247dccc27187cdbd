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

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.json.RealAnswers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Event} with the events of real engines.
 */
class EventTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@ParameterizedTest
	@ValueSource(strings = { "20.10", "26.1" })
	void tellsWhatHappened(String engine) {
		List<Event> events = read("system/events-" + engine + ".jsonl");
		assertThat(events).allSatisfy((event) -> {
			assertThat(event.scope()).isEqualTo(EventScope.LOCAL);
			assertThat(event.at().getEpochSecond()).isEqualTo(event.time());
			assertThat(event.actor().id()).isNotEmpty();
		});
		assertThat(events).extracting(Event::type)
			.contains(EventType.IMAGE, EventType.CONTAINER, EventType.NETWORK, EventType.VOLUME);
		assertThat(events)
			.filteredOn((event) -> event.type().equals(EventType.CONTAINER)
					&& "imggolden".equals(event.actor().attributes().get("name")))
			.extracting(Event::action)
			.containsSubsequence(EventAction.CREATE, EventAction.START, EventAction.DIE);
	}

	@Test
	void keepsNanoseconds() {
		Event event = JSON.readValue("{\"time\":1795284003,\"timeNano\":1795284003326196001}", Event.class);
		assertThat(event.at()).isEqualTo(Instant.ofEpochSecond(1795284003, 326196001));
		assertThat(JSON.readValue("{\"time\":1795284003}", Event.class).at())
			.isEqualTo(Instant.ofEpochSecond(1795284003));
		assertThat(JSON.readValue("{}", Event.class).at()).isNull();
	}

	@Test
	void actionMayTellMore() {
		Event event = JSON.readValue("""
				{"Type":"container","Action":"exec_create: sh -c 'echo a: b'","Actor":{"ID":"1","Attributes":null}}""",
				Event.class);
		assertThat(event.action().verb()).isEqualTo(EventAction.EXEC_CREATE);
		assertThat(event.action()).hasToString("exec_create: sh -c 'echo a: b'");
		assertThat(event.actor().attributes()).isEqualTo(Map.of());
		assertThat(EventAction.HEALTHY.verb()).isEqualTo(EventAction.HEALTH_STATUS);
		assertThat(EventAction.START.verb()).isSameAs(EventAction.START);
	}

	private static List<Event> read(String resource) {
		try (MappingIterator<Event> events = JSON.readerFor(Event.class).readValues(RealAnswers.text(resource))) {
			return events.readAll();
		}
	}

}
