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
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

import io.springline.docker.archive.DockerIgnore.Verdict;

/**
 * Walks through a folder in the order of the names. It looks at a path when it comes to
 * it, and holds one list of names for each level. Links are not followed; sockets, pipes
 * and devices are left out.
 */
final class FileTree implements Iterator<TarSource> {

	private final DockerIgnore ignore;

	private final boolean owned;

	private final Deque<Level> levels = new ArrayDeque<>();

	private final Queue<TarSource> ready = new ArrayDeque<>();

	private FileTree(DockerIgnore ignore, boolean owned) {
		this.ignore = ignore;
		this.owned = owned;
	}

	/**
	 * Walk through what is in a folder, for a build: all belongs to root.
	 * @param folder the folder
	 * @param ignore what to leave out
	 * @return what is in it
	 */
	static FileTree context(Path folder, DockerIgnore ignore) {
		FileTree tree = new FileTree(ignore, false);
		tree.levels.push(new Level(list(folder), "", ignore.none(), null));
		return tree;
	}

	/**
	 * Walk through a file or folder itself, which keeps its owner.
	 * @param path the file or folder
	 * @param name its name in the archive
	 * @return the file or folder, and what is in it
	 */
	static FileTree of(Path path, String name) {
		FileTree tree = new FileTree(DockerIgnore.NOTHING, true);
		tree.visit(path, name, DockerIgnore.NOTHING.none());
		return tree;
	}

	@Override
	public boolean hasNext() {
		while (this.ready.isEmpty() && !this.levels.isEmpty()) {
			Level level = this.levels.peek();
			if (level.paths.hasNext()) {
				Path path = level.paths.next();
				visit(path, level.prefix + path.getFileName(), level.verdict);
			}
			else {
				this.levels.pop();
			}
		}
		return !this.ready.isEmpty();
	}

	@Override
	public TarSource next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		return this.ready.remove();
	}

	private void visit(Path path, String name, Verdict above) {
		try {
			FileStat stat = FileStat.of(path);
			Verdict verdict = this.ignore.verdict(name, above);
			if (stat.type() == 0 || verdict.excluded() && !(stat.isFolder() && this.ignore.keepsBelow(name))) {
				return;
			}
			TarSource source = TarSource.of(path, stat, name, this.owned);
			if (!verdict.excluded()) {
				addHeldBack();
				this.ready.add(source);
			}
			if (stat.isFolder()) {
				this.levels.push(new Level(list(path), name + "/", verdict, verdict.excluded() ? source : null));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void addHeldBack() {
		this.levels.descendingIterator().forEachRemaining((level) -> {
			if (level.heldBack != null) {
				this.ready.add(level.heldBack);
				level.heldBack = null;
			}
		});
	}

	private static Iterator<Path> list(Path folder) {
		List<Path> paths = new ArrayList<>();
		try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
			stream.forEach(paths::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (DirectoryIteratorException ex) {
			throw new UncheckedIOException(ex.getCause());
		}
		paths.sort(Comparator.comparing((path) -> path.getFileName().toString()));
		return paths.iterator();
	}

	/**
	 * A folder that is being walked through.
	 */
	private static final class Level {

		private final Iterator<Path> paths;

		private final String prefix;

		private final Verdict verdict;

		// A folder that is excluded is there only if something in it is not
		private @Nullable TarSource heldBack;

		Level(Iterator<Path> paths, String prefix, Verdict verdict, @Nullable TarSource heldBack) {
			this.paths = paths;
			this.prefix = prefix;
			this.verdict = verdict;
			this.heldBack = heldBack;
		}

	}

}
