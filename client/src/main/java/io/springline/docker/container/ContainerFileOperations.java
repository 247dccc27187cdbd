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

import java.nio.file.Path;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

import io.springline.docker.archive.Archives;
import io.springline.docker.archive.FileContent;
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
	 * Write the whole file system of a container, without volumes, to a file on this
	 * machine as a tar archive. <pre class="code">
	 * docker.containers().exportTo("web", Path.of("web.tar")).block();
	 * </pre> The file appears when it is whole, and only the current user can read it; a
	 * failure or a cancellation leaves what was there before.
	 * @param id the id or name of the container
	 * @param file the file, which is replaced if it exists
	 * @return completion, or a {@link io.springline.docker.error.DockerProtocolException}
	 * if the archive is not whole, or an {@link java.io.UncheckedIOException} if it
	 * cannot be written
	 */
	default Mono<Void> exportTo(String id, Path file) {
		return Archives.save(export(id), file);
	}

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
	 * Tell what is at a path of a container.
	 * @param id the id or name of the container
	 * @param path the path
	 * @return what is there
	 */
	default Mono<PathStat> archiveInfo(String id, String path) {
		return archiveInfo(id, new ArchiveOptions(path));
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
	 * Copy a file or folder of this machine into a container, running or not.
	 * <pre class="code">
	 * docker.containers().copyTo("web", Path.of("site"), "/srv").block();
	 * </pre>
	 * @param id the id or name of the container
	 * @param source the file or folder
	 * @param target the path in the container
	 * @return completion
	 * @see #copyTo(String, Path, String, CopyOptions)
	 */
	default Mono<Void> copyTo(String id, Path source, String target) {
		return copyTo(id, source, target, CopyOptions.DEFAULTS);
	}

	/**
	 * Copy a file or folder of this machine into a container, running or not, by the
	 * rules of {@code docker cp}:
	 * <ul>
	 * <li>a source goes into a folder that exists, under its own name;</li>
	 * <li>where nothing is it becomes the target, whose parent must exist;</li>
	 * <li>a file replaces a file; a folder never replaces a file, nor the other way
	 * round;</li>
	 * <li>a source that ends with {@code /.} means what is in the folder;</li>
	 * <li>a target that ends with a slash must be a folder if the source is a file.</li>
	 * </ul>
	 * Permissions, times and the numbers of owner and group are kept. Symbolic links stay
	 * links; in a folder sockets, pipes and devices are left out. Files are read while
	 * they are sent, whatever their size.
	 * @param id the id or name of the container
	 * @param source the file or folder
	 * @param target the path in the container
	 * @param options how to copy
	 * @return completion, or an {@link IllegalArgumentException} if these do not go
	 * together, or an {@link java.io.UncheckedIOException} if the source cannot be read
	 * or changes meanwhile
	 */
	default Mono<Void> copyTo(String id, Path source, String target, CopyOptions options) {
		return new ContainerCopy(this, id, options).to(source, target);
	}

	/**
	 * Make a file in a container of bytes, text or a stream. <pre class="code">
	 * FileContent settings = FileContent.of("app.properties", "greeting=hello");
	 * docker.containers().copyTo("web", settings, "/etc/app/").block();
	 * </pre>
	 * @param id the id or name of the container
	 * @param file the content and what belongs to it
	 * @param target a folder of the container that exists, or the path of the file
	 * @return completion, or an {@link IllegalArgumentException} if the target cannot be
	 * a file
	 */
	default Mono<Void> copyTo(String id, FileContent file, String target) {
		return copyTo(id, file, target, CopyOptions.DEFAULTS);
	}

	/**
	 * Make a file in a container of bytes, text or a stream.
	 * @param id the id or name of the container
	 * @param file the content and what belongs to it
	 * @param target a folder of the container that exists, or the path of the file
	 * @param options how to copy
	 * @return completion, or an {@link IllegalArgumentException} if the target cannot be
	 * a file
	 */
	default Mono<Void> copyTo(String id, FileContent file, String target, CopyOptions options) {
		return new ContainerCopy(this, id, options).to(file, target);
	}

	/**
	 * Copy a file or folder out of a container, running or not. <pre class="code">
	 * docker.containers().copyFrom("web", "/var/log/app", Path.of("logs")).block();
	 * </pre>
	 * @param id the id or name of the container
	 * @param source the path in the container
	 * @param target the path on this machine
	 * @return completion
	 * @see #copyFrom(String, String, Path, CopyOptions)
	 */
	default Mono<Void> copyFrom(String id, String source, Path target) {
		return copyFrom(id, source, target, CopyOptions.DEFAULTS);
	}

	/**
	 * Copy a file or folder out of a container, running or not. The rules are those of
	 * {@link #copyTo(String, Path, String, CopyOptions)}, but a {@link Path} cannot end
	 * with a slash: end it with {@code /.} where it must be a folder.
	 * <p>
	 * What is copied belongs to the current user, with its permissions and times. The
	 * container is not trusted: an entry that would leave the target, a link that leads
	 * out of it, anything that would be written through a link, and devices and pipes are
	 * refused with a {@link io.springline.docker.error.DockerProtocolException}, and so
	 * is a copy that is not whole. A file that is not complete is removed again, those
	 * before it stay.
	 * @param id the id or name of the container
	 * @param source the path in the container
	 * @param target the path on this machine
	 * @param options how to copy
	 * @return completion, or an {@link IllegalArgumentException} if these do not go
	 * together, or an {@link java.io.UncheckedIOException} if the target cannot be
	 * written
	 */
	default Mono<Void> copyFrom(String id, String source, Path target, CopyOptions options) {
		return new ContainerCopy(this, id, options).from(source, target);
	}

	/**
	 * Read a file of a container.
	 * @param id the id or name of the container
	 * @param path the path of a regular file, or of a symbolic link to one
	 * @return the content, whose buffers the caller releases, or an
	 * {@link IllegalArgumentException} if this is no file
	 */
	default Flux<DataBuffer> read(String id, String path) {
		return new ContainerCopy(this, id, CopyOptions.DEFAULTS).read(path);
	}

}
