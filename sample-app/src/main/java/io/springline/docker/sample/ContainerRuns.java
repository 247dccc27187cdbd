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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import io.springline.docker.container.ContainerRemoveOptions;
import io.springline.docker.run.RunEvent;
import io.springline.docker.run.RunEvent.Created;
import io.springline.docker.run.RunOptions;

/**
 * The containers that run for as long as somebody looks at them. When the console ends
 * nobody does.
 */
@Component
class ContainerRuns {

	private static final Duration FAREWELL = Duration.ofSeconds(10);

	private static final Duration GOING_AWAY = Duration.ofSeconds(30);

	private static final ContainerRemoveOptions WHATEVER_IT_DOES = ContainerRemoveOptions.builder()
		.force(true)
		.volumes(true)
		.build();

	private final CurrentEngine engine;

	private final Set<String> followed = ConcurrentHashMap.newKeySet();

	ContainerRuns(CurrentEngine engine) {
		this.engine = engine;
	}

	Flux<RunEvent> run(RunOptions options) {
		return options.detach() ? this.engine.client().run(options) : Flux.defer(() -> new Run().events(options));
	}

	@EventListener(ContextClosedEvent.class)
	void removeAll() {
		Flux.fromIterable(Set.copyOf(this.followed))
			.flatMap((id) -> this.engine.client().containers().remove(id, WHATEVER_IT_DOES).onErrorComplete())
			.then()
			.timeout(FAREWELL, Mono.empty())
			.block();
	}

	/**
	 * One run. A container whose run is cancelled goes away in the background: until it
	 * is gone, the end of the console would leave it behind.
	 */
	private final class Run {

		private volatile String container = "";

		Flux<RunEvent> events(RunOptions options) {
			return ContainerRuns.this.engine.client()
				.run(options)
				.doOnNext(this::note)
				.doOnTerminate(this::forget)
				.doOnCancel(() -> Mono.delay(GOING_AWAY).subscribe((passed) -> forget()));
		}

		private void note(RunEvent event) {
			if (event instanceof Created created) {
				this.container = created.containerId();
				ContainerRuns.this.followed.add(this.container);
			}
		}

		private void forget() {
			ContainerRuns.this.followed.remove(this.container);
		}

	}

}
