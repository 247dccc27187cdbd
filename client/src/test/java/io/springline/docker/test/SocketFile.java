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

package io.springline.docker.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A place for a Unix socket. Its path is short, because the length of such paths is
 * limited to about a hundred bytes.
 *
 * @param path the path of the socket
 */
public record SocketFile(Path path) implements AutoCloseable {

	public static SocketFile create() {
		try {
			return new SocketFile(Files.createTempDirectory("dk").resolve("docker.sock"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public String uri() {
		return "unix://" + this.path;
	}

	@Override
	public void close() {
		try {
			Files.deleteIfExists(this.path);
			Files.deleteIfExists(this.path.getParent());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
