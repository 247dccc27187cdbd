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

package io.springline.docker.autoconfigure.actuate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.actuate.endpoint.SanitizableData;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DockerSanitizingAutoConfiguration}.
 */
class DockerSanitizingAutoConfigurationTests {

	@ParameterizedTest
	@ValueSource(strings = { "docker.engine.registries.hub.password", "docker.engine.registries.hub.identity-token",
			"docker.engine.registries[hub.example].password", "DOCKER_ENGINE_REGISTRIES_HUB_PASSWORD",
			"DOCKER_ENGINE_REGISTRIES_HUB_IDENTITYTOKEN", "docker.engine.clients.build.registries.hub.password",
			"docker.engine.clients.build.registries.hub.identityToken",
			"DOCKER_ENGINE_CLIENTS_BUILD_REGISTRIES_HUB_PASSWORD", "DOCKER_AUTH_CONFIG" })
	void secretIsSanitized(String key) {
		assertThat(sanitized(key)).isEqualTo(SanitizableData.SANITIZED_VALUE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "docker.engine.host", "docker.engine.registries.hub.server",
			"docker.engine.clients.build.registries.hub.username", "docker.engine.registry-credentials-time-to-live",
			"my.docker.password-hint" })
	void restIsShown(String key) {
		assertThat(sanitized(key)).isEqualTo("value");
	}

	private static Object sanitized(String key) {
		return new DockerSanitizingAutoConfiguration().dockerSanitizingFunction()
			.applyUnlessFiltered(new SanitizableData(null, key, "value"))
			.getValue();
	}

}
