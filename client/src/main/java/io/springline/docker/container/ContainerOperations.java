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

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import io.springline.docker.http.Connection;
import io.springline.docker.http.Framed;
import io.springline.docker.http.Operation;
import io.springline.docker.stream.Frame;

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
public interface ContainerOperations {

	/**
	 * List containers, the newest first. Operation {@code ContainerList}.
	 * @param options which of them, and whether to tell sizes
	 * @return the containers
	 */
	@GetExchange("/containers/json")
	@Operation("ContainerList")
	Flux<ContainerSummary> list(ContainerListOptions options);

	/**
	 * List the containers that run.
	 * @return the containers
	 */
	default Flux<ContainerSummary> list() {
		return list(ContainerListOptions.DEFAULTS);
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
	 * Create a container with a name that the engine makes up.
	 * @param request what to create it of
	 * @return its id and warnings
	 */
	default Mono<ContainerCreated> create(ContainerCreateRequest request) {
		return create(request, ContainerCreateOptions.DEFAULTS);
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
	 * Return all that the engine knows of a container but sizes.
	 * @param id the id or name of the container
	 * @return the container
	 */
	default Mono<ContainerInspect> inspect(String id) {
		return inspect(id, ContainerInspectOptions.DEFAULTS);
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
	 * List the processes of a container as {@code ps -ef} does.
	 * @param id the id or name of the container
	 * @return the processes
	 */
	default Mono<ContainerTop> top(String id) {
		return top(id, ContainerTopOptions.DEFAULTS);
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
	 * Read all output of a container so far.
	 * @param id the id or name of the container
	 * @return the output
	 */
	default Flux<Frame> logs(String id) {
		return logs(id, LogsOptions.DEFAULTS);
	}

	/**
	 * List the paths of a container that are not as its image has them. Operation
	 * {@code ContainerChanges}.
	 * @param id the id or name of the container
	 * @return the paths, none when nothing changed
	 */
	@GetExchange("/containers/{id}/changes")
	@Operation("ContainerChanges")
	Flux<FilesystemChange> changes(@PathVariable String id);

	/**
	 * Read the whole file system of a container, without volumes, as a tar archive.
	 * Operation {@code ContainerExport}.
	 * @param id the id or name of the container
	 * @return the archive, whose buffers the caller releases
	 */
	@GetExchange("/containers/{id}/export")
	@Operation(value = "ContainerExport", connection = Connection.STREAM)
	Flux<DataBuffer> export(@PathVariable String id);

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
	 * Measure what a container uses, once a second.
	 * @param id the id or name of the container
	 * @return the measurements, from which cancelling disconnects
	 */
	default Flux<ContainerStats> stats(String id) {
		return stats(id, StatsOptions.DEFAULTS);
	}

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
	 * Resize the terminal of a container that runs. Operation {@code ContainerResize}.
	 * @param id the id or name of the container
	 * @param options the size
	 * @return completion
	 */
	@PostExchange("/containers/{id}/resize")
	@Operation("ContainerResize")
	Mono<Void> resize(@PathVariable String id, ResizeOptions options);

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
	 * Start a container. Operation {@code ContainerStart}.
	 * @param id the id or name of the container
	 * @param options the keys that detach a client
	 * @return {@code true}, or {@code false} when it ran already
	 */
	@PostExchange("/containers/{id}/start")
	@Operation("ContainerStart")
	Mono<Boolean> start(@PathVariable String id, ContainerStartOptions options);

	/**
	 * Start a container.
	 * @param id the id or name of the container
	 * @return {@code true}, or {@code false} when it ran already
	 */
	default Mono<Boolean> start(String id) {
		return start(id, ContainerStartOptions.DEFAULTS);
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
	 * Stop a container with the signal and in the time that it says.
	 * @param id the id or name of the container
	 * @return {@code true} when it stopped, or {@code false} when it did not run
	 */
	default Mono<Boolean> stop(String id) {
		return stop(id, ContainerStopOptions.DEFAULTS);
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
	 * Restart a container with the signal and in the time that it says.
	 * @param id the id or name of the container
	 * @return completion when it runs again
	 */
	default Mono<Void> restart(String id) {
		return restart(id, ContainerRestartOptions.DEFAULTS);
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
	 * Kill a container.
	 * @param id the id or name of the container
	 * @return completion when the signal was sent
	 */
	default Mono<Void> kill(String id) {
		return kill(id, ContainerKillOptions.DEFAULTS);
	}

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
	 * Give a container another name.
	 * @param id the id or name of the container
	 * @param name the name
	 * @return completion
	 */
	default Mono<Void> rename(String id, String name) {
		return rename(id, new ContainerRenameOptions(name));
	}

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

	/**
	 * Wait until a container does not run, which may be so already.
	 * @param id the id or name of the container
	 * @return the exit code
	 */
	default Mono<ContainerWaitResult> waitFor(String id) {
		return waitFor(id, ContainerWaitOptions.DEFAULTS);
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
	 * Remove a container that does not run.
	 * @param id the id or name of the container
	 * @return completion
	 */
	default Mono<Void> remove(String id) {
		return remove(id, ContainerRemoveOptions.DEFAULTS);
	}

	/**
	 * Read a file or directory of a container as a tar archive. Operation
	 * {@code ContainerArchive}.
	 * @param id the id or name of the container
	 * @param options the path
	 * @return the archive, whose buffers the caller releases
	 */
	@GetExchange("/containers/{id}/archive")
	@Operation(value = "ContainerArchive", connection = Connection.STREAM)
	Flux<DataBuffer> archive(@PathVariable String id, ArchiveOptions options);

	/**
	 * Read a file or directory of a container as a tar archive.
	 * @param id the id or name of the container
	 * @param path the path
	 * @return the archive, whose buffers the caller releases
	 */
	default Flux<DataBuffer> archive(String id, String path) {
		return archive(id, new ArchiveOptions(path));
	}

	/**
	 * Tell what is at a path of a container. Operation {@code ContainerArchiveInfo}.
	 * @param id the id or name of the container
	 * @param options the path
	 * @return what is there
	 */
	@HttpExchange(method = "HEAD", url = "/containers/{id}/archive")
	@Operation("ContainerArchiveInfo")
	Mono<PathStat> archiveInfo(@PathVariable String id, ArchiveOptions options);

	/**
	 * Tell what is at a path of a container.
	 * @param id the id or name of the container
	 * @param path the path
	 * @return what is there
	 */
	default Mono<PathStat> archiveInfo(String id, String path) {
		return archiveInfo(id, new ArchiveOptions(path));
	}

	/**
	 * Extract a tar archive, compressed or not, into a directory of a container.
	 * Operation {@code PutContainerArchive}.
	 * @param id the id or name of the container
	 * @param options the directory, and what may be replaced
	 * @param tar the archive
	 * @return completion
	 */
	@PutExchange(url = "/containers/{id}/archive", contentType = "application/x-tar")
	@Operation(value = "PutContainerArchive", connection = Connection.STREAM)
	Mono<Void> putArchive(@PathVariable String id, PutArchiveOptions options, @RequestBody Flux<DataBuffer> tar);

	/**
	 * Extract a tar archive into a directory of a container.
	 * @param id the id or name of the container
	 * @param path the directory
	 * @param tar the archive
	 * @return completion
	 */
	default Mono<Void> putArchive(String id, String path, Flux<DataBuffer> tar) {
		return putArchive(id, PutArchiveOptions.builder().path(path).build(), tar);
	}

	/**
	 * Remove stopped containers. Operation {@code ContainerPrune}, since API 1.25.
	 * @param options which of them
	 * @return what was removed
	 */
	@PostExchange("/containers/prune")
	@Operation(value = "ContainerPrune", since = "1.25", connection = Connection.STREAM)
	Mono<ContainerPruneReport> prune(ContainerPruneOptions options);

	/**
	 * Remove all stopped containers.
	 * @return what was removed
	 */
	default Mono<ContainerPruneReport> prune() {
		return prune(ContainerPruneOptions.DEFAULTS);
	}

}
