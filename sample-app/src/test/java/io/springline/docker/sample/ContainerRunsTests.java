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
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerOperations;
import io.springline.docker.run.RunEvent;
import io.springline.docker.run.RunOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/**
 * Tests for {@link ContainerRuns}.
 */
class ContainerRunsTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final DockerClient docker = mock();

	private final ContainerOperations containers = mock();

	private final Sinks.Many<RunEvent> events = Sinks.many().multicast().onBackpressureBuffer();

	private final ContainerRuns runs = new ContainerRuns(new CurrentEngine(this.docker,
			new ConsoleProperties(Set.of(), LIMIT, LIMIT, new ConsoleProperties.StandIn(false))));

	ContainerRunsTests() {
		given(this.docker.containers()).willReturn(this.containers);
		given(this.docker.run(any(RunOptions.class))).willReturn(this.events.asFlux());
		given(this.containers.remove(any(), any())).willReturn(Mono.empty());
	}

	@Test
	void removeAllRemovesWhatIsFollowed() {
		run(false).subscribe();
		this.events.tryEmitNext(new RunEvent.Created("web", List.of()));
		this.runs.removeAll();
		then(this.containers).should().remove(eq("web"), argThat((options) -> Boolean.TRUE.equals(options.force())));
	}

	@Test
	void removeAllLeavesWhatHasEnded() {
		run(false).subscribe();
		this.events.tryEmitNext(new RunEvent.Created("web", List.of()));
		this.events.tryEmitNext(new RunEvent.Exited("web", 0));
		this.events.tryEmitComplete();
		this.runs.removeAll();
		then(this.containers).should(never()).remove(any(), any());
	}

	@Test
	void removeAllRemovesWhatIsGoingAway() {
		Disposable run = run(false).subscribe();
		this.events.tryEmitNext(new RunEvent.Created("web", List.of()));
		run.dispose();
		this.runs.removeAll();
		then(this.containers).should().remove(eq("web"), any());
	}

	@Test
	void removeAllLeavesWhatIsInBackground() {
		run(true).subscribe();
		this.events.tryEmitNext(new RunEvent.Created("web", List.of()));
		this.runs.removeAll();
		then(this.containers).should(never()).remove(any(), any());
	}

	@Test
	void cancellingCancelsTheRun() {
		run(false).subscribe().dispose();
		assertThat(this.events.currentSubscriberCount()).isZero();
	}

	private Flux<RunEvent> run(boolean detach) {
		return this.runs.run(RunOptions.builder("busybox").detach(detach).build());
	}

}
