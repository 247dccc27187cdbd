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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An entry of an archive that is to be written, and where its content comes from.
 *
 * @param entry the head
 * @param file the file that has the content
 * @param bytes the content, where there is no file
 */
record TarSource(TarEntry entry, @Nullable Path file, byte[] bytes) {

	private static final byte[] NOTHING = {};

	/**
	 * Take something from the file system.
	 * @param path its path
	 * @param stat what is there
	 * @param name its name in the archive, without a slash at its end
	 * @param owned whether it keeps its owner, rather than belongs to root
	 */
	static TarSource of(Path path, FileStat stat, String name, boolean owned) throws IOException {
		boolean file = stat.type() == TarEntry.FILE;
		String link = (stat.type() == TarEntry.SYMBOLIC_LINK) ? slashes(Files.readSymbolicLink(path)) : "";
		TarEntry entry = new TarEntry(stat.isFolder() ? name + "/" : name, stat.type(), file ? stat.size() : 0,
				stat.mode(), owned ? stat.uid() : 0, owned ? stat.gid() : 0, stat.modified(), link);
		return new TarSource(entry, path, NOTHING);
	}

	/**
	 * Make a file out of its content.
	 */
	static TarSource of(String name, byte[] content) {
		return new TarSource(new TarEntry(name, TarEntry.FILE, content.length, 0600, 0, 0, Instant.EPOCH, ""), null,
				content);
	}

	ReadableByteChannel open() throws IOException {
		return (this.file != null)
				? Files.newByteChannel(this.file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))
				: Channels.newChannel(new ByteArrayInputStream(this.bytes));
	}

	/**
	 * Check that the file still is what its head says.
	 */
	void checkUnchanged() throws IOException {
		if (this.file == null) {
			return;
		}
		FileStat now = FileStat.of(this.file);
		if (now.size() != this.entry.size() || !now.modified().equals(this.entry.modified())) {
			throw changed(now.size());
		}
	}

	UncheckedIOException changed(long size) {
		return new UncheckedIOException(new IOException("The file '" + this.file
				+ "' changed while it was read: it had " + this.entry.size() + " bytes, now it has " + size));
	}

	private static String slashes(Path path) {
		return path.toString().replace(path.getFileSystem().getSeparator(), "/");
	}

}
