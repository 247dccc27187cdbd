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

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.springline.docker.error.DockerProtocolException;

/**
 * Says where in a folder the entries of an archive belong, and refuses those that would
 * leave it.
 */
final class Placement {

	private static final String CONTENT = ".";

	private final Path folder;

	private final String root;

	private final String name;

	/**
	 * Create a placement.
	 * @param folder the folder, by its real path
	 * @param root what the name of each entry has to begin with, {@code .} for anything
	 * @param name what to put in the place of that, {@code .} for nothing
	 */
	Placement(Path folder, String root, String name) {
		this.folder = folder;
		this.root = root;
		this.name = name;
	}

	Path folder() {
		return this.folder;
	}

	/**
	 * Return the place of an entry.
	 * @param entry the entry
	 * @return the path
	 */
	Path resolve(TarEntry entry) {
		return resolve(entry.name(), entry);
	}

	/**
	 * Return the place of the file that a hard link means.
	 * @param entry the link
	 * @return the path
	 */
	Path resolveLink(TarEntry entry) {
		return resolve(entry.link(), entry);
	}

	private Path resolve(String path, TarEntry entry) {
		Path place = this.folder;
		try {
			for (String part : parts(path, entry)) {
				Path next = place.resolve(part);
				if (!place.equals(next.getParent()) || !next.endsWith(part)) {
					throw refused(entry, "has a name that means something else here");
				}
				place = next;
			}
		}
		catch (InvalidPathException ex) {
			throw refused(entry, "has a name that cannot be here");
		}
		return place;
	}

	private List<String> parts(String path, TarEntry entry) {
		List<String> parts = new ArrayList<>(
				Arrays.stream(path.split("/")).filter((part) -> !part.isEmpty() && !part.equals(".")).toList());
		if (path.startsWith("/") || parts.contains("..")) {
			throw refused(entry, "would leave the folder");
		}
		if (!this.root.equals(CONTENT) && (parts.isEmpty() || !parts.remove(0).equals(this.root))) {
			throw refused(entry, "is not part of '" + this.root + "', which was asked for");
		}
		if (!this.name.equals(CONTENT)) {
			parts.add(0, this.name);
		}
		return parts;
	}

	/**
	 * Return where a symbolic link leads, which must be inside. It may lead upwards at
	 * its beginning only: what comes later could lead upwards from somewhere else than it
	 * seems to.
	 * @param entry the link
	 * @param place where it will be
	 * @return the path that it is to hold
	 */
	Path target(TarEntry entry, Path place) {
		int depth = this.folder.relativize(place).getNameCount() - 1;
		boolean own = this.root.equals(this.name) || depth == 0 || this.name.equals(CONTENT);
		int climbable = own ? depth : depth - 1;
		int climbed = 0;
		boolean climbing = true;
		for (String part : entry.link().split("/")) {
			climbing &= part.equals("..") || part.equals(".") || part.isEmpty();
			climbed += part.equals("..") ? 1 : 0;
			if (part.equals("..") && !climbing) {
				throw refused(entry, "is a link that leads up on its way: " + entry.link());
			}
		}
		try {
			Path target = place.getFileSystem().getPath(entry.link());
			if (entry.link().startsWith("/") || target.isAbsolute() || climbed > climbable) {
				throw refused(entry, "is a link that leads out of the folder: " + entry.link());
			}
			return target;
		}
		catch (InvalidPathException ex) {
			throw refused(entry, "is a link to what cannot be here");
		}
	}

	static DockerProtocolException refused(TarEntry entry, String reason) {
		return new DockerProtocolException("The archive is refused: '" + entry.name() + "' " + reason);
	}

}
