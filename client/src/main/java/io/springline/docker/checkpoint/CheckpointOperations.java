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

package io.springline.docker.checkpoint;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;

/**
 * The operations on the checkpoints of containers, which are not part of the
 * specification: {@link ContainerCheckpoints} is how to reach them.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface CheckpointOperations {

	/**
	 * Write the state of a container that runs to disk. Operation
	 * {@code CheckpointCreate}, since API 1.25.
	 * @param id the id or name of the container
	 * @param request the name of the checkpoint, and what becomes of the container
	 * @return completion
	 */
	@PostExchange("/containers/{id}/checkpoints")
	@Operation(value = "CheckpointCreate", since = "1.25", connection = Connection.STREAM)
	Mono<Void> create(@PathVariable String id, @RequestBody CheckpointCreateRequest request);

	/**
	 * List the checkpoints of a container. Operation {@code CheckpointList}, since API
	 * 1.25.
	 * @param id the id or name of the container
	 * @param options where they are
	 * @return the checkpoints
	 */
	@GetExchange("/containers/{id}/checkpoints")
	@Operation(value = "CheckpointList", since = "1.25")
	Flux<Checkpoint> list(@PathVariable String id, CheckpointOptions options);

	/**
	 * Remove a checkpoint of a container. Operation {@code CheckpointDelete}, since API
	 * 1.25.
	 * @param id the id or name of the container
	 * @param checkpoint the name of the checkpoint
	 * @param options where it is
	 * @return completion
	 */
	@DeleteExchange("/containers/{id}/checkpoints/{checkpoint}")
	@Operation(value = "CheckpointDelete", since = "1.25")
	Mono<Void> remove(@PathVariable String id, @PathVariable String checkpoint, CheckpointOptions options);

}
