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
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;

/**
 * The operations on the files of a container.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface ContainerFileOperations {

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

}
