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
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * The files that an image is built of, put together as the docker CLI does.
 * <p>
 * The patterns that exclude files are in a file beside the Dockerfile that has its name
 * and ends with {@code .dockerignore}, or else in the {@code .dockerignore} of the
 * folder. The last pattern that matches a path decides, as the documentation of Docker
 * and BuildKit have it. Both the {@code .dockerignore} of the folder and the Dockerfile
 * are sent even if they are excluded: the classic builder leaves them out of the build
 * itself then, BuildKit does not. All files belong to root and keep their permissions and
 * times.
 *
 * @since 0.1.0
 */
public final class BuildContext {

	private static final String DOCKERFILE = "Dockerfile";

	private static final String IGNORE = ".dockerignore";

	private final Path folder;

	private final DockerIgnore ignore;

	private final String dockerfile;

	private final List<TarSource> more;

	private BuildContext(Path folder, DockerIgnore ignore, String dockerfile, List<TarSource> more) {
		this.folder = folder;
		this.ignore = ignore;
		this.dockerfile = dockerfile;
		this.more = more;
	}

	/**
	 * Find the Dockerfile and the patterns.
	 * @param folder the folder with the files
	 * @param dockerfile the path of the Dockerfile from there, which may lead out of the
	 * folder, or an absolute one; default {@code Dockerfile}
	 * @return the context, or an {@link UncheckedIOException} when there is no folder or
	 * no Dockerfile, or an {@link IllegalArgumentException} when a pattern is malformed
	 */
	public static Mono<BuildContext> of(Path folder, @Nullable String dockerfile) {
		return Mono.fromCallable(() -> find(folder, dockerfile))
			.onErrorMap(IOException.class, UncheckedIOException::new)
			.subscribeOn(Blocking.scheduler());
	}

	private static BuildContext find(Path folder, @Nullable String name) throws IOException {
		Path root = folder.toRealPath();
		if (!Files.isDirectory(root)) {
			throw new NotDirectoryException(folder.toString());
		}
		Path named = root.resolve((name != null) ? name : DOCKERFILE);
		if (name == null && !Files.exists(named)) {
			named = root.resolve("dockerfile");
		}
		if (!Files.isRegularFile(named)) {
			throw new FileSystemException(root.resolve((name != null) ? name : DOCKERFILE).toString(), null,
					"This is the Dockerfile, but there is no such file there");
		}
		Path dockerfile = named.toRealPath();
		DockerIgnore ignore = ignore(root, named);
		return dockerfile.startsWith(root) ? inside(root, ignore, dockerfile) : outside(root, ignore, dockerfile);
	}

	private static DockerIgnore ignore(Path root, Path dockerfile) throws IOException {
		Path own = dockerfile.resolveSibling(dockerfile.getFileName() + IGNORE);
		Path file = Files.isRegularFile(own) ? own : root.resolve(IGNORE);
		return Files.exists(file) ? DockerIgnore.parse(text(file)) : DockerIgnore.NOTHING;
	}

	private static BuildContext inside(Path root, DockerIgnore ignore, Path dockerfile) {
		String name = root.relativize(dockerfile).toString().replace(root.getFileSystem().getSeparator(), "/");
		return new BuildContext(root, ignore.keep(IGNORE).keep(name), name, List.of());
	}

	// The name is one for each content, or the engine could not use its cache
	private static BuildContext outside(Path root, DockerIgnore ignore, Path dockerfile) throws IOException {
		byte[] content = Files.readAllBytes(dockerfile);
		String name = ".dockerfile." + UUID.nameUUIDFromBytes(content);
		Path file = root.resolve(IGNORE);
		String patterns = (Files.exists(file) ? text(file) : IGNORE) + "\n" + name + "\n";
		return new BuildContext(root, ignore.without(IGNORE), name,
				List.of(TarSource.of(name, content), TarSource.of(IGNORE, patterns.getBytes(StandardCharsets.UTF_8))));
	}

	private static String text(Path file) throws IOException {
		return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
	}

	/**
	 * Return the name of the Dockerfile in the archive.
	 * @return the name
	 */
	public String dockerfile() {
		return this.dockerfile;
	}

	/**
	 * Put the files into an archive. It is made while it is sent: files are read when
	 * their turn comes, each in pieces, and no file is written. Links stay links;
	 * sockets, pipes and devices are left out. The archive fails with an
	 * {@link UncheckedIOException} when a file cannot be read, or changes while it is.
	 * @return the archive
	 */
	public Flux<DataBuffer> pack() {
		return TarWriter.write(this::sources);
	}

	private Iterator<TarSource> sources() {
		Iterator<TarSource> files = FileTree.context(this.folder, this.ignore);
		Iterator<TarSource> rest = new ArrayList<>(this.more).iterator();
		return new Iterator<>() {

			@Override
			public boolean hasNext() {
				return files.hasNext() || rest.hasNext();
			}

			@Override
			public TarSource next() {
				return files.hasNext() ? files.next() : rest.next();
			}

		};
	}

}
