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

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.http.Connection;
import io.springline.docker.http.Framed;
import io.springline.docker.http.Operation;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.StreamSession;

/**
 * The operations that follow a container while it runs.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface ContainerStreamOperations {

	/**
	 * Read all output of a container so far.
	 * @param id the id or name of the container
	 * @return the output
	 */
	default Flux<Frame> logs(String id) {
		return logs(id, LogsOptions.DEFAULTS);
	}

	/**
	 * Read the output of a container that its log driver kept. A container with a
	 * terminal has standard output alone. Not every log driver can be read. Operation
	 * {@code ContainerLogs}.
	 * @param id the id or name of the container
	 * @param options which output, and whether to wait for more
	 * @return the output, from which cancelling disconnects
	 */
	@GetExchange("/containers/{id}/logs")
	@Operation(value = "ContainerLogs", connection = Connection.STREAM)
	@Framed(inspect = "json", tty = "/Config/Tty")
	Flux<Frame> logs(@PathVariable String id, LogsOptions options);

	/**
	 * Read the output of a container so far, line by line. <pre class="code">
	 * List&lt;OutputLine&gt; lines = docker.containers().logLines("web").collectList().block();
	 * </pre>
	 * @param id the id or name of the container
	 * @return the lines
	 */
	default Flux<OutputLine> logLines(String id) {
		return logLines(id, LogsOptions.DEFAULTS);
	}

	/**
	 * Read the output of a container line by line. Each line has its time and the
	 * attributes of the log driver if the options ask for them; who asks for the
	 * attributes is told the time too. Lines are whole up to 16 MiB, see
	 * {@link OutputLine#from(Flux)}.
	 * @param id the id or name of the container
	 * @param options which output, and whether to wait for more
	 * @return the lines, from which cancelling disconnects
	 */
	default Flux<OutputLine> logLines(String id, LogsOptions options) {
		LogsOptions request = options.readable();
		return OutputLine.from(logs(id, request), request.format());
	}

	/**
	 * Measure what a container uses, once a second.
	 * @param id the id or name of the container
	 * @return the measurements, from which cancelling disconnects
	 */
	default Flux<ContainerStats> stats(String id) {
		return stats(id, StatsOptions.DEFAULTS);
	}

	/**
	 * Measure what a container uses, once a second. Operation {@code ContainerStats}.
	 * @param id the id or name of the container
	 * @param options whether to go on, and whether to compare
	 * @return the measurements, from which cancelling disconnects
	 */
	@GetExchange("/containers/{id}/stats")
	@Operation(value = "ContainerStats", connection = Connection.STREAM)
	Flux<ContainerStats> stats(@PathVariable String id, StatsOptions options);

	/**
	 * Measure what a container uses, now. The engine takes a second or two to have a
	 * measurement to compare with.
	 * @param id the id or name of the container
	 * @return the measurement
	 */
	default Mono<ContainerStats> statsOnce(String id) {
		return stats(id, StatsOptions.builder().stream(false).build()).next();
	}

	/**
	 * Tell once a second what a container uses, computed as {@code docker stats} does.
	 * <pre class="code">
	 * docker.containers().usage("web")
	 *     .doOnNext((usage) -&gt; System.out.println(usage.cpuPercent() + " % CPU"))
	 *     .blockLast();
	 * </pre>
	 * @param id the id or name of the container
	 * @return the usage, with rates from the second time on, from which cancelling
	 * disconnects
	 */
	default Flux<ContainerUsage> usage(String id) {
		return ContainerUsage.from(stats(id));
	}

	/**
	 * Tell what a container uses now, computed as {@code docker stats --no-stream} does.
	 * The engine takes a second or two to have a measurement to compare with.
	 * @param id the id or name of the container
	 * @return the usage, without rates
	 */
	default Mono<ContainerUsage> usageOnce(String id) {
		return statsOnce(id).map(ContainerUsage::of);
	}

	/**
	 * Connect to the output of a container from now on, and to its input if it has one.
	 * To miss nothing, attach before the container is started.
	 *
	 * <pre>{@code
	 * // what "echo hello | docker start -ai greeter" does
	 * docker.containers().attach("greeter")
	 *     .flatMapMany((session) -> docker.containers().start("greeter")
	 *         .thenMany(session.pipe(Input.of("hello\n"))))
	 *     .map(Frame::text)
	 *     .subscribe(System.out::print);
	 * }</pre>
	 * @param id the id or name of the container
	 * @return the session, which the caller reads to its end or closes
	 */
	default Mono<ContainerSession> attach(String id) {
		return attach(id, AttachOptions.ALL);
	}

	/**
	 * Connect to the streams of a container. A container with a terminal has standard
	 * output alone.
	 * @param id the id or name of the container
	 * @param options what to read and write
	 * @return the session, which the caller reads to its end or closes
	 */
	default Mono<ContainerSession> attach(String id, AttachOptions options) {
		return attachStreams(id, options).map((streams) -> new ContainerSession(this, id, streams));
	}

	/**
	 * Connect to the streams of a container, for one who does not resize its terminal.
	 * Operation {@code ContainerAttach}.
	 * @param id the id or name of the container
	 * @param options what to read and write
	 * @return the streams, which the caller reads to their end or closes
	 */
	@PostExchange("/containers/{id}/attach")
	@Operation(value = "ContainerAttach", connection = Connection.HIJACK)
	@Framed(inspect = "json", tty = "/Config/Tty")
	Mono<StreamSession> attachStreams(@PathVariable String id, AttachOptions options);

	/**
	 * Connect to the streams of a container by a websocket, for engines behind a proxy
	 * that lets nothing else pass. All output is one stream: standard error is not told
	 * from standard output. Engines of API 1.41 and older connect to all streams whatever
	 * is asked. Operation {@code ContainerAttachWebsocket}.
	 * @param id the id or name of the container
	 * @param options what to read and write
	 * @return the streams, which the caller reads to their end or closes
	 */
	@HttpExchange(method = "GET", url = "/containers/{id}/attach/ws", headers = "Upgrade=websocket")
	@Operation(value = "ContainerAttachWebsocket", connection = Connection.HIJACK)
	Mono<StreamSession> attachWebsocket(@PathVariable String id, AttachOptions options);

	/**
	 * Resize the terminal of a container that runs.
	 * @param id the id or name of the container
	 * @param height the number of lines
	 * @param width the number of columns
	 * @return completion
	 */
	default Mono<Void> resize(String id, int height, int width) {
		return resize(id, new ResizeOptions(height, width));
	}

	/**
	 * Resize the terminal of a container that runs. Operation {@code ContainerResize}.
	 * @param id the id or name of the container
	 * @param options the size
	 * @return completion
	 */
	@PostExchange("/containers/{id}/resize")
	@Operation("ContainerResize")
	Mono<Void> resize(@PathVariable String id, ResizeOptions options);

	/**
	 * Wait until a container does not run, which may be so already.
	 * @param id the id or name of the container
	 * @return the exit code
	 */
	default Mono<ContainerWaitResult> waitFor(String id) {
		return waitFor(id, ContainerWaitOptions.DEFAULTS);
	}

	/**
	 * Wait for the process of a container to end. To miss no exit, subscribe with
	 * {@link WaitCondition#NEXT_EXIT} before the container is started. Operation
	 * {@code ContainerWait}.
	 * @param id the id or name of the container
	 * @param options what to wait for
	 * @return the exit code
	 */
	@PostExchange("/containers/{id}/wait")
	@Operation(value = "ContainerWait", connection = Connection.STREAM)
	Mono<ContainerWaitResult> waitFor(@PathVariable String id, ContainerWaitOptions options);

}
