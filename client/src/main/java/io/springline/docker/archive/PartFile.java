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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import io.springline.docker.error.DockerProtocolException;

/**
 * An archive on its way into a file. It is written beside the file, and gets its name
 * when it is whole.
 */
final class PartFile implements Destination {

	private final Path file;

	private final Path folder;

	private @Nullable Path part;

	private @Nullable FileChannel content;

	/**
	 * Create a destination.
	 * @param file the file, which need not exist
	 */
	PartFile(Path file) throws IOException {
		this.file = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
		this.folder = this.file.resolveSibling("").toAbsolutePath();
		if (Files.exists(this.file) && !Files.isRegularFile(this.file)) {
			throw new FileSystemException(file.toString(), null, "This is no regular file");
		}
		if (!Files.isDirectory(this.folder)) {
			throw new NotDirectoryException(this.folder.toString());
		}
	}

	@Override
	public void write(ByteBuffer bytes) throws IOException {
		FileChannel channel = open();
		while (bytes.hasRemaining()) {
			channel.write(bytes);
		}
	}

	private FileChannel open() throws IOException {
		if (this.content == null) {
			this.part = Files.createTempFile(this.folder, "." + this.file.getFileName() + ".", ".part");
			this.content = FileChannel.open(this.part, StandardOpenOption.READ, StandardOpenOption.WRITE);
		}
		return this.content;
	}

	@Override
	public void finish() throws IOException {
		FileChannel channel = open();
		checkEnd(channel);
		channel.close();
		Path whole = this.part;
		if (whole != null) {
			move(whole);
			this.part = null;
		}
	}

	// An engine that fails on the way ends its answer as if all were well
	private static void checkEnd(FileChannel channel) throws IOException {
		ByteBuffer end = ByteBuffer.allocate(TarWriter.END);
		long position = channel.size() - TarWriter.END;
		while (position >= 0 && end.hasRemaining()) {
			channel.read(end, position + end.position());
		}
		if (channel.size() % TarBlock.SIZE != 0 || end.hasRemaining()
				|| !Arrays.equals(end.array(), new byte[TarWriter.END])) {
			throw new DockerProtocolException("The archive ended before its end: it is not whole");
		}
	}

	private void move(Path whole) throws IOException {
		try {
			Files.move(whole, this.file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (AtomicMoveNotSupportedException ex) {
			Files.move(whole, this.file, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	@Override
	public void abort() throws IOException {
		if (this.content != null) {
			this.content.close();
		}
		if (this.part != null) {
			Files.deleteIfExists(this.part);
		}
	}

}
