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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.error.NotFoundException;
import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.Reconnect;

/**
 * The operations on containers. A container is named by its id, the beginning of that, or
 * its name.
 * <p>
 * A container that is not there ends in a
 * {@link io.springline.docker.error.NotFoundException}, one whose state does not allow
 * what is asked in a {@link io.springline.docker.error.ConflictException}.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface ContainerOperations extends ContainerStreamOperations, ContainerFileOperations {

	/**
	 * List the containers that run.
	 * @return the containers
	 */
	default Flux<ContainerSummary> list() {
		return list(ContainerListOptions.DEFAULTS);
	}

	/**
	 * List containers, the newest first. Operation {@code ContainerList}.
	 * @param options which of them, and whether to tell sizes
	 * @return the containers
	 */
	@GetExchange("/containers/json")
	@Operation("ContainerList")
	Flux<ContainerSummary> list(ContainerListOptions options);

	/**
	 * Create a container with a name that the engine makes up.
	 * @param request what to create it of
	 * @return its id and warnings
	 */
	default Mono<ContainerCreated> create(ContainerCreateRequest request) {
		return create(request, ContainerCreateOptions.DEFAULTS);
	}

	/**
	 * Create a container, which does not run yet. The image must be there already: the
	 * engine pulls none and answers that it is not found. A name that is taken is a
	 * conflict. Operation {@code ContainerCreate}.
	 * @param request what to create it of
	 * @param options its name and the platform of the image
	 * @return its id and warnings
	 */
	@PostExchange("/containers/create")
	@Operation("ContainerCreate")
	Mono<ContainerCreated> create(@RequestBody ContainerCreateRequest request, ContainerCreateOptions options);

	/**
	 * Return all that the engine knows of a container but sizes.
	 * @param id the id or name of the container
	 * @return the container
	 */
	default Mono<ContainerInspect> inspect(String id) {
		return inspect(id, ContainerInspectOptions.DEFAULTS);
	}

	/**
	 * Return all that the engine knows of a container. Operation
	 * {@code ContainerInspect}.
	 * @param id the id or name of the container
	 * @param options whether to tell sizes
	 * @return the container
	 */
	@GetExchange("/containers/{id}/json")
	@Operation("ContainerInspect")
	Mono<ContainerInspect> inspect(@PathVariable String id, ContainerInspectOptions options);

	/**
	 * List the processes of a container as {@code ps -ef} does.
	 * @param id the id or name of the container
	 * @return the processes
	 */
	default Mono<ContainerTop> top(String id) {
		return top(id, ContainerTopOptions.DEFAULTS);
	}

	/**
	 * List the processes of a container that runs. On Linux the engine runs {@code ps} of
	 * the host. Operation {@code ContainerTop}.
	 * @param id the id or name of the container
	 * @param options the arguments of {@code ps}
	 * @return the processes
	 */
	@GetExchange("/containers/{id}/top")
	@Operation("ContainerTop")
	Mono<ContainerTop> top(@PathVariable String id, ContainerTopOptions options);

	/**
	 * Follow the output of a container from its beginning until the container has ended,
	 * coming back after cuts without end.
	 * @param id the id or name of the container
	 * @return the lines, from which cancelling disconnects
	 * @see #followLogs(String, LogsOptions, Reconnect)
	 */
	default Flux<OutputLine> followLogs(String id) {
		return followLogs(id, LogsOptions.DEFAULTS, Reconnect.DEFAULTS);
	}

	/**
	 * Follow the output of a container until the container has ended, also over cuts of
	 * the connection, restarts of the engine, and restarts of the container by its
	 * restart policy. No line is lost or repeated, see {@link FollowedLog}. To print what
	 * is written from now on: <pre class="code">
	 * LogsOptions fromNow = LogsOptions.builder().tail(0).build();
	 * docker.containers().followLogs("web", fromNow, Reconnect.DEFAULTS)
	 *     .doOnNext((line) -&gt; System.out.println(line.timestamp() + " " + line.text()))
	 *     .blockLast();
	 * </pre> A container that was removed during a cut is a
	 * {@link io.springline.docker.error.NotFoundException}, since its last lines may be
	 * missing. Engines of API 1.41 may keep back the last line of a container that
	 * removes itself.
	 * @param id the id or name of the container
	 * @param options which output; it is always followed, with timestamps and details
	 * @param reconnect how to come back after a cut
	 * @return the lines, from which cancelling disconnects
	 */
	default Flux<OutputLine> followLogs(String id, LogsOptions options, Reconnect reconnect) {
		Mono<Boolean> running = inspect(id).mapNotNull(ContainerInspect::state)
			.map(State::goesOn)
			.onErrorReturn(NotFoundException.class, false);
		return FollowedLog.lines((request) -> logs(id, request), running, options, reconnect);
	}

	/**
	 * Start a container.
	 * @param id the id or name of the container
	 * @return {@code true}, or {@code false} when it ran already
	 */
	default Mono<Boolean> start(String id) {
		return start(id, ContainerStartOptions.DEFAULTS);
	}

	/**
	 * Start a container. Operation {@code ContainerStart}.
	 * @param id the id or name of the container
	 * @param options the keys that detach a client
	 * @return {@code true}, or {@code false} when it ran already
	 */
	@PostExchange("/containers/{id}/start")
	@Operation("ContainerStart")
	Mono<Boolean> start(@PathVariable String id, ContainerStartOptions options);

	/**
	 * Stop a container with the signal and in the time that it says.
	 * @param id the id or name of the container
	 * @return {@code true} when it stopped, or {@code false} when it did not run
	 */
	default Mono<Boolean> stop(String id) {
		return stop(id, ContainerStopOptions.DEFAULTS);
	}

	/**
	 * Ask the process of a container to end, and kill it when it does not in time.
	 * Operation {@code ContainerStop}.
	 * @param id the id or name of the container
	 * @param options the signal, and how long to wait
	 * @return {@code true} when it stopped, or {@code false} when it did not run
	 */
	@PostExchange("/containers/{id}/stop")
	@Operation(value = "ContainerStop", connection = Connection.STREAM)
	Mono<Boolean> stop(@PathVariable String id, ContainerStopOptions options);

	/**
	 * Restart a container with the signal and in the time that it says.
	 * @param id the id or name of the container
	 * @return completion when it runs again
	 */
	default Mono<Void> restart(String id) {
		return restart(id, ContainerRestartOptions.DEFAULTS);
	}

	/**
	 * Stop a container if it runs, and start it. Operation {@code ContainerRestart}.
	 * @param id the id or name of the container
	 * @param options the signal, and how long to wait
	 * @return completion when it runs again
	 */
	@PostExchange("/containers/{id}/restart")
	@Operation(value = "ContainerRestart", connection = Connection.STREAM)
	Mono<Void> restart(@PathVariable String id, ContainerRestartOptions options);

	/**
	 * Kill a container.
	 * @param id the id or name of the container
	 * @return completion when the signal was sent
	 */
	default Mono<Void> kill(String id) {
		return kill(id, ContainerKillOptions.DEFAULTS);
	}

	/**
	 * Send a signal to the process of a container. One that does not run is a conflict.
	 * Operation {@code ContainerKill}.
	 * @param id the id or name of the container
	 * @param options the signal
	 * @return completion when the signal was sent
	 */
	@PostExchange("/containers/{id}/kill")
	@Operation("ContainerKill")
	Mono<Void> kill(@PathVariable String id, ContainerKillOptions options);

	/**
	 * Change the resources and the restart policy of a container, running or not.
	 * Operation {@code ContainerUpdate}.
	 * @param id the id or name of the container
	 * @param request what to change
	 * @return warnings
	 */
	@PostExchange("/containers/{id}/update")
	@Operation("ContainerUpdate")
	Mono<ContainerUpdated> update(@PathVariable String id, @RequestBody ContainerUpdateRequest request);

	/**
	 * Give a container another name.
	 * @param id the id or name of the container
	 * @param name the name
	 * @return completion
	 */
	default Mono<Void> rename(String id, String name) {
		return rename(id, new ContainerRenameOptions(name));
	}

	/**
	 * Give a container another name. One that is taken is a conflict. Operation
	 * {@code ContainerRename}.
	 * @param id the id or name of the container
	 * @param options the name
	 * @return completion
	 */
	@PostExchange("/containers/{id}/rename")
	@Operation("ContainerRename")
	Mono<Void> rename(@PathVariable String id, ContainerRenameOptions options);

	/**
	 * Freeze all processes of a container. Operation {@code ContainerPause}.
	 * @param id the id or name of the container
	 * @return completion
	 */
	@PostExchange("/containers/{id}/pause")
	@Operation("ContainerPause")
	Mono<Void> pause(@PathVariable String id);

	/**
	 * Let the processes of a container go on. Operation {@code ContainerUnpause}.
	 * @param id the id or name of the container
	 * @return completion
	 */
	@PostExchange("/containers/{id}/unpause")
	@Operation("ContainerUnpause")
	Mono<Void> unpause(@PathVariable String id);

	/**
	 * Remove a container that does not run.
	 * @param id the id or name of the container
	 * @return completion
	 */
	default Mono<Void> remove(String id) {
		return remove(id, ContainerRemoveOptions.DEFAULTS);
	}

	/**
	 * Remove a container. One that runs is a conflict unless it is forced. Operation
	 * {@code ContainerDelete}.
	 * @param id the id or name of the container
	 * @param options whether to kill it first, and what else to remove
	 * @return completion
	 */
	@DeleteExchange("/containers/{id}")
	@Operation("ContainerDelete")
	Mono<Void> remove(@PathVariable String id, ContainerRemoveOptions options);

	/**
	 * Remove all stopped containers.
	 * @return what was removed
	 */
	default Mono<ContainerPruneReport> prune() {
		return prune(ContainerPruneOptions.DEFAULTS);
	}

	/**
	 * Remove stopped containers. Operation {@code ContainerPrune}, since API 1.25.
	 * @param options which of them
	 * @return what was removed
	 */
	@PostExchange("/containers/prune")
	@Operation(value = "ContainerPrune", since = "1.25", connection = Connection.STREAM)
	Mono<ContainerPruneReport> prune(ContainerPruneOptions options);

}
