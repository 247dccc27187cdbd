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

package io.springline.docker.exec;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.container.ResizeOptions;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.StreamSession;

/**
 * An open connection to a command that runs in a container.
 *
 * @since 0.1.0
 */
public final class ExecSession implements StreamSession {

	private static final Duration FIRST_DELAY = Duration.ofMillis(10);

	private static final Duration LONGEST_DELAY = Duration.ofSeconds(1);

	private final ExecOperations operations;

	private final String id;

	private final StreamSession streams;

	/**
	 * Create a session.
	 * @param operations the operations to resize and inspect with
	 * @param id the id of the command
	 * @param streams the connection to it
	 */
	public ExecSession(ExecOperations operations, String id, StreamSession streams) {
		this.operations = operations;
		this.id = id;
		this.streams = streams;
	}

	/**
	 * Return the id of the command.
	 * @return the id
	 */
	public String id() {
		return this.id;
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
	 * Resize the terminal of the command.
	 * @param height the number of lines
	 * @param width the number of columns
	 * @return completion
	 */
	public Mono<Void> resize(int height, int width) {
		return this.operations.resize(this.id, new ResizeOptions(height, width));
	}

	/**
	 * Wait for the command to end. The engine can only be asked whether it has, and is
	 * asked again and again, once a second at last: best subscribe when the output has
	 * ended.
	 * @return the exit code
	 */
	public Mono<Long> exitCode() {
		return this.operations.inspect(this.id)
			.mapNotNull(ExecSession::exitCode)
			.repeatWhenEmpty((rounds) -> rounds.concatMap((round) -> Mono.delay(delay(round))));
	}

	Mono<ExecResult> result(Flux<Frame> output) {
		return output.collectList()
			.flatMap((frames) -> exitCode().map((exitCode) -> new ExecResult(this.id, exitCode, frames)));
	}

	// Docker tells no exit code before the end, Podman tells 0
	private static @Nullable Long exitCode(ExecInspect command) {
		Long exitCode = command.exitCode();
		boolean running = Boolean.TRUE.equals(command.running());
		if (exitCode == null && !running) {
			throw new DockerProtocolException("The engine knows no exit code of a command that does not run");
		}
		return (exitCode != null && exitCode == 0 && running) ? null : exitCode;
	}

	private static Duration delay(long round) {
		Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(round, 7));
		return (delay.compareTo(LONGEST_DELAY) < 0) ? delay : LONGEST_DELAY;
	}

	/**
	 * Close the connection. The command goes on without it: the engine knows no way to
	 * end it.
	 */
	@Override
	public void close() {
		this.streams.close();
	}

}
