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

package io.springline.docker.service;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

import io.springline.docker.container.FollowedLog;
import io.springline.docker.http.Connection;
import io.springline.docker.http.Framed;
import io.springline.docker.http.Operation;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.Reconnect;

/**
 * The operations on the tasks of a swarm. A task is named by its id or the beginning of
 * that. The engine has to be a manager of the swarm.
 * <p>
 * An engine that is none ends in an
 * {@link io.springline.docker.error.UnavailableException}, a task that is not there in a
 * {@link io.springline.docker.error.NotFoundException}.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface TaskOperations {

	/**
	 * List all tasks.
	 * @return the tasks
	 */
	default Flux<Task> list() {
		return list(TaskListOptions.DEFAULTS);
	}

	/**
	 * List tasks, those that ended included. Operation {@code TaskList}.
	 * @param options which of them
	 * @return the tasks
	 */
	@GetExchange("/tasks")
	@Operation("TaskList")
	Flux<Task> list(TaskListOptions options);

	/**
	 * Return all that the swarm knows of a task. Operation {@code TaskInspect}.
	 * @param id the id of the task
	 * @return the task
	 */
	@GetExchange("/tasks/{id}")
	@Operation("TaskInspect")
	Mono<Task> inspect(@PathVariable String id);

	/**
	 * Read all output of a task so far.
	 * @param id the id of the task
	 * @return the output
	 */
	default Flux<Frame> logs(String id) {
		return logs(id, ServiceLogsOptions.DEFAULTS);
	}

	/**
	 * Read the output of a task. Not every log driver can be read. Operation
	 * {@code TaskLogs}, since API 1.29.
	 * @param id the id of the task
	 * @param options which output, and whether to wait for more
	 * @return the output, from which cancelling disconnects
	 */
	@GetExchange("/tasks/{id}/logs")
	@Operation(value = "TaskLogs", since = "1.29", connection = Connection.STREAM)
	@Framed(inspect = ".", tty = "/Spec/ContainerSpec/TTY")
	Flux<Frame> logs(@PathVariable String id, ServiceLogsOptions options);

	/**
	 * Read the output of a task line by line, with times and details if the options ask
	 * for them; who asks for details is told the time too.
	 * @param id the id of the task
	 * @param options which output, and whether to wait for more
	 * @return the lines, from which cancelling disconnects
	 */
	default Flux<OutputLine> logLines(String id, ServiceLogsOptions options) {
		ServiceLogsOptions request = options.readable();
		return OutputLine.from(logs(id, request), request.format());
	}

	/**
	 * Follow the output of a task from its beginning, coming back after cuts without end.
	 * @param id the id of the task
	 * @return the lines, from which cancelling disconnects
	 * @see #followLogs(String, ServiceLogsOptions, Reconnect)
	 */
	default Flux<OutputLine> followLogs(String id) {
		return followLogs(id, ServiceLogsOptions.DEFAULTS, Reconnect.DEFAULTS);
	}

	/**
	 * Follow the output of a task, also over cuts of the connection and restarts of the
	 * engine. No line is lost or repeated, see {@link FollowedLog}. <pre class="code">
	 * docker.tasks().followLogs("web", ServiceLogsOptions.DEFAULTS, Reconnect.DEFAULTS)
	 *     .doOnNext((line) -&gt; System.out.println(line.details() + " " + line.text()))
	 *     .blockLast();
	 * </pre>
	 * @param id the id of the task
	 * @param options which output; it is always followed, with timestamps and details,
	 * which name task, node and service
	 * @param reconnect how to come back after a cut
	 * @return the lines, which end when the engine ends them, and from which cancelling
	 * disconnects
	 */
	default Flux<OutputLine> followLogs(String id, ServiceLogsOptions options, Reconnect reconnect) {
		return FollowedLog.lines((request) -> logs(id, ServiceLogsOptions.of(request)), options.forAnyLog(), reconnect);
	}

}
