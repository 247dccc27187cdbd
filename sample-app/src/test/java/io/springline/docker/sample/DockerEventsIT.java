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

package io.springline.docker.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerAutoConfiguration;
import io.springline.docker.autoconfigure.DockerRegistryAutoConfiguration;
import io.springline.docker.autoconfigure.event.DockerEvent;
import io.springline.docker.autoconfigure.event.DockerEventGap;
import io.springline.docker.autoconfigure.event.DockerEventsAutoConfiguration;
import io.springline.docker.run.RunEvent.Exited;
import io.springline.docker.run.RunOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of events as application events with a real engine.
 */
@RequiresEngine
class DockerEventsIT {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final String LABEL = "springline-events";

	private static final List<String> LIFE = List.of("create", "start", "die", "destroy");

	private final String label = UUID.randomUUID().toString();

	private final EngineRelay relay = new EngineRelay(TestEnvironment.engineHost());

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerRegistryAutoConfiguration.class, DockerAutoConfiguration.class,
				DockerEventsAutoConfiguration.class))
		.withUserConfiguration(Listener.class)
		.withPropertyValues("docker.engine.host=" + this.relay.host(), "docker.engine.events.enabled=true",
				"docker.engine.events.since=1m", "docker.engine.events.filters.type=container",
				"docker.engine.events.filters.event=" + String.join(",", LIFE),
				"docker.engine.events.filters.label=" + LABEL + "=" + this.label);

	private final DockerClient docker = DockerClient.builder().host(TestEnvironment.engineHost()).build();

	@BeforeEach
	void startRelay() throws Exception {
		this.relay.start();
	}

	@AfterEach
	void close() throws Exception {
		this.relay.close();
		this.docker.close();
	}

	@Test
	void lifeOfAContainerIsHeardOf() {
		this.contextRunner.run((context) -> {
			Listener listener = context.getBean(Listener.class);
			String container = run();
			await(listener, LIFE.size());
			assertThat(listener.heard).extracting(DockerEvent::getAction).containsExactlyElementsOf(LIFE);
			assertThat(listener.heard).allSatisfy((event) -> {
				assertThat(event.getClientName()).isEqualTo("default");
				assertThat(event.getType()).isEqualTo("container");
				assertThat(event.getId()).isEqualTo(container);
				assertThat(event.getAttributes()).containsEntry(LABEL, this.label)
					.containsEntry("image", TestEnvironment.image());
			});
		});
	}

	@Test
	void whatHappensWhileTheConnectionIsCutIsHeardOfLaterAndOnce() {
		this.contextRunner.run((context) -> {
			Listener listener = context.getBean(Listener.class);
			List<String> containers = new ArrayList<>(List.of(run()));
			await(listener, LIFE.size());
			this.relay.stop();
			containers.add(run());
			containers.add(run());
			this.relay.start();
			await(listener, 3 * LIFE.size());
			containers.add(run());
			await(listener, 4 * LIFE.size());
			for (String container : containers) {
				assertThat(listener.heard).filteredOn((event) -> event.getId().equals(container))
					.extracting(DockerEvent::getAction)
					.containsExactlyElementsOf(LIFE);
			}
			assertThat(listener.heard).hasSize(4 * LIFE.size());
			assertThat(listener.gaps).isEmpty();
		});
	}

	private static void await(Listener listener, int events) {
		Awaitility.await().atMost(SOON).until(() -> listener.heard.size() >= events);
	}

	private String run() {
		RunOptions options = RunOptions.builder(TestEnvironment.image())
			.label(LABEL, this.label)
			.command("true")
			.remove(true)
			.build();
		return this.docker.run(options).ofType(Exited.class).blockLast(SOON).containerId();
	}

	@Configuration(proxyBeanMethods = false)
	static class Listener {

		private final List<DockerEvent> heard = new CopyOnWriteArrayList<>();

		private final List<DockerEventGap> gaps = new CopyOnWriteArrayList<>();

		@EventListener
		void on(DockerEvent event) {
			this.heard.add(event);
		}

		@EventListener
		void on(DockerEventGap gap) {
			this.gaps.add(gap);
		}

	}

}
