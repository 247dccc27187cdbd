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

package io.springline.docker.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that the tests are built from.
 */
final class Project {

	private static final Path ROOT = findRoot();

	private Project() {
	}

	static Path root() {
		return ROOT;
	}

	/**
	 * Whether the parts of pages that are taken from the code are written and not only
	 * compared.
	 */
	static boolean isWriting() {
		return System.getProperty("docs.write") != null;
	}

	/**
	 * All pages that people read.
	 */
	static List<MarkdownPage> pages() {
		return Stream
			.concat(Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "sample-app/README.md")
				.map(ROOT::resolve),
					list(ROOT.resolve("docs")).filter((path) -> path.toString().endsWith(".md")).sorted())
			.map(MarkdownPage::read)
			.toList();
	}

	static MarkdownPage page(String name) {
		return MarkdownPage.read(ROOT.resolve(name));
	}

	private static Stream<Path> list(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path findRoot() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.isRegularFile(folder.resolve("CONTRIBUTING.md"))) {
			folder = folder.getParent();
		}
		return folder;
	}

}
