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
 * The operations on checkpoints, bound to one container.
 *
 * @param container the id or name of the container
 * @param operations the operations
 */
record BoundCheckpoints(String container, CheckpointOperations operations) implements ContainerCheckpoints {

	@Override
	public Mono<Void> create(CheckpointCreateRequest request) {
		return this.operations.create(this.container, request);
	}

	@Override
	public Flux<Checkpoint> list(CheckpointOptions options) {
		return this.operations.list(this.container, options);
	}

	@Override
	public Mono<Void> remove(String checkpoint, CheckpointOptions options) {
		return this.operations.remove(this.container, checkpoint, options);
	}

}
