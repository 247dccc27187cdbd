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

package io.springline.docker.autoconfigure.event;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.springline.docker.DockerClient;
import io.springline.docker.system.Event;
import io.springline.docker.system.Event.EventActor;
import io.springline.docker.system.EventAction;
import io.springline.docker.system.EventType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Tests for {@link DockerEvent}.
 */
class DockerEventTests {

	private final DockerClient client = mock(DockerClient.class);

	@Test
	void tellsWhatTheEngineTold() {
		given(this.client.name()).willReturn("staging");
		Event payload = new Event(EventType.CONTAINER, EventAction.DIE, new EventActor("c1", Map.of("exitCode", "3")),
				null, null, null);
		DockerEvent event = new DockerEvent(this.client, payload);
		assertThat(event.getPayload()).isSameAs(payload);
		assertThat(event.getClient()).isSameAs(this.client);
		assertThat(event.getClientName()).isEqualTo("staging");
		assertThat(event.getType()).isEqualTo("container");
		assertThat(event.getAction()).isEqualTo("die");
		assertThat(event.getId()).isEqualTo("c1");
		assertThat(event.getAttributes()).containsOnly(Map.entry("exitCode", "3"));
		assertThat(event).hasToString("DockerEvent[client=staging, type=container, action=die, id=c1]");
	}

	@Test
	void commandOfAnExecIsNotPrinted() {
		given(this.client.name()).willReturn("default");
		DockerEvent event = new DockerEvent(this.client, new Event(EventType.CONTAINER,
				new EventAction("exec_create: mysql -phunter2"), new EventActor("c1", Map.of()), null, null, null));
		assertThat(event.getAction()).isEqualTo("exec_create: mysql -phunter2");
		assertThat(event).hasToString("DockerEvent[client=default, type=container, action=exec_create, id=c1]");
	}

	@Test
	void isEmptyWhereTheEngineToldNothing() {
		DockerEvent event = new DockerEvent(this.client, new Event(null, null, null, null, null, null));
		assertThat(event.getType()).isEmpty();
		assertThat(event.getAction()).isEmpty();
		assertThat(event.getId()).isEmpty();
		assertThat(event.getAttributes()).isEmpty();
	}

}
