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

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ApiVersion}.
 */
class ApiVersionTests {

	@ParameterizedTest
	@CsvSource({ "1.41, 1.41", "v1.41, 1.41", "' 1.24 ', 1.24", "2.0, 2.0", "1.100, 1.100", "1.041, 1.41" })
	void parse(String text, String version) {
		assertThat(ApiVersion.parse(text)).hasToString(version);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "1", "1.", ".41", "1.41.0", "V1.41", "1,41", "latest", "-1.41", "1.41\n1",
			"1.99999999999", "\u0661.\u0664\u0661" })
	void parseWhenNotAVersionThrowsException(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> ApiVersion.parse(text))
			.withMessageContaining("is not an API version such as 1.41")
			.withMessageContaining(text);
	}

	@Test
	void versionsCompareAsNumbers() {
		assertThat(Stream.of("1.100", "2.0", "1.9", "1.41", "1.24").map(ApiVersion::parse).sorted())
			.map(ApiVersion::toString)
			.containsExactly("1.9", "1.24", "1.41", "1.100", "2.0");
	}

	@ParameterizedTest
	@CsvSource({ "1.41, 1.41, true", "1.42, 1.41, true", "1.100, 1.41, true", "2.0, 1.41, true", "1.40, 1.41, false",
			"1.9, 1.41, false" })
	void atLeast(String version, String needed, boolean expected) {
		assertThat(ApiVersion.parse(version).atLeast(ApiVersion.parse(needed))).isEqualTo(expected);
	}

}
