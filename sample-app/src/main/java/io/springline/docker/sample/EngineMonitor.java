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
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.ConnectableFlux;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerListOptions;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.EngineException;
import io.springline.docker.http.Filters;
import io.springline.docker.system.Event;
import io.springline.docker.system.EventsOptions;
import io.springline.docker.transport.EngineHost;

/**
 * Watches the engine for as long as the console runs: lists again whenever the engine
 * tells that something happened, and tries again when it cannot be reached.
 */
@Component
class EngineMonitor implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(EngineMonitor.class);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

	private static final Duration BURST = Duration.ofMillis(100);

	private static final ContainerListOptions ALL = ContainerListOptions.builder().all(true).build();

	private static final Filters LISTED = Filters.of("type", "container", "image");

	private final CurrentEngine engine;

	private final ConsoleProperties properties;

	private final ConnectableFlux<ConsoleState> states;

	private final Disposable.Composite subscriptions = Disposables.composite();

	EngineMonitor(CurrentEngine engine, ConsoleProperties properties) {
		this.engine = engine;
		this.properties = properties;
		this.states = Flux.defer(this::session)
			.onErrorResume((ex) -> Mono.just(lost(ex)))
			.repeatWhen(EngineMonitor::pauses)
			.distinctUntilChanged()
			.replay(1);
	}

	/**
	 * Return what the page shows: the latest state, and each that follows.
	 * @return the states, of which a slow subscriber misses all but the latest
	 */
	Flux<ConsoleState> states() {
		return this.states.onBackpressureLatest();
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.subscriptions.add(this.states.map(ConsoleState::engine).distinctUntilChanged().subscribe(this::log));
		this.subscriptions.add(this.states.connect());
	}

	@Override
	public void destroy() {
		this.subscriptions.dispose();
	}

	private Flux<ConsoleState> session() {
		Instant begin = Instant.now();
		return connect().doOnNext((engine) -> this.engine.answered())
			.onErrorResume((ex) -> this.engine.replace(ex).then(Mono.defer(this::connect)))
			.flatMap(this::load)
			.flatMapMany(
					(first) -> follow(first.engine(), begin).startWith(first).takeUntilOther(this.engine.takeOver()));
	}

	private Mono<EngineStatus> connect() {
		DockerClient docker = this.engine.client();
		return Mono.zip(docker.system().version(), docker.apiVersion())
			.map((versions) -> EngineStatus.reached(docker.host(), versions.getT1(), versions.getT2(),
					this.engine.standInReason()))
			.transform(this::inTime);
	}

	private Flux<ConsoleState> follow(EngineStatus engine, Instant begin) {
		EventsOptions options = EventsOptions.builder().since(begin).filters(LISTED).build();
		Flux<Event> events = this.engine.client().system().events(options);
		Mono<Event> end = Mono.error(() -> new IllegalStateException("The engine ended the stream of its events"));
		return Flux.merge(events.concatWith(end), Flux.interval(this.properties.refreshInterval()))
			.onBackpressureLatest()
			.concatMap((change) -> Mono.delay(BURST).then(load(engine)), 0)
			// Nothing is said of the loss before an attempt to reach the engine again has
			// failed as well
			.doOnError((ex) -> logger.debug("Lost the engine: {}", Problem.describe(ex)))
			.onErrorComplete();
	}

	private Mono<ConsoleState> load(EngineStatus engine) {
		DockerClient docker = this.engine.client();
		return Mono
			.zip(docker.containers().list(ALL).map(ContainerRow::of).collectList(),
					docker.images().list().map(ImageRow::of).collectList())
			.map((lists) -> new ConsoleState(engine, lists.getT1(), lists.getT2()))
			.transform(this::inTime);
	}

	private <T> Mono<T> inTime(Mono<T> answer) {
		Duration limit = this.properties.answerTimeout();
		return answer.timeout(limit,
				Mono.error(() -> new DockerConnectionException(
						this.engine.client().host() + " did not answer within " + limit.toSeconds() + " seconds",
						null)));
	}

	private ConsoleState lost(Throwable failure) {
		EngineHost host = this.engine.client().host();
		String problem = (failure instanceof EngineException) ? host + " answers: " : "";
		return ConsoleState.without(EngineStatus.unreached(host, problem + Problem.describe(failure)));
	}

	// A session with one state has found no engine, or one that would not be followed
	private static Flux<Long> pauses(Flux<Long> sessions) {
		return sessions
			.scan(FIRST_PAUSE,
					(pause, states) -> (states > 1) ? FIRST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE))
			.skip(1)
			.concatMap(Mono::delay);
	}

	private static Duration shorter(Duration first, Duration second) {
		return (first.compareTo(second) < 0) ? first : second;
	}

	private void log(EngineStatus engine) {
		if (engine.standInReason() != null) {
			logger.warn(
					"No Docker Engine answers, so the console works with a stand-in that runs nothing, until one does: "
							+ "{} (console.stand-in.enabled=false does without)",
					engine.standInReason());
		}
		else if (engine.isReached()) {
			logger.info("Connected to Docker Engine {} at {} (from {}), speaking API {}", engine.version(),
					engine.host(), engine.source(), engine.apiVersion());
		}
		else {
			logger.warn("No Docker Engine to work with, still trying: {}", engine.problem());
		}
	}

}
