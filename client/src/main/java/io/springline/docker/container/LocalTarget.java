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
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

import reactor.core.publisher.Mono;

import io.springline.docker.archive.Blocking;

/**
 * Where a copy out of a container goes.
 *
 * @param folder the folder
 * @param name the name that the source gets there
 */
record LocalTarget(Path folder, String name) {

	static Mono<LocalTarget> of(Path path, String sourceName, boolean sourceIsFolder) {
		return Mono.fromCallable(() -> find(path, sourceName, sourceIsFolder))
			.onErrorMap(IOException.class, UncheckedIOException::new)
			.subscribeOn(Blocking.scheduler());
	}

	private static LocalTarget find(Path path, String sourceName, boolean sourceIsFolder) throws IOException {
		boolean exists = Files.exists(path);
		Path target = exists ? path.toRealPath() : (Files.isSymbolicLink(path) ? afterLink(path) : path);
		if (CopyTarget.isInto(sourceIsFolder, exists, Files.isDirectory(target), path.endsWith("."), path.toString())) {
			return new LocalTarget(target, sourceName);
		}
		Path place = target.toAbsolutePath().normalize();
		Path folder = place.getParent();
		if (folder == null || !Files.isDirectory(folder)) {
			throw new NotDirectoryException(String.valueOf(folder));
		}
		return new LocalTarget(folder, place.getFileName().toString());
	}

	private static Path afterLink(Path link) throws IOException {
		return link.toAbsolutePath().resolveSibling(Files.readSymbolicLink(link));
	}

}
