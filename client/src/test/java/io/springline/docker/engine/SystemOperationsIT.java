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

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerCreateOptions;
import io.springline.docker.container.ContainerStopOptions;
import io.springline.docker.container.ContainerSummary;
import io.springline.docker.error.BadRequestException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.image.BuilderVersion;
import io.springline.docker.registry.PasswordCredentials;
import io.springline.docker.system.DataUsage;
import io.springline.docker.system.DataUsageOptions;
import io.springline.docker.system.DataUsageType;
import io.springline.docker.system.Event;
import io.springline.docker.system.EventAction;
import io.springline.docker.system.EventType;
import io.springline.docker.system.EventsOptions;
import io.springline.docker.system.Ping;
import io.springline.docker.system.SystemInfo;
import io.springline.docker.system.SystemVersion;
import io.springline.docker.system.SystemVersion.ComponentVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The operations on the engine itself.
 */
@RequiresEngine
class SystemOperationsIT {

	private final Engine engine;

	SystemOperationsIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void pingsWithAndWithoutBody() {
		Ping ping = Engine.get(this.engine.system().ping());
		assertThat(Engine.get(this.engine.system().pingHead())).isEqualTo(ping);
		assertThat(ping.apiVersion()).isEqualTo(Engine.get(this.engine.system().version()).apiVersion());
		assertThat(ping.osType()).isEqualTo("linux");
		assertThat(ping.experimental()).isFalse();
		assertThat(ping.builderVersion()).isEqualTo(this.engine.speaks("1.42") ? BuilderVersion.BUILD_KIT : null);
	}

	@Test
	void speaksTheNewestVersionOfTheEngine() {
		SystemVersion version = Engine.get(this.engine.system().version());
		assertThat(Engine.get(this.engine.docker().apiVersion())).hasToString(version.apiVersion());
		assertThat(version.os()).isEqualTo("linux");
		assertThat(version.components()).extracting(ComponentVersion::name).contains("Engine", "containerd", "runc");
		assertThat(version.components().get(0).details()).containsEntry("ApiVersion", version.apiVersion());
	}

