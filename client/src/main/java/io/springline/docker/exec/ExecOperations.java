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

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.container.ResizeOptions;
import io.springline.docker.http.Connection;
import io.springline.docker.http.Framed;
import io.springline.docker.http.Operation;
import io.springline.docker.stream.StreamSession;

/**
 * The operations on commands run inside containers.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface ExecOperations {

	/**
	 * Run a command in a container and wait for its end, as {@code docker exec} does. All
	 * its output is kept in memory.
	 *
	 * <pre>{@code
	 * docker.exec().run("db", "pg_isready").subscribe((result) -> {
	 *     System.out.println(result.exitCode() + ": " + result.stdout());
	 * });
	 * }</pre>
	 * @param container the id or name of the container
	 * @param command the command and its arguments, which no shell reads
	 * @return its output and exit code; an exit code other than zero is no error
	 */
	default Mono<ExecResult> run(String container, String... command) {
		return run(container, ExecCreateRequest.of(command));
	}

	/**
	 * Run a command in a container and wait for its end. All its output is kept in
	 * memory.
	 * @param container the id or name of the container
	 * @param request the command, and how to run it
	 * @return its output and exit code
	 */
	default Mono<ExecResult> run(String container, ExecCreateRequest request) {
		return open(container, request).flatMap((session) -> session.result(session.output()));
	}

	/**
	 * Run a command in a container, feed it, and wait for its end, as
	 * {@code docker exec -i} does with a pipe before it. All its output is kept in
	 * memory.
	 *
	 * <pre>{@code
	 * ExecCreateRequest psql = ExecCreateRequest.of("psql", "-U", "postgres");
	 * docker.exec().run("db", psql, Input.of(Path.of("schema.sql"))).subscribe();
	 * }</pre>
	 * @param container the id or name of the container
	 * @param request the command, and how to run it
	 * @param stdin what it reads to the end, see
	 * {@link io.springline.docker.stream.Input}
	 * @return its output and exit code; an error when {@code stdin} fails
	 */
	default Mono<ExecResult> run(String container, ExecCreateRequest request, Publisher<DataBuffer> stdin) {
		return open(container, request.withStdin()).flatMap((session) -> session.result(session.pipe(stdin)));
	}

	/**
	 * Create a command, start it and connect to it.
	 * @param container the id or name of the container
	 * @param request the command, and which of its streams to connect
	 * @return the session, which the caller reads to its end or closes
	 */
	default Mono<ExecSession> open(String container, ExecCreateRequest request) {
		ExecStartRequest start = ExecStartRequest.builder()
			.tty(request.tty())
			.consoleSize(request.consoleSize())
			.build();
		return create(container, request).mapNotNull(ExecCreated::id).flatMap((id) -> start(id, start));
	}

	/**
	 * Create a command in a container that runs, without starting it. Operation
	 * {@code ContainerExec}.
	 * @param container the id or name of the container
	 * @param request the command, and which of its streams can be connected to
	 * @return the id of the command; a
	 * {@link io.springline.docker.error.ConflictException} when the container does not
	 * run or is paused
	 */
	@PostExchange("/containers/{container}/exec")
	@Operation("ContainerExec")
	Mono<ExecCreated> create(@PathVariable String container, @RequestBody ExecCreateRequest request);

	/**
	 * Start a command without a terminal and connect to it.
	 * @param id the id of the command
	 * @return the session, which the caller reads to its end or closes
	 */
	default Mono<ExecSession> start(String id) {
		return start(id, ExecStartRequest.DEFAULTS);
	}

	/**
	 * Start a command and connect to it.
	 * @param id the id of the command
	 * @param request whether to connect, and whether it has a terminal
	 * @return the session, which the caller reads to its end or closes; there is nothing
	 * to read and write when the request says to detach
	 */
	default Mono<ExecSession> start(String id, ExecStartRequest request) {
		return startStreams(id, request).map((streams) -> new ExecSession(this, id, streams));
	}

	/**
	 * Start a command and leave it running without a connection to it.
	 * @param id the id of the command
	 * @return completion when it has been started
	 */
	default Mono<Void> startDetached(String id) {
		return startStreams(id, ExecStartRequest.builder().detach(true).build()).flatMapMany(StreamSession::output)
			.then();
	}

	/**
	 * Start a command and connect to its streams alone, for one who needs neither its
	 * exit code nor to resize it. Operation {@code ExecStart}.
	 * @param id the id of the command
	 * @param request whether to connect, and whether it has a terminal
	 * @return the streams, which the caller reads to their end or closes
	 */
	@PostExchange("/exec/{id}/start")
	@Operation(value = "ExecStart", connection = Connection.HIJACK)
	@Framed
	Mono<StreamSession> startStreams(@PathVariable String id, @RequestBody ExecStartRequest request);

	/**
	 * Resize the terminal of a command that runs.
	 * @param id the id of the command
	 * @param height the number of lines
	 * @param width the number of columns
	 * @return completion
	 */
	default Mono<Void> resize(String id, int height, int width) {
		return resize(id, new ResizeOptions(height, width));
	}

	/**
	 * Resize the terminal of a command that runs. Operation {@code ExecResize}.
	 * @param id the id of the command
	 * @param options the size
	 * @return completion
	 */
	@PostExchange("/exec/{id}/resize")
	@Operation("ExecResize")
	Mono<Void> resize(@PathVariable String id, ResizeOptions options);

	/**
	 * Tell all about a command, its exit code once it has ended. The engine forgets
	 * commands some minutes after their end. Operation {@code ExecInspect}.
	 * @param id the id of the command
	 * @return what there is to know
	 */
	@GetExchange("/exec/{id}/json")
	@Operation("ExecInspect")
	Mono<ExecInspect> inspect(@PathVariable String id);

}
