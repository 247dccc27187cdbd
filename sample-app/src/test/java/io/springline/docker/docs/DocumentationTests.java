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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that hold the pages against the code: each block belongs to something that is
 * tested, and each link leads somewhere.
 */
class DocumentationTests {

	/**
	 * The kind of tie that blocks of a language have.
	 */
	private static final Map<String, String> KINDS = Map.of("java", "snippet", "kotlin", "snippet", "yaml",
			"configuration", "properties", "configuration", "json", "answer", "text", "message");

	/**
	 * Languages of which every block is looked at, by the other tests of this package.
	 */
	private static final Set<String> CHECKED = Set.of("shell", "xml");

	/**
	 * How a test asks for what a block is tied to, with its page and its name.
	 */
	private static final Map<String, String> LOOK_UPS = Map.of("message", "assertThatQuoted(\"%2$s\"", "answer",
			"assertThatAnswered(\"%2$s\"", "configuration", "(\"%1$s\", \"%2$s\"");

	@ParameterizedTest
	@MethodSource("pages")
	void everyBlockIsTested(MarkdownPage page) {
		assertThat(page.blocks()).allSatisfy((block) -> {
			if (!CHECKED.contains(block.language())) {
				assertThat(block.tie()).as("%s is not tested: see 'Documentation' in CONTRIBUTING.md", block)
					.isNotNull();
				assertThat(block.tie().kind()).as("%s", block).isEqualTo(KINDS.get(block.language()));
			}
		});
	}

	@ParameterizedTest
	@MethodSource("pages")
	void codeIsTheOneThatIsTested(MarkdownPage page) {
		List<CodeBlock> blocks = blocksOf(page, "snippet");
		if (Project.isWriting()) {
			MarkdownPage written = page;
			for (int i = 0; i < blocks.size(); i++) {
				CodeBlock block = blocksOf(written, "snippet").get(i);
				written = written.with(block, Snippet.of(block.tie().name()).text());
			}
			written.write();
			blocks = blocksOf(written, "snippet");
		}
		assertThat(blocks).allSatisfy((block) -> {
			Snippet snippet = Snippet.of(block.tie().name());
			assertThat(block.language()).isEqualTo(snippet.file().endsWith(".kt") ? "kotlin" : "java");
			assertThat(block.text()).as("%s differs from the code: run the tests with -Ddocs.write", block)
				.isEqualTo(snippet.text());
		});
	}

	@Test
	void everySnippetIsShown() {
		List<String> shown = Project.pages()
			.stream()
			.flatMap((page) -> blocksOf(page, "snippet").stream())
			.map((block) -> block.tie().name())
			.toList();
		assertThat(Snippet.all()).isNotEmpty().doesNotHaveDuplicates().isSubsetOf(shown);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyOtherTieIsLookedUp(MarkdownPage page) {
		String tests = Snippet.sources().map(Snippet::readString).collect(Collectors.joining());
		assertThat(page.blocks()).filteredOn((block) -> block.tie() != null && LOOK_UPS.containsKey(block.tie().kind()))
			.allSatisfy((block) -> assertThat(tests).as("No test asks for %s", block)
				.contains(LOOK_UPS.get(block.tie().kind()).formatted(page.name(), block.tie().name())));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void linksLeadSomewhere(MarkdownPage page) {
		assertThat(page.links()).allSatisfy((link) -> {
			if (!link.matches("https?://.*")) {
				String file = link.replaceFirst("#.*", "");
				Path target = file.isEmpty() ? page.path() : page.path().resolveSibling(file).normalize();
				assertThat(target).as("%s links to %s", page.name(), link).exists();
				if (link.contains("#")) {
					assertThat(MarkdownPage.read(target).anchors()).as("%s links to %s", page.name(), link)
						.contains(link.replaceFirst(".*#", ""));
				}
			}
		});
	}

	@Test
	void everyPageIsInTheIndex() {
		Set<Path> linked = Project.page("README.md")
			.links()
			.stream()
			.filter((link) -> link.startsWith("docs/"))
			.map((link) -> Project.root().resolve(link.replaceFirst("#.*", "")))
			.collect(Collectors.toSet());
		assertThat(Project.pages()
			.stream()
			.map(MarkdownPage::path)
			.filter((path) -> path.getParent().equals(Project.root().resolve("docs")))).isNotEmpty().isSubsetOf(linked);
	}

	@ParameterizedTest
	@MethodSource("pages")
	void nothingOfTheWritersMachineIsLeft(MarkdownPage page) {
		assertThat(page.lines()).allSatisfy((line) -> {
			assertThat(line).doesNotContain(System.getProperty("user.home") + "/", Project.root() + "/")
				.doesNotContainPattern("/(work|tmp/(w|junit-\\d+))/");
			assertThat(line).doesNotEndWith(" ");
		});
	}

	@Test
	void everyPageHasOneTitle() {
		assertThat(Project.pages()).allSatisfy((page) -> {
			assertThat(page.lines().get(0)).startsWith("# ");
			assertThat(page.prose().filter((line) -> line.startsWith("# "))).hasSize(1);
		});
	}

	static Stream<MarkdownPage> pages() {
		return Project.pages().stream();
	}

	private static List<CodeBlock> blocksOf(MarkdownPage page, String kind) {
		return page.blocks()
			.stream()
			.filter((block) -> block.tie() != null && block.tie().kind().equals(kind))
			.toList();
	}

}
