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

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.springline.docker.container.ContainerOperations;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.stream.OutputLine;

/**
 * What the buttons of a container do.
 */
@RestController
@RequestMapping("/api/containers/{id}")
class ContainerController {

	private static final LogsOptions LATEST = LogsOptions.builder().follow(true).tail(1000).build();

	private final CurrentEngine engine;

	ContainerController(CurrentEngine engine) {
		this.engine = engine;
	}

	@PostMapping("/start")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> start(@PathVariable String id) {
		return containers().start(id).then();
	}

	@PostMapping("/stop")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> stop(@PathVariable String id) {
		return containers().stop(id).then();
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> remove(@PathVariable String id) {
		return containers().remove(id);
	}

	@GetMapping(path = "/logs", produces = MediaType.APPLICATION_NDJSON_VALUE)
	Flux<StreamMessage> logs(@PathVariable String id) {
		return containers().logs(id, LATEST)
			.as(OutputLine::from)
			.map(StreamMessage::of)
			.concatWithValues(StreamMessage.ended())
			.onErrorResume((ex) -> Mono.just(StreamMessage.failed(ex)));
	}

	private ContainerOperations containers() {
		return this.engine.client().containers();
	}

}
