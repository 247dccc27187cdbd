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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A page of the documentation.
 *
 * @param path where it is
 * @param lines its lines
 */
record MarkdownPage(Path path, List<String> lines) {

	private static final Pattern TIE = Pattern.compile("<!-- (snippet|configuration|message|answer): (\\S+) -->");

	private static final Pattern LINK = Pattern.compile("!?\\[[^]]*]\\(([^)\\s]+)\\)|<(https?://[^>]+)>");

	private static final String FENCE = "```";

	static MarkdownPage read(Path path) {
		try {
			return new MarkdownPage(path, Files.readAllLines(path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String name() {
		return Project.root().relativize(this.path).toString().replace('\\', '/');
	}

	/**
	 * The fenced blocks, in their order.
	 */
	List<CodeBlock> blocks() {
		List<CodeBlock> blocks = new ArrayList<>();
		int open = -1;
		for (int i = 0; i < this.lines.size(); i++) {
			if (!this.lines.get(i).startsWith(FENCE)) {
				continue;
			}
			if (open < 0) {
				open = i;
				continue;
			}
			String text = String.join("\n", this.lines.subList(open + 1, i));
			blocks.add(new CodeBlock(this, open + 1, this.lines.get(open).substring(FENCE.length()), tie(open), text));
			open = -1;
		}
		if (open >= 0) {
			throw new IllegalStateException(name() + ":" + (open + 1) + " opens a block that does not end");
		}
		return blocks;
	}

	private CodeBlock.@Nullable Tie tie(int fence) {
		Matcher matcher = TIE.matcher((fence > 0) ? this.lines.get(fence - 1) : "");
		return matcher.matches() ? new CodeBlock.Tie(matcher.group(1), matcher.group(2)) : null;
	}

	/**
	 * This page with other text in one of its blocks.
	 */
	MarkdownPage with(CodeBlock block, String text) {
		List<String> changed = new ArrayList<>(this.lines.subList(0, block.line()));
		changed.addAll(text.lines().toList());
		int end = block.line();
		while (!this.lines.get(end).startsWith(FENCE)) {
			end++;
		}
		changed.addAll(this.lines.subList(end, this.lines.size()));
		return new MarkdownPage(this.path, changed);
	}

	void write() {
		try {
			Files.write(this.path, this.lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Where links into the page can go, as GitHub names it.
	 */
	Set<String> anchors() {
		Map<String, Integer> times = new HashMap<>();
		Set<String> anchors = new LinkedHashSet<>();
		prose().filter((line) -> line.matches("#{1,6} .*")).forEach((line) -> {
			String anchor = line.replaceFirst("#+ +", "")
				.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^\\p{L}\\p{N} _-]", "")
				.replace(' ', '-');
			int before = times.merge(anchor, 1, Integer::sum) - 1;
			anchors.add((before > 0) ? anchor + "-" + before : anchor);
		});
		return anchors;
	}

	List<String> links() {
		return prose().flatMap((line) -> LINK.matcher(line.replaceAll("`[^`]*`", "")).results())
			.map((match) -> (match.group(1) != null) ? match.group(1) : match.group(2))
			.toList();
	}

	/**
	 * The lines outside of the fenced blocks.
	 */
	Stream<String> prose() {
		List<String> prose = new ArrayList<>();
		boolean inside = false;
		for (String line : this.lines) {
			boolean fence = line.startsWith(FENCE);
			if (!fence && !inside) {
				prose.add(line);
			}
			inside ^= fence;
		}
		return prose.stream();
	}

}
