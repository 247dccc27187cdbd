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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of a test class that a page shows. It stands between the comments
 * {@code tag::name[]} and {@code end::name[]}.
 *
 * @param file the name of the file
 * @param name the name of the part
 */
record Snippet(String file, String name) {

	private static final Path TESTS = Project.root().resolve("sample-app/src/test");

	static Snippet of(String tie) {
		int hash = tie.indexOf('#');
		return new Snippet(tie.substring(0, hash), tie.substring(hash + 1));
	}

	/**
	 * The names of all snippets there are.
	 */
	static List<String> all() {
		return sources()
			.flatMap((source) -> read(source).stream()
				.filter((line) -> line.strip().matches("// tag::\\S+\\[]"))
				.map((line) -> source.getFileName() + "#" + line.strip().replaceAll("// tag::|\\[]", "")))
			.toList();
	}

	/**
	 * The text as it is shown: without what indents all of it, and with spaces.
	 */
	String text() {
		List<String> source = read(source());
		String text = lines().mapToObj((line) -> source.get(line - 1))
			.filter((line) -> !line.strip().matches("// (tag|end)::\\S+\\[]"))
			.collect(Collectors.joining("\n"))
			.stripIndent()
			.strip();
		return text.lines().map(Snippet::spaces).collect(Collectors.joining("\n"));
	}

	/**
	 * The numbers of its lines, from 1.
	 */
	IntStream lines() {
		List<String> source = read(source());
		return IntStream.range(index(source, "tag") + 2, index(source, "end") + 1);
	}

	private static String spaces(String line) {
		int tabs = 0;
		while (tabs < line.length() && line.charAt(tabs) == '\t') {
			tabs++;
		}
		return "    ".repeat(tabs) + line.substring(tabs);
	}

	private int index(List<String> lines, String kind) {
		String marker = "// " + kind + "::" + this.name + "[]";
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).strip().equals(marker)) {
				return i;
			}
		}
		throw new IllegalStateException("There is no '" + marker + "' in " + this.file);
	}

	private Path source() {
		List<Path> found = sources().filter((path) -> path.getFileName().toString().equals(this.file)).toList();
		if (found.size() != 1) {
			throw new IllegalStateException(this.file + " is there " + found.size() + " times");
		}
		return found.get(0);
	}

	/**
	 * The files that may have snippets.
	 */
	static Stream<Path> sources() {
		try (Stream<Path> files = Files.walk(TESTS)) {
			return files.filter((path) -> path.toString().matches(".*\\.(java|kt)")).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> read(Path file) {
		return readString(file).lines().toList();
	}

	static String readString(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
