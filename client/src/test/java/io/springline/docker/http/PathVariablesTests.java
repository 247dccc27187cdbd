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

package io.springline.docker.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link PathVariables}.
 */
class PathVariablesTests {

	private static final String CONTAINER = "/containers/{id}/json";

	private static final String IMAGE = "/images/{name}/json";

	@ParameterizedTest
	@ValueSource(strings = { "c1", "4fa6e0f0c678", "my_container-1.2", "a..b", "...", "caf\u00E9", "a:b", "a@b" })
	void namesOfContainersPass(String name) {
		assertThat(PathVariables.check(CONTAINER, "id", name)).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource({ "/web, web", "web, web" })
	void theSlashThatListsPutBeforeNamesIsTaken(String name, String expected) {
		assertThat(PathVariables.check(CONTAINER, "id", name)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "busybox", "busybox:1.36", "library/busybox", "localhost:5000/team/app:1",
			"busybox@sha256:86e0e091d0da6bde2456dbb48306f3956bbeb2eae1b5b9a43045843f69fe4aaa" })
	void namesOfImagesPass(String name) {
		assertThat(PathVariables.check(IMAGE, "name", name)).isEqualTo(name);
		assertThat(PathVariables.check("/plugins/{name}/json", "name", name)).isEqualTo(name);
		assertThat(PathVariables.check("/distribution/{name}/json", "name", name)).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\t", "\n", "/", "//", ".", "..", "/.", "/..", "../images/json", "a/../b",
			"a/./b", "a//b", "a/", "//a", "a?b", "?", "a#b", "#", "%2e%2e", "%", "a%2fb", "a b", " a", "a ", "a\tb",
			"a\nb", "a\r\nHost: evil", "a\u0000b", "a\u007fb", "a\u0085b", "a\u00a0b", "a\u2028b", "a\\b", "..\\b" })
	void whatReachesAnotherEndpointIsRefused(String value) {
		assertThatIllegalArgumentException().isThrownBy(() -> PathVariables.check(IMAGE, "name", value))
			.withMessageStartingWith("'name' must not ");
		assertThatIllegalArgumentException().isThrownBy(() -> PathVariables.check(CONTAINER, "id", value))
			.withMessageStartingWith("'id' must not ");
	}

	@Test
	void nullIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> PathVariables.check(CONTAINER, "id", null))
			.withMessage("'id' must not be empty");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a/b", "a/json", "/a/b" })
	void slashesAreRefusedWhereNamesHaveNone(String value) {
		assertThatIllegalArgumentException().isThrownBy(() -> PathVariables.check(CONTAINER, "id", value))
			.withMessage("'id' must not contain '/', but is '" + value + "'");
	}

	@Test
	void messageHoldsNoLineBreaks() {
		assertThatIllegalArgumentException().isThrownBy(() -> PathVariables.check(CONTAINER, "id", "a\r\nb\u2028c"))
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("\r", "\n", "\u2028")
				.contains("a\uFFFD\uFFFDb"));
	}

}
