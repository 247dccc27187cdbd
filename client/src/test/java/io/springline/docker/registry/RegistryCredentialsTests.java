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

package io.springline.docker.registry;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RegistryCredentials} and {@link RegistryConfig}. The headers were made
 * with {@code printf '%s' "$json" | base64 -w0 | tr '+/' '-_'}.
 */
class RegistryCredentialsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static Stream<Arguments> headers() {
		return Stream.of(
				Arguments.of(RegistryCredentials.password("springline", "pass:word ???>>>~~~"),
						"eyJ1c2VybmFtZSI6InNwcmluZ2xpbmUiLCJwYXNzd29yZCI6InBhc3M6d29yZCA_Pz8-Pj5-fn4ifQ=="),
				Arguments.of(RegistryCredentials.password("user", "pw"),
						"eyJ1c2VybmFtZSI6InVzZXIiLCJwYXNzd29yZCI6InB3In0="),
				Arguments.of(RegistryCredentials.password("jürgen", "päß"),
						"eyJ1c2VybmFtZSI6ImrDvHJnZW4iLCJwYXNzd29yZCI6InDDpMOfIn0="),
				Arguments.of(new PasswordCredentials("user", "pw", "user@example.com", "https://index.docker.io/v1/"),
						"eyJ1c2VybmFtZSI6InVzZXIiLCJwYXNzd29yZCI6InB3IiwiZW1haWwiOiJ1c2VyQGV4YW1wbGUuY29tIiwic2VydmVyYWRk"
								+ "cmVzcyI6Imh0dHBzOi8vaW5kZXguZG9ja2VyLmlvL3YxLyJ9"),
				Arguments.of(RegistryCredentials.identityToken("9cbaf023786cd7"),
						"eyJpZGVudGl0eXRva2VuIjoiOWNiYWYwMjM3ODZjZDcifQ=="),
				Arguments.of(new IdentityTokenCredentials("9cbaf023786cd7", "registry.example.com"),
						"eyJpZGVudGl0eXRva2VuIjoiOWNiYWYwMjM3ODZjZDciLCJzZXJ2ZXJhZGRyZXNzIjoicmVnaXN0cnkuZXhhbXBsZS5jb20ifQ=="),
				Arguments.of(RegistryCredentials.registryToken("tok"), "eyJyZWdpc3RyeXRva2VuIjoidG9rIn0="),
				Arguments.of(RegistryCredentials.anonymous(), "e30="));
	}

	@ParameterizedTest
	@MethodSource("headers")
	void headerIsBase64ForUrlsWithPadding(RegistryCredentials credentials, String header) {
		assertThat(credentials.headerValue()).isEqualTo(header);
	}

	@ParameterizedTest
	@MethodSource("headers")
	void jsonIsReadAsTheKindOfCredentialsItWasWrittenFrom(RegistryCredentials credentials, String header) {
		String json = JSON.writeValueAsString(credentials);
		assertThat(JSON.readValue(json, RegistryCredentials.class)).isEqualTo(credentials);
		assertThat(JSON.readValue(json, credentials.getClass())).isEqualTo(credentials);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"username\":\"u\",\"password\":\"s3cret\"}", "{\"identitytoken\":\"s3cret\"}",
			"{\"registrytoken\":\"s3cret\"}" })
	void secretsAreNotShown(String json) {
		RegistryCredentials credentials = JSON.readValue(json, RegistryCredentials.class);
		assertThat(credentials.toString()).doesNotContain("s3cret").contains("******");
		assertThat(RegistryConfig.of("example.com", credentials).toString()).doesNotContain("s3cret")
			.contains("example.com");
	}

	@Test
	void emptyTokensAreNone() {
		assertThat(RegistryCredentials.of("u", "p", null, null, "", "")).isInstanceOf(PasswordCredentials.class);
	}

	@Test
	void configNamesRegistriesAsTheBuilderDoes() {
		RegistryConfig config = RegistryConfig.of("docker.io", RegistryCredentials.password("u", "p"))
			.and("https://registry.example.com:5000/v2/", RegistryCredentials.identityToken("t"));
		assertThat(config.headerValue())
			.isEqualTo("eyJodHRwczovL2luZGV4LmRvY2tlci5pby92MS8iOnsidXNlcm5hbWUiOiJ1IiwicGFzc3dvcmQiOiJwIn0sInJlZ2lz"
					+ "dHJ5LmV4YW1wbGUuY29tOjUwMDAiOnsiaWRlbnRpdHl0b2tlbiI6InQifX0=");
		assertThat(new RegistryConfig(null).headerValue()).isEqualTo("e30=");
	}

}
