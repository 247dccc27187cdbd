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

package io.springline.docker.engine;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import io.springline.docker.DockerClient;
import io.springline.docker.http.Filters;
import io.springline.docker.image.ImageTagOptions;
import io.springline.docker.stream.Reconnect;
import io.springline.docker.system.Event;
import io.springline.docker.system.EventAction;
import io.springline.docker.system.EventFilters;
import io.springline.docker.system.EventScope;
import io.springline.docker.system.EventSignal;
import io.springline.docker.system.EventSignal.Gap;
import io.springline.docker.system.EventSignal.Happened;
import io.springline.docker.system.EventType;
import io.springline.docker.system.EventsOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events that are followed although the connection is cut. Others use the engine, too: it
 * may forget events sooner than this class alone makes it.
 */
@RequiresEngine
class EventsIT {

	private static final Reconnect SOON = Reconnect.builder().firstDelay(Duration.ofMillis(10)).build();

	private final Queue<EventSignal> signals = new ConcurrentLinkedQueue<>();

	private final Engine engine;

	private final Relay relay;

	private final DockerClient docker;

	EventsIT(Engine engine) throws IOException {
		this.engine = engine;
		this.relay = new Relay(EngineVariables.get(EngineVariables.HOST));
		this.docker = DockerClient.builder().host(this.relay.host()).build();
	}

	@AfterEach
	void close() throws IOException {
		this.docker.close();
		this.relay.close();
	}

	@Test
	void areToldOnceOverCuts() {
		Disposable following = follow(created());
		List<String> ids = new ArrayList<>();
		for (int index = 0; index < 30; index++) {
			ids.add(this.engine.created(this.engine.command("true")));
			if (index % 4 == 3) {
				this.relay.cut();
			}
		}
		Await.until("the last event came", () -> ids().contains(ids.get(ids.size() - 1)));
		following.dispose();
		assertThat(ids()).isEqualTo(ids);
	}

	@Test
	void sayThatTheEngineForgotSome() {
		Disposable following = follow(created());
		String first = this.engine.created(this.engine.command("true"));
		Await.until("the first event came", () -> ids().contains(first));
		String repository = this.engine.name();
		ImageTagOptions name = ImageTagOptions.builder().repo(repository).tag("1").build();
		Engine.complete(Flux.range(0, 260).concatMap((index) -> this.engine.images().tag(this.engine.image(), name)));
		this.relay.cut();
		Await.until("the gap is told", () -> this.signals.stream().anyMatch(Gap.class::isInstance));
		String last = this.engine.created(this.engine.command("true"));
		Await.until("the last event came", () -> ids().contains(last));
		following.dispose();
		assertThat(ids()).containsExactly(first, last);
		assertThat(this.signals).filteredOn(Gap.class::isInstance)
			.allSatisfy((gap) -> assertThat(((Gap) gap).lastSeen()).isEqualTo(event(first).at()));
	}

	@Test
	void meetTheFilters() {
		String id = this.engine.ended(this.engine.script("exit 3"));
		Filters filters = EventFilters.builder()
			.type(EventType.CONTAINER)
			.event(EventAction.DIE, EventAction.START)
			.scope(EventScope.LOCAL)
			.container(id)
			.image(this.engine.image())
			.label(Engine.LABEL)
			.label(Engine.LABEL, this.engine.run())
			.build();
		Instant before = this.engine.state(id).startedAt().minusSeconds(5);
		List<Event> events = Engine
			.all(this.engine.system().events(EventsOptions.builder().since(before).filters(filters).build()).take(2));
		assertThat(events).extracting(Event::action).containsExactly(EventAction.START, EventAction.DIE);
		EventsOptions both = EventsOptions.builder()
			.since(events.get(0).at())
			.until(events.get(1).at())
			.filters(filters)
			.build();
		assertThat(Engine.all(this.engine.system().events(both))).isEqualTo(events);
		assertThat(Engine.all(this.docker.system().followEvents(both, SOON)))
			.containsExactly(new Happened(events.get(0)), new Happened(events.get(1)));
	}

	private EventFilters created() {
		return EventFilters.builder().event(EventAction.CREATE).label(Engine.LABEL, this.engine.run());
	}

	private Disposable follow(EventFilters filters) {
		EventsOptions options = EventsOptions.builder()
			.since(Objects.requireNonNull(Engine.get(this.engine.system().info()).systemTime()))
			.filters(filters.build())
			.build();
		return this.docker.system().followEvents(options, SOON).subscribe(this.signals::add);
	}

	private List<String> ids() {
		return this.signals.stream()
			.filter(Happened.class::isInstance)
			.map((signal) -> ((Happened) signal).event().actor().id())
			.toList();
	}

	private Event event(String id) {
		return this.signals.stream()
			.filter(Happened.class::isInstance)
			.map((signal) -> ((Happened) signal).event())
			.filter((event) -> event.actor().id().equals(id))
			.findFirst()
			.orElseThrow();
	}

}
