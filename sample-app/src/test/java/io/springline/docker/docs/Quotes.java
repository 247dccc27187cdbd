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

import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page quotes, by the names that the comments above say.
 */
final class Quotes {

	private final String page;

	Quotes(String page) {
		this.page = page;
	}

	/**
	 * Hold a quote against what was seen, or write it.
	 */
	void assertThatQuoted(String name, String seen) {
		String text = seen.stripTrailing();
		if (Project.isWriting()) {
			MarkdownPage written = Project.page(this.page);
			written.blocks()
				.stream()
				.filter((block) -> isQuote(block) && block.tie().name().equals(name))
				.findFirst()
				.ifPresent((block) -> written.with(block, text).write());
		}
		assertThat(all()).containsEntry(name, text);
	}

	Map<String, String> all() {
		return Project.page(this.page)
			.blocks()
			.stream()
			.filter(Quotes::isQuote)
			.collect(Collectors.toMap((block) -> block.tie().name(), CodeBlock::text));
	}

	private static boolean isQuote(CodeBlock block) {
		return block.tie() != null && !block.tie().kind().equals("snippet");
	}

}
