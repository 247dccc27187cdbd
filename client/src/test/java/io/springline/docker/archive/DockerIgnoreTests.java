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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link DockerIgnore}.
 */
class DockerIgnoreTests {

	/**
	 * What the tests of moby's pattern matcher expect: patterns, a path, and the verdict.
	 */
	static Stream<Arguments> moby() throws IOException {
		try (InputStream stream = DockerIgnoreTests.class.getResourceAsStream("/archive/moby-patterns.txt")) {
			List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
			assertThat(lines).hasSizeGreaterThan(120);
			return lines.stream().map((line) -> Arguments.of((Object[]) line.split("\t", 3)));
		}
	}

	@ParameterizedTest
	@MethodSource("moby")
	void decidesAsMobyDoes(String patterns, String path, String verdict) {
		String file = patterns.replace(" & ", "\n");
		if (verdict.equals("malformed")) {
			assertThatIllegalArgumentException().isThrownBy(() -> DockerIgnore.parse(file));
		}
		else {
			assertThat(DockerIgnore.parse(file).excludes(path)).isEqualTo(verdict.equals("excluded"));
		}
	}

	@Test
	void readsFileAsTheCliDoes() {
		DockerIgnore ignore = DockerIgnore.parse("""
				\uFEFFfirst
				/second
				/a/file/here
				# a comment
				 #no-comment
				  ! /a/file/here/but
				x//y/./z/../w/

				trailing/\r
				""");
		assertThat(List.of("first", "second", "a/file/here", "a/file/here/x", "#no-comment", "x/y/w", "trailing"))
			.allMatch(ignore::excludes);
		assertThat(List.of("# a comment", "a/file/here/but", "a/file/here/but/more", "x/y/z", "x/y", "last"))
			.noneMatch(ignore::excludes);
	}

	@Test
	void lastMatchDecides() {
		DockerIgnore ignore = DockerIgnore.parse("*.md\n!README*.md\nREADME-secret.md");
		assertThat(ignore.excludes("README-secret.md")).isTrue();
		assertThat(ignore.excludes("README.md")).isFalse();
		assertThat(DockerIgnore.parse("*.md\nREADME-secret.md\n!README*.md").excludes("README-secret.md")).isFalse();
	}

	@Test
	void rootItselfIsNoPath() {
		assertThat(DockerIgnore.parse(".\n/\n./").excludes("file")).isFalse();
	}

	@Test
	void patternsOfFoldersApplyToWhatIsInThem() {
		DockerIgnore ignore = DockerIgnore.parse("a\n!a/b\n*\n");
		assertThat(ignore.excludes("a")).isTrue();
		assertThat(ignore.excludes("a/b")).as("what the CLI does: '*' was not tried on the folder").isFalse();
		assertThat(ignore.excludes("b")).isTrue();
	}

	@Test
	void keepsOneFile() {
		DockerIgnore ignore = DockerIgnore.parse("*");
		assertThat(ignore.keep("docker/Dockerfile").excludes("docker/Dockerfile")).isFalse();
		assertThat(ignore.keep("docker/Dockerfile").excludes("docker/other")).isTrue();
		assertThat(ignore.keepsBelow("docker")).isFalse();
		assertThat(ignore.keep("docker/Dockerfile").keepsBelow("docker")).isTrue();
		assertThat(ignore.keep("docker/Dockerfile").keepsBelow("src")).isFalse();
		assertThat(DockerIgnore.parse("*\n!**/keep").keepsBelow("src")).isTrue();
	}

}
