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

import java.util.ArrayList;
import java.util.List;

/**
 * What a {@code .dockerignore} file excludes. Its lines are applied in their order: the
 * last one that matches a path, or one of the folders that it is in, decides.
 */
final class DockerIgnore {

	/**
	 * Excludes nothing.
	 */
	static final DockerIgnore NOTHING = new DockerIgnore(List.of());

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final List<IgnorePattern> patterns;

	private DockerIgnore(List<IgnorePattern> patterns) {
		this.patterns = patterns;
	}

	/**
	 * Read the content of a file.
	 * @param content the content
	 * @return what it excludes
	 */
	static DockerIgnore parse(String content) {
		String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
		return new DockerIgnore(text.lines()
			.filter((line) -> !line.startsWith("#"))
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.map(DockerIgnore::clean)
			.map(IgnorePattern::of)
			.toList());
	}

	private static String clean(String line) {
		if (line.startsWith("!")) {
			String pattern = line.substring(1).strip();
			return pattern.isEmpty() ? "!" : "!" + clean(pattern);
		}
		String pattern = SlashPath.clean(line);
		return (pattern.length() > 1 && pattern.startsWith("/")) ? pattern.substring(1) : pattern;
	}

	/**
	 * Keep a file whatever excludes it.
	 * @param path its path
	 * @return these patterns, and what is needed to keep it
	 */
	DockerIgnore keep(String path) {
		return excludes(path) ? with(new IgnorePattern(true, path, path::equals)) : this;
	}

	/**
	 * Exclude a file.
	 * @param path its path
	 * @return these patterns, and one more
	 */
	DockerIgnore without(String path) {
		return with(new IgnorePattern(false, path, path::equals));
	}

	private DockerIgnore with(IgnorePattern pattern) {
		List<IgnorePattern> more = new ArrayList<>(this.patterns);
		more.add(pattern);
		return new DockerIgnore(more);
	}

	boolean excludes(String path) {
		Verdict verdict = null;
		for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
			verdict = verdict(path.substring(0, slash), (verdict != null) ? verdict : none());
		}
		return verdict(path, (verdict != null) ? verdict : none()).excluded();
	}

	/**
	 * Return the verdict on what is above all paths.
	 * @return a verdict that keeps it
	 */
	Verdict none() {
		return new Verdict(false, new boolean[this.patterns.size()]);
	}

	/**
	 * Decide on a path.
	 * @param path the path, with slashes
	 * @param folder the verdict on the folder that it is in
	 * @return the verdict on it
	 */
	Verdict verdict(String path, Verdict folder) {
		boolean excluded = false;
		boolean[] matched = new boolean[this.patterns.size()];
		for (int i = 0; i < matched.length; i++) {
			IgnorePattern pattern = this.patterns.get(i);
			matched[i] = folder.matched()[i] || pattern.exception() == excluded && pattern.matches(path);
			excluded = (matched[i]) ? !pattern.exception() : excluded;
		}
		return new Verdict(excluded, matched);
	}

	/**
	 * Return whether anything in a folder that is excluded may be kept.
	 * @param folder the path of the folder
	 * @return whether a pattern takes back something there
	 */
	boolean keepsBelow(String folder) {
		return this.patterns.stream().anyMatch((pattern) -> pattern.exception() && pattern.reaches(folder));
	}

	/**
	 * What was decided on a path.
	 *
	 * @param excluded whether it is excluded
	 * @param matched which of the patterns match it, or a folder that it is in
	 */
	record Verdict(boolean excluded, boolean[] matched) {

	}

}