	@Test
	void speaksAnOlderVersionThatIsPinned() {
		String id = this.engine.created(this.engine.command("true"));
		try (DockerClient older = this.engine.builder().apiVersion("1.30").build()) {
			assertThat(Engine.get(older.apiVersion())).hasToString("1.30");
			assertThat(Engine.get(older.containers().inspect(id)).id()).isEqualTo(id);
			assertThat(Engine.get(older.containers().start(id))).isTrue();
			assertThat(Engine.get(older.containers().waitFor(id)).statusCode()).isZero();
			ContainerStopOptions newer = ContainerStopOptions.builder().signal("SIGINT").build();
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> Engine.get(older.containers().stop(id, newer)))
				.withMessageContainingAll("'signal'", "1.42", "1.30");
		}
	}

	@Test
	void reportsPinnedVersionThatTheEngineLacks() {
		try (DockerClient newer = this.engine.builder().apiVersion("1.99").build()) {
			assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Engine.get(newer.system().info()))
				.satisfies((ex) -> assertThat(ex.getReason()).contains("1.99", "too new"));
		}
	}

	@Test
	void tellsAboutItself() {
		String id = this.engine.started(this.engine.service());
		SystemInfo info = Engine.get(this.engine.system().info());
		assertThat(info.serverVersion()).isEqualTo(Engine.get(this.engine.system().version()).version());
		assertThat(info.containersRunning()).isPositive();
		assertThat(info.containers()).isGreaterThanOrEqualTo(info.containersRunning());
		assertThat(info.images()).isPositive();
		assertThat(info.ncpu()).isPositive();
		assertThat(info.memTotal()).isGreaterThan(1L << 28);
		assertThat(info.osType()).isEqualTo("linux");
		assertThat(info.systemTime()).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
		assertThat(info.runtimes()).containsKey(info.defaultRuntime());
		assertThat(info.id()).isNotBlank();
		assertThat(this.engine.state(id).running()).isTrue();
	}

	@Test
	void followsEvents() {
		EventsOptions ours = EventsOptions.builder()
			.since(Instant.now())
			.filters(this.engine.ours().and("type", "container"))
			.build();
		Mono<List<Event>> followed = this.engine.system()
			.events(ours)
			.takeUntil((event) -> EventAction.DESTROY.equals(event.action()))
			.collectList()
			.cache();
		followed.subscribe();
		String name = this.engine.name();
		ContainerCreateOptions named = ContainerCreateOptions.builder().name(name).build();
		String id = Engine.get(this.engine.containers().create(this.engine.script("exit 3").build(), named)).id();
		Engine.get(this.engine.containers().start(id));
		Engine.get(this.engine.containers().waitFor(id));
		Engine.complete(this.engine.containers().remove(id));
		List<Event> events = Engine.get(followed).stream().filter((event) -> id.equals(event.actor().id())).toList();
		assertThat(events).extracting(Event::action)
			.containsExactly(EventAction.CREATE, EventAction.START, EventAction.DIE, EventAction.DESTROY);
		assertThat(events).allSatisfy((event) -> {
			assertThat(event.type()).isEqualTo(EventType.CONTAINER);
			assertThat(event.actor().attributes()).containsEntry("name", name)
				.containsEntry("image", this.engine.image())
				.containsEntry(Engine.LABEL, this.engine.run());
			assertThat(event.at()).isBetween(ours.since().minusSeconds(1), Instant.now().plusSeconds(1));
		});
		assertThat(events.get(2).actor().attributes()).containsEntry("exitCode", "3");
	}

	@Test
	void repeatsEventsOfThePast() {
		Instant before = Instant.now();
		String id = this.engine.created(this.engine.command("true"));
		Engine.complete(this.engine.containers().remove(id));
		EventsOptions past = EventsOptions.builder()
			.since(before)
			.until(Instant.now())
			.filters(this.engine.ours().and("container", id))
			.build();
		assertThat(Engine.all(this.engine.system().events(past))).extracting(Event::action)
			.containsExactly(EventAction.CREATE, EventAction.DESTROY);
	}

	@Test
	void followsEventsWithoutTimeLimit() {
		try (DockerClient impatient = this.engine.impatient()) {
			EventsOptions never = EventsOptions.builder().filters(this.engine.ours().and("event", "oom")).build();
			Flux<Event> events = impatient.system().events(never);
			assertThat(Engine.all(events.take(Duration.ofSeconds(3)))).isEmpty();
		}
	}

	@Test
	void tellsDataUsage() {
		String id = this.engine.ended(this.engine.script("head -c 100000 /dev/zero > /file"));
		DataUsage usage = Engine.get(this.engine.system().dataUsage());
		assertThat(usage.layersSize()).isPositive();
		assertThat(usage.images()).anySatisfy((image) -> {
			assertThat(image.repoTags()).contains(this.engine.image());
			assertThat(image.size()).isPositive();
			assertThat(image.containers()).isPositive();
		});
		assertThat(usage.containers()).filteredOn((container) -> id.equals(container.id()))
			.singleElement()
			.extracting(ContainerSummary::sizeRw)
			.satisfies((size) -> assertThat(size).isGreaterThanOrEqualTo(100000));
	}

	@Test
	void tellsDataUsageOfOneKind() {
		DataUsageOptions containers = DataUsageOptions.builder().type(List.of(DataUsageType.CONTAINER)).build();
		Mono<DataUsage> usage = this.engine.system().dataUsage(containers);
		if (this.engine.speaks("1.42")) {
			String id = this.engine.created(this.engine.command("true"));
			assertThat(Engine.get(usage).images()).isEmpty();
			assertThat(Engine.get(usage).containers()).extracting(ContainerSummary::id).contains(id);
		}
		else {
			assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(() -> Engine.get(usage))
				.withMessageContaining("1.42");
		}
	}

	@Test
	void checksCredentials() {
		String registry = EngineVariables.get(EngineVariables.REGISTRY);
		String username = EngineVariables.get(EngineVariables.REGISTRY_USERNAME);
		String password = EngineVariables.get(EngineVariables.REGISTRY_PASSWORD);
		assertThat(Engine
			.get(this.engine.system().auth(new PasswordCredentials(username, password, null, "http://" + registry)))
			.status()).isEqualTo("Login Succeeded");
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.get(this.engine.system()
				.auth(new PasswordCredentials(username, password + "x", null, "http://" + registry))))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("401 Unauthorized"))
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain(password));
	}

}
