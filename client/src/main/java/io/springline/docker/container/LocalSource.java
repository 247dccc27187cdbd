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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import reactor.core.publisher.Mono;

import io.springline.docker.archive.Blocking;

/**
 * What is copied into a container.
 *
 * @param path where it is
 * @param name its name, {@code .} for what is in a folder
 * @param folder whether it is a folder
 */
record LocalSource(Path path, String name, boolean folder) {

	static Mono<LocalSource> of(Path path, boolean followLinks) {
		return Mono.fromCallable(() -> find(path, followLinks))
			.onErrorMap(IOException.class, UncheckedIOException::new)
			.subscribeOn(Blocking.scheduler());
	}

	private static LocalSource find(Path path, boolean followLinks) throws IOException {
		Path name = path.endsWith(".") ? Path.of(".") : path.toAbsolutePath().normalize().getFileName();
		if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
			throw new NoSuchFileException(path.toString());
		}
		Path source = followLinks ? path.toRealPath() : path;
		boolean folder = Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS);
		if (!folder && !Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(source)) {
			throw new FileSystemException(path.toString(), null, "This is neither a file nor a folder nor a link");
		}
		return new LocalSource(source, (name != null) ? name.toString() : ".", folder);
	}

}
