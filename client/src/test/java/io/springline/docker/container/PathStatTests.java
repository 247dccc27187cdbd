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

package io.springline.docker.container;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

import io.springline.docker.error.DockerProtocolException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PathStat}.
 */
class PathStatTests {

	@Test
	void readsHeaderOfAnEngine() {
		PathStat stat = PathStat.from(headers("eyJuYW1lIjoiYmluIiwic2l6ZSI6NDA5NiwibW9kZSI6MjE0NzQ4NDE0MSwibXRpbWUi"
				+ "OiIyMDI2LTExLTIxVDE3OjUyOjM0WiIsImxpbmtUYXJnZXQiOiIifQ=="));
		assertThat(stat).isEqualTo(new PathStat("bin", 4096L, 2147484141L, Instant.parse("2026-11-21T17:52:34Z"), ""));
		assertThat(stat.directory()).isTrue();
		assertThat(stat.symbolicLink()).isFalse();
	}

	@Test
	void readsHeaderInTheAlphabetOfUrls() {
		PathStat stat = PathStat.from(headers("eyJuYW1lIjoifn5-Pz8_IiwibW9kZSI6MTM0MjE4MjM5fQ=="));
		assertThat(stat.name()).isEqualTo("~~~???");
		assertThat(stat.symbolicLink()).isTrue();
		assertThat(stat.directory()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "not base64", "bm8ganNvbg==" })
	void refusesMalformedHeader(String header) {
		HttpHeaders headers = headers(header);
		assertThatExceptionOfType(DockerProtocolException.class).isThrownBy(() -> PathStat.from(headers))
			.withMessageContaining("X-Docker-Container-Path-Stat");
	}

	@Test
	void refusesMissingHeader() {
		assertThatExceptionOfType(DockerProtocolException.class).isThrownBy(() -> PathStat.from(new HttpHeaders()))
			.withMessageContaining("X-Docker-Container-Path-Stat");
	}

	private static HttpHeaders headers(String value) {
		HttpHeaders headers = new HttpHeaders();
		headers.add("X-Docker-Container-Path-Stat", value);
		return headers;
	}

}
