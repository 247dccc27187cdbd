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
import java.util.List;
import java.util.Set;
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

	private static final Set<String> PHASES = Set.of("clean", "compile", "test", "verify");

	/**
	 * Properties of plugins, and of these tests.
	 */
	private static final Set<String> PROPERTIES = Set.of("test", "it.test", "surefire.failIfNoSpecifiedTests",
			"spring-boot.run.arguments", "docs.write");

	@ParameterizedTest
	@MethodSource("commands")
	void commandFitsTheProject(String command) throws IOException {
		String program = command.split(" ")[0];
		if (program.equals("mvn") || command.contains(" mvn ")) {
			assertThatFits(command.replaceFirst(".*mvn ", "").replace("-pl ", "-pl=").split(" "));
		}
		else if (program.startsWith(".ci/")) {
			assertThat(Files.isExecutable(Project.root().resolve(program))).as(command).isTrue();
			assertThat(read(program)).as(command).contains("usage: ").contains(command + " ");
		}
		else {
			assertThat(OTHERS).as(command).contains(program);
		}
	}

	private static void assertThatFits(String[] arguments) throws IOException {
		String pom = read("pom.xml");
		assertThat(arguments).allSatisfy((argument) -> {
			String[] parts = argument.split("=", 2);
			if (parts[0].equals("-pl")) {
				assertThat(parts[1].split(","))
					.allSatisfy((module) -> assertThat(pom).contains("<module>" + module + "<"));
			}
			else if (argument.startsWith("-P")) {
				assertThat(pom).contains("<id>" + argument.substring(2) + "</id>");
			}
			else if (argument.startsWith("-D")) {
				String name = parts[0].substring(2);
				assertThat(PROPERTIES.contains(name) || pom.contains("<name>" + name + "</name>")
						|| pom.contains("<" + name + ">"))
					.as(name)
					.isTrue();
			}
			else if (argument.contains(":")) {
				assertThat(pom).contains("<artifactId>" + argument.replaceFirst(":.*", "") + "-maven-plugin<");
			}
			else if (!argument.equals("-am")) {
				assertThat(PHASES).contains(argument);
			}
		});
	}

	private static String read(String file) throws IOException {
		return Files.readString(Project.root().resolve(file));
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
		String run = read(".ci/run");
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
