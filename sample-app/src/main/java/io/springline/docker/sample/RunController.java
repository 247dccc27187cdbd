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

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Runs containers. A browser that leaves while one runs takes the container with it.
 */
@RestController
class RunController {

	private final ContainerRuns runs;

	RunController(ContainerRuns runs) {
		this.runs = runs;
	}

	@PostMapping(path = "/api/runs", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_NDJSON_VALUE)
	Flux<StreamMessage> run(@RequestBody RunForm form) {
		return this.runs.run(form.toOptions())
			.map(StreamMessage::of)
			.onErrorResume((ex) -> Mono.just(StreamMessage.failed(ex)));
	}

}
