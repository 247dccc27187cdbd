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

package io.springline.docker.container;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.stream.Frame;
import io.springline.docker.stream.StreamSession;

/**
 * An open connection to the process of a container.
 *
 * @since 0.1.0
 */
public final class ContainerSession implements StreamSession {

	private final ContainerStreamOperations operations;

	private final String id;

	private final StreamSession streams;

	/**
	 * Create a session.
	 * @param operations the operations to resize and wait with
	 * @param id the id or name of the container
	 * @param streams the connection to it
	 */
	public ContainerSession(ContainerStreamOperations operations, String id, StreamSession streams) {
		this.operations = operations;
		this.id = id;
		this.streams = streams;
	}

	@Override
	public Flux<Frame> output() {
		return this.streams.output();
	}

	@Override
	public Mono<Void> write(Publisher<? extends DataBuffer> input) {
		return this.streams.write(input);
	}

	@Override
	public Mono<Void> halfClose() {
		return this.streams.halfClose();
	}

	/**
	 * Resize the terminal of the container.
	 * @param height the number of lines
	 * @param width the number of columns
	 * @return completion
	 */
	public Mono<Void> resize(int height, int width) {
		return this.operations.resize(this.id, height, width);
	}

	@Override
	public void close() {
		this.streams.close();
	}

}
