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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RegistryAddress}.
 */
class RegistryAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "docker.io", "index.docker.io", "https://index.docker.io/v1/",
			"https://index.docker.io/v1", "http://index.docker.io", "registry-1.docker.io", "registry-1.docker.io/v2/",
			"Docker.IO", " docker.io " })
	void dockerHubHasManyNames(String address) {
		RegistryAddress registry = new RegistryAddress(address);
		assertThat(registry).isEqualTo(RegistryAddress.DOCKER_HUB).hasToString("docker.io");
		assertThat(registry.isDockerHub()).isTrue();
		assertThat(registry.configKey()).isEqualTo("https://index.docker.io/v1/");
	}

	@ParameterizedTest
	@CsvSource({ "registry.example.com, registry.example.com", "https://registry.example.com, registry.example.com",
			"http://registry.example.com/, registry.example.com",
			"https://registry.example.com/v2/, registry.example.com", "registry.example.com/v1/, registry.example.com",
			"Registry.Example.com:5000/some/path, registry.example.com:5000", "localhost:5000, localhost:5000",
			"https://[::1]:5000/v2/, [::1]:5000", "hub.docker.io.example.com, hub.docker.io.example.com" })
	void schemeAndPathDoNotMatter(String address, String host) {
		RegistryAddress registry = new RegistryAddress(address);
		assertThat(registry).isEqualTo(new RegistryAddress(host)).hasToString(host);
		assertThat(registry.isDockerHub()).isFalse();
		assertThat(registry.configKey()).isEqualTo(host);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "https://", "/v2/" })
	void needsAHost(String address) {
		assertThatIllegalArgumentException().isThrownBy(() -> new RegistryAddress(address))
			.withMessage("'" + address + "' is no address of a registry: it has no host");
	}

}
