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

package io.springline.docker.run;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.container.ContainerWaitOptions;
import io.springline.docker.container.ContainerWaitResult;
import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;

/**
 * The call that must have been heard by the engine before a container starts: the head of
 * the answer comes at once, the result later.
 */
interface RunCalls {

	@PostExchange("/containers/{id}/wait")
	@Operation(value = "ContainerWait", connection = Connection.STREAM)
	Mono<ResponseEntity<Flux<ContainerWaitResult>>> waitFor(@PathVariable String id, ContainerWaitOptions options);

}
