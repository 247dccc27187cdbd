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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SlashPath}.
 */
class SlashPathTests {

	@ParameterizedTest
	@CsvSource({ "/a/b, /a, b", "/a/b/, /a, b", "/a/b/., /a/b, .", "/a, /, a", "a, ., a", "a/b, a, b", "/, /, .",
			"., ., .", "/., /, .", "//a//./b//, /a, b", "/a/../b, /, b", "/../a, /, a", "../a, .., a", "/a/.., /, .",
			"/a/b/../., /a, ." })
	void isTakenApartAsTheCliDoes(String path, String parent, String name) {
		assertThat(SlashPath.of(path)).isEqualTo(new SlashPath(parent, name));
	}

	@Test
	void isPutTogether() {
		assertThat(SlashPath.of("/a/b/").path()).isEqualTo("/a/b");
		assertThat(SlashPath.of("/a").path()).isEqualTo("/a");
		assertThat(SlashPath.of("/").path()).isEqualTo("/.");
		assertThat(SlashPath.isFolder("/a/")).isTrue();
		assertThat(SlashPath.isFolder("/a/.")).isTrue();
		assertThat(SlashPath.isFolder("/a")).isFalse();
	}

}
