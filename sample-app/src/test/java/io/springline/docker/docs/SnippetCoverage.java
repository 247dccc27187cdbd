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
import java.nio.file.Path;
import java.util.stream.Stream;

import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ISourceFileCoverage;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.springline.docker.sample.RequiresEngine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests that the tests ran every line of the code that pages show, by what JaCoCo
 * recorded. The build starts it when all other tests have ended.
 */
@RequiresEngine
class SnippetCoverage {

	private static final Path TARGET = Project.root().resolve("sample-app/target");

	/**
	 * With one of these, a build does not run all tests, or records nothing.
	 */
	private static final Object[] PARTIAL = { "test", "it.test", "skipUnitTests", "jacoco.skip", "quick" };

	private static final CoverageBuilder RECORDED = new CoverageBuilder();

	@BeforeAll
	static void read() throws IOException {
		assumeThat(System.getProperties()).as("Not all tests ran").doesNotContainKeys(PARTIAL);
		ExecFileLoader loader = new ExecFileLoader();
		loader.load(TARGET.resolve("jacoco.exec").toFile());
		new Analyzer(loader.getExecutionDataStore(), RECORDED)
			.analyzeAll(TARGET.resolve("test-classes/io/springline/docker/docs").toFile());
	}

	@ParameterizedTest
	@MethodSource("shown")
	void everyLineWasRun(CodeBlock block) {
		Snippet snippet = Snippet.of(block.tie().name());
		ISourceFileCoverage file = RECORDED.getSourceFiles()
			.stream()
			.filter((each) -> each.getName().equals(snippet.file()))
			.findFirst()
			.orElseThrow();
		assertThat(snippet.lines().filter((line) -> instructions(file, line).getTotalCount() > 0))
			.as("lines of %s that are code", snippet)
			.isNotEmpty()
			.as("lines of %s that a test runs", snippet)
			.allMatch((line) -> instructions(file, line).getCoveredCount() > 0);
	}

	private static ICounter instructions(ISourceFileCoverage file, int line) {
		return file.getLine(line).getInstructionCounter();
	}

	static Stream<CodeBlock> shown() {
		return Project.pages()
			.stream()
			.flatMap((page) -> page.blocks().stream())
			.filter((block) -> block.tie() != null && block.tie().kind().equals("snippet"));
	}

}
