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

package io.springline.docker.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * Archives between this machine's files and streams. Memory is needed for a few buffers,
 * whatever the size; what blocks does so on {@linkplain Blocking threads for that}; and
 * when files cannot be read or written, the error is an {@link UncheckedIOException}.
 *
 * @since 0.1.0
 */
public final class Archives {

	private static final int PIECE = 64 * 1024;

	private Archives() {
	}

	/**
	 * Put a file, or a folder with all that is in it, into an archive. Links stay links;
	 * sockets, pipes and devices are left out.
	 * @param path the file or folder
	 * @param name its name in the archive
	 * @return the archive
	 */
	public static Flux<DataBuffer> pack(Path path, String name) {
		return TarWriter.write(() -> FileTree.of(path, name));
	}

	/**
	 * Extract an archive into a folder, as the current user. It is refused with a
	 * {@link io.springline.docker.error.DockerProtocolException} when it is not whole, or
	 * at the first entry that would leave the folder, is a link that leads out of it,
	 * would be written through a link, would replace a folder with something else, or is
	 * a device or a pipe. The file that is being written then is removed again, what came
	 * before it stays.
	 * @param archive the archive
	 * @param folder the folder, which must exist
	 * @param root what the names of all entries begin with, {@code .} for anything
	 * @param name what to extract that as, {@code .} for nothing
	 * @return completion
	 */
	public static Mono<Void> extract(Flux<DataBuffer> archive, Path folder, String root, String name) {
		return Transfer.of(archive, () -> new TarFolder(new Placement(folder.toRealPath(), root, name)));
	}

	/**
	 * Take the content out of an archive that has one file.
	 * @param archive the archive
	 * @return the content, or an {@link IllegalArgumentException} when the archive has
	 * something else
	 */
	public static Flux<DataBuffer> content(Flux<DataBuffer> archive) {
		return SingleFile.read(archive);
	}

	/**
	 * Write an archive to a file that only the current user can read. The file gets its
	 * name when the archive is whole: until then it is a hidden file beside it, which is
	 * removed after a failure or a cancellation.
	 * @param archive the archive
	 * @param file the file, which is replaced if it exists
	 * @return completion
	 */
	public static Mono<Void> save(Flux<DataBuffer> archive, Path file) {
		return Transfer.of(archive, () -> new PartFile(file));
	}

	/**
	 * Send a file somewhere. Nothing is sent when there is no such file.
	 * @param file the file
	 * @param call sends it
	 * @param <T> the type of what comes back
	 * @return what comes back
	 */
	public static <T> Flux<T> send(Path file, Function<Flux<DataBuffer>, Flux<T>> call) {
		return Mono.fromCallable(() -> regular(file))
			.onErrorMap(IOException.class, UncheckedIOException::new)
			.subscribeOn(Blocking.scheduler())
			.flatMapMany((regular) -> call.apply(read(regular)));
	}

	private static Path regular(Path file) throws IOException {
		if (!Files.exists(file)) {
			throw new NoSuchFileException(file.toString());
		}
		if (Files.isDirectory(file)) {
			throw new FileSystemException(file.toString(), null, "This is a folder");
		}
		return file;
	}

	private static Flux<DataBuffer> read(Path file) {
		return Blocking.read(DataBufferUtils
			.readByteChannel(() -> Files.newByteChannel(file), DefaultDataBufferFactory.sharedInstance, PIECE)
			.onErrorMap(IOException.class, UncheckedIOException::new));
	}

}
