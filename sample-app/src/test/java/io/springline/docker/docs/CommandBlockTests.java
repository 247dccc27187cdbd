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
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what pages tell readers to type fits the project.
 */
class CommandBlockTests {

	private static final List<String> OTHERS = List.of("docker", "curl", "eval", "JAVA_HOME=/path/to/jdk");

	@ParameterizedTest
	@MethodSource("commands")
	void commandFitsTheProject(String command) {
		String program = command.split(" ")[0];
		if (program.equals("mvn")) {
			List<String> words = Arrays.asList(command.split(" "));
			int modules = words.indexOf("-pl");
			if (modules > 0) {
				assertThat(words.get(modules + 1).split(","))
					.allSatisfy((module) -> assertThat(Project.root().resolve(module).resolve("pom.xml")).exists());
			}
		}
		else if (program.startsWith(".ci/")) {
			assertThat(Files.isExecutable(Project.root().resolve(program))).as(command).isTrue();
		}
		else {
			assertThat(OTHERS).as(command).contains(program);
		}
	}

	@Test
	void theTwoCommandsAreWhatContinuousIntegrationRuns() throws IOException {
		List<String> commands = Project.page("README.md")
			.blocks()
			.stream()
			.filter((block) -> block.language().equals("shell"))
			.map(CodeBlock::text)
			.toList();
		assertThat(commands).containsExactly("mvn -pl sample-app -am spring-boot:run", "mvn verify");
		String run = Files.readString(Project.root().resolve(".ci/run"));
		assertThat(commands).allSatisfy((command) -> assertThat(run).contains(command.replace("mvn ", "run_maven ")));
	}

	static Stream<String> commands() {
		return Project.pages()
			.stream()
			.flatMap((page) -> page.blocks().stream())
			.filter((block) -> block.language().equals("shell"))
			.flatMap((block) -> block.text().lines())
			.filter((line) -> !line.isBlank() && !line.startsWith("#"));
	}

}
