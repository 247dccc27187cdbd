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

/**
 * The checkpoints of one container: its state on disk, to start from later.
 * <p>
 * Engines have them as an experiment on Linux, if told so and if CRIU is installed.
 * Others answer that it is not implemented.
 *
 * @since 0.1.0
 */
public interface ContainerCheckpoints {

	/**
	 * Write the state of the container to disk and stop it.
	 * @param checkpoint the name of the checkpoint
	 * @return completion
	 */
	default Mono<Void> create(String checkpoint) {
		return create(CheckpointCreateRequest.builder().checkpointId(checkpoint).exit(true).build());
	}

	/**
	 * Write the state of the container to disk.
	 * @param request the name of the checkpoint, and what becomes of the container
	 * @return completion
	 */
	Mono<Void> create(CheckpointCreateRequest request);

	/**
	 * List the checkpoints where the engine keeps them.
	 * @return the checkpoints
	 */
	default Flux<Checkpoint> list() {
		return list(CheckpointOptions.DEFAULTS);
	}

	/**
	 * List the checkpoints.
	 * @param options where they are
	 * @return the checkpoints
	 */
	Flux<Checkpoint> list(CheckpointOptions options);

	/**
	 * Remove a checkpoint from where the engine keeps them.
	 * @param checkpoint the name of the checkpoint
	 * @return completion
	 */
	default Mono<Void> remove(String checkpoint) {
		return remove(checkpoint, CheckpointOptions.DEFAULTS);
	}

	/**
	 * Remove a checkpoint.
	 * @param checkpoint the name of the checkpoint
	 * @param options where it is
	 * @return completion
	 */
	Mono<Void> remove(String checkpoint, CheckpointOptions options);

	/**
	 * Return the checkpoints of a container.
	 * @param container the id or name of the container
	 * @param operations the operations on checkpoints
	 * @return its checkpoints
	 */
	static ContainerCheckpoints of(String container, CheckpointOperations operations) {
		return new BoundCheckpoints(container, operations);
	}

}
