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

package io.springline.docker.sample;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.container.ContainerSummary;
import io.springline.docker.image.ImageSummary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ContainerRow} and {@link ImageRow}.
 */
class ContainerRowTests {

	private final JsonMapper mapper = new JsonMapper();

	@Test
	void ofShowsOwnNameAndPublishedPortsOnce() {
		ContainerRow row = container("""
				{"Id": "0123456789abcdef", "Names": ["/web/db", "/db"], "Image": "postgres", "State": "running",
				"Status": "Up 2 hours", "Command": "postgres", "Created": 1700000000, "Ports": [
				{"IP": "0.0.0.0", "PrivatePort": 5432, "PublicPort": 15432, "Type": "tcp"},
				{"IP": "::", "PrivatePort": 5432, "PublicPort": 15432, "Type": "tcp"},
				{"PrivatePort": 9187, "Type": "tcp"}]}""");
		assertThat(row.name()).isEqualTo("db");
		assertThat(row.ports()).containsExactly("15432 → 5432/tcp");
		assertThat(row.state()).isEqualTo("running");
		assertThat(row.status()).isEqualTo("Up 2 hours");
	}

	@Test
	void ofWhenContainerHasNoNameShowsShortId() {
		assertThat(container("{\"Id\": \"0123456789abcdef\", \"Names\": null}").name()).isEqualTo("0123456789ab");
	}

	@Test
	void ofWhenImageHasNoNameShowsNoTags() {
		ImageSummary image = this.mapper.readValue("{\"Id\": \"sha256:1\", \"RepoTags\": [\"<none>:<none>\"]}",
				ImageSummary.class);
		assertThat(ImageRow.of(image).tags()).isEmpty();
	}

	private ContainerRow container(String json) {
		return ContainerRow.of(this.mapper.readValue(json, ContainerSummary.class));
	}

}
