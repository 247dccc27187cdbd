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
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Extracts an archive. Nothing is written through a link, be it from the archive or from
 * before, and what is extracted never is more than its permissions: not the bits that
 * lend the rights of its owner.
 */
final class TarFolder implements Destination, TarReader.Entries {

	private final TarReader reader = new TarReader(this);

	private final Placement placement;

	private final Set<Path> realFolders = new HashSet<>();

	// Their permissions and times have to wait until all is in them
	private final Map<Path, TarEntry> folders = new LinkedHashMap<>();

	private @Nullable Path file;

	private @Nullable WritableByteChannel content;

	TarFolder(Placement placement) {
		this.placement = placement;
		this.realFolders.add(placement.folder());
	}

	@Override
	public void write(ByteBuffer bytes) throws IOException {
		this.reader.read(bytes);
	}

	@Override
	public void begin(TarEntry entry) throws IOException {
		Path path = this.placement.resolve(entry);
		if (!path.equals(this.placement.folder())) {
			makeFolders(path.getParent(), entry);
			make(path, entry);
		}
		else if (entry.type() != TarEntry.FOLDER) {
			throw Placement.refused(entry, "has no name");
		}
	}

	private void make(Path path, TarEntry entry) throws IOException {
		switch (entry.type()) {
			case TarEntry.FOLDER -> {
				makeFolder(path, entry);
				this.folders.put(path, entry);
			}
			case TarEntry.FILE -> {
				clear(path, entry);
				this.content = Files.newByteChannel(path,
						Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
				this.file = path;
			}
			case TarEntry.SYMBOLIC_LINK -> {
				Path target = this.placement.target(entry, path);
				clear(path, entry);
				Files.createSymbolicLink(path, target);
			}
			case TarEntry.HARD_LINK -> {
				Path original = this.placement.resolveLink(entry);
				makeFolders(original.getParent(), entry);
				if (!Files.isRegularFile(original, LinkOption.NOFOLLOW_LINKS) || original.equals(path)) {
					throw Placement.refused(entry, "is a link to what is no file: " + entry.link());
				}
				clear(path, entry);
				Files.createLink(path, original);
			}
			default -> throw Placement.refused(entry,
					"is neither a file nor a folder nor a link, but of type " + entry.type());
		}
	}

	@Override
	public void content(ByteBuffer bytes) throws IOException {
		while (this.content != null && bytes.hasRemaining()) {
			this.content.write(bytes);
		}
	}

	@Override
	public void end(TarEntry entry) throws IOException {
		Path written = this.file;
		if (written != null && this.content != null) {
			this.content.close();
			this.content = null;
			this.file = null;
			setAttributes(written, entry);
		}
	}

	@Override
	public void finish() throws IOException {
		this.reader.end();
		List<Map.Entry<Path, TarEntry>> inside = new ArrayList<>(this.folders.entrySet());
		Collections.reverse(inside);
		for (Map.Entry<Path, TarEntry> made : inside) {
			setAttributes(made.getKey(), made.getValue());
		}
	}

	@Override
	public void abort() throws IOException {
		if (this.content != null) {
			this.content.close();
		}
		if (this.file != null) {
			Files.deleteIfExists(this.file);
		}
	}

	private void makeFolders(@Nullable Path path, TarEntry entry) throws IOException {
		if (path != null && !this.realFolders.contains(path)) {
			makeFolders(path.getParent(), entry);
			makeFolder(path, entry);
		}
	}

	private void makeFolder(Path path, TarEntry entry) throws IOException {
		if (Files.isSymbolicLink(path)) {
			throw Placement.refused(entry, "leads through the symbolic link " + path);
		}
		if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
			Files.createDirectory(path);
		}
		else if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
			throw Placement.refused(entry, "would replace a file with a folder: " + path);
		}
		this.realFolders.add(path);
	}

	private static void clear(Path path, TarEntry entry) throws IOException {
		if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
			throw Placement.refused(entry, "would replace a folder with something else: " + path);
		}
		Files.deleteIfExists(path);
	}

	private static void setAttributes(Path path, TarEntry entry) throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class,
				LinkOption.NOFOLLOW_LINKS);
		if (view != null) {
			Files.setPosixFilePermissions(path, permissions(entry.mode()));
		}
		Files.setLastModifiedTime(path, FileTime.from(entry.modified()));
	}

	private static Set<PosixFilePermission> permissions(int mode) {
		Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
		PosixFilePermission[] all = PosixFilePermission.values();
		for (int i = 0; i < all.length; i++) {
			if ((mode & 1 << (all.length - 1 - i)) != 0) {
				permissions.add(all[i]);
			}
		}
		return permissions;
	}

}
