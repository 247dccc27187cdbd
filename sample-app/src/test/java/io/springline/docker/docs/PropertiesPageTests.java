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
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the page of all properties is the one that the metadata make.
 */
class PropertiesPageTests {

	private static final Path PAGE = Project.root().resolve("docs/properties.md");

	@Test
	void pageIsWhatTheMetadataTell() throws IOException {
		List<String> page = PropertiesPage.write();
		if (Project.isWriting()) {
			Files.write(PAGE, page);
		}
		assertThat(Files.readAllLines(PAGE))
			.as("docs/properties.md differs from the metadata: run this test with -Ddocs.write")
			.isEqualTo(page);
	}

}
