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

import reactor.core.publisher.Flux;

import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Keeps the page up to date.
 */
@RestController
class StateController {

	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	private static final Duration RECONNECT = Duration.ofSeconds(1);

	private final EngineMonitor monitor;

	StateController(EngineMonitor monitor) {
		this.monitor = monitor;
	}

	@GetMapping(path = "/api/state", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	Flux<ServerSentEvent<ConsoleState>> state() {
		Flux<ServerSentEvent<ConsoleState>> states = this.monitor.states()
			.map((state) -> ServerSentEvent.builder(state).retry(RECONNECT).build());
		// Without anything to write, a browser that has gone away would not be noticed
		Flux<ServerSentEvent<ConsoleState>> heartbeats = Flux.interval(HEARTBEAT)
			.onBackpressureDrop()
			.map((beat) -> ServerSentEvent.<ConsoleState>builder().comment("still here").build());
		return Flux.merge(states, heartbeats);
	}

}
