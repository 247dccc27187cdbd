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

package io.springline.docker.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sockets that this process has open.
 */
final class Descriptors {

	private static final Path FOLDER = Path.of("/proc/self/fd");

	private Descriptors() {
	}

	/**
	 * Return the sockets that are open, each by a name that none had before.
	 */
	static Set<String> sockets() {
		try (Stream<Path> descriptors = Files.list(FOLDER)) {
			return descriptors.map(Descriptors::target)
				.filter((target) -> target.startsWith("socket:"))
				.collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Set<String> socketsSince(Set<String> before) {
		Set<String> sockets = sockets();
		sockets.removeAll(before);
		return sockets;
	}

	private static String target(Path descriptor) {
		try {
			return Files.readSymbolicLink(descriptor).toString();
		}
		catch (IOException ex) {
			return "";
		}
	}

}
