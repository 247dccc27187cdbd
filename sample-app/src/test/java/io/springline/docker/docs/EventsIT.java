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

package io.springline.docker.docs;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerSummary;
import io.springline.docker.run.RunOptions;
import io.springline.docker.sample.RequiresEngine;
import io.springline.docker.stream.Reconnect;
import io.springline.docker.system.EventAction;
import io.springline.docker.system.EventFilters;
import io.springline.docker.system.EventSignal;
import io.springline.docker.system.EventType;
import io.springline.docker.system.EventsOptions;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

/**
 * What the page on events shows.
 */
@RequiresEngine
@ExtendWith(EngineClient.class)
class EventsIT {

	@Test
	void follow(DockerClient docker) {
		StepVerifier.create(changes(docker))
			.then(() -> awaitFollower(docker))
			.then(() -> run(docker))
			.thenConsumeWhile((container) -> !container.names().contains("/web"))
			.expectNextCount(1)
			.thenCancel()
			.verify(EngineClient.LIMIT);
	}

	@Test
	void whereEventsMayBeMissingContainersAreListed() {
		DockerClient docker = mock(RETURNS_DEEP_STUBS);
		ContainerSummary container = mock();
		given(docker.system().followEvents()).willReturn(Flux.just(new EventSignal.Gap(null)));
		given(docker.containers().list()).willReturn(Flux.just(container));
		StepVerifier.create(changes(docker)).expectNext(container).expectComplete().verify(EngineClient.LIMIT);
	}

	private static Flux<ContainerSummary> changes(DockerClient docker) {
		// tag::follow[]
		Flux<ContainerSummary> changed = docker.system().followEvents().concatMap((signal) -> {
			if (signal instanceof EventSignal.Happened happened
					&& EventType.CONTAINER.equals(happened.event().type())) {
				return docker.containers().list();
			}
			return (signal instanceof EventSignal.Gap) ? docker.containers().list() : Flux.empty();
		});
		// end::follow[]
		return changed;
	}

	@Test
	void filters(DockerClient docker) {
		// tag::filters[]
		EventsOptions died = EventsOptions.builder()
			.filters(EventFilters.builder().type(EventType.CONTAINER).event(EventAction.DIE).container("job").build())
			.build();
		Mono<String> exitCode = docker.system()
			.followEvents(died, Reconnect.DEFAULTS)
			.ofType(EventSignal.Happened.class)
			.mapNotNull((happened) -> happened.event().actor().attributes().get("exitCode"))
			.next();
		// end::filters[]
		RunOptions failing = RunOptions.builder("busybox")
			.name("job")
			.detach(true)
			.command("sh", "-c", "sleep 2; exit 3")
			.build();
		StepVerifier.create(exitCode)
			.then(() -> awaitFollower(docker))
			.then(() -> docker.run(failing).subscribe())
			.expectNext("3")
			.expectComplete()
			.verify(Duration.ofSeconds(60));
	}

	private static void awaitFollower(DockerClient docker) {
		Awaitility.await().atMost(EngineClient.LIMIT).until(() -> docker.connections().streams() > 0);
	}

	private static void run(DockerClient docker) {
		docker.run(RunOptions.builder("busybox").name("web").detach(true).command("sleep", "60").build()).subscribe();
	}

}
