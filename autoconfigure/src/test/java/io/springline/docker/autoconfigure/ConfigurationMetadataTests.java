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

package io.springline.docker.autoconfigure;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the configuration metadata that development environments show.
 */
class ConfigurationMetadataTests {

	private final JsonNode metadata = metadata();

	@Test
	void allPropertiesAreThere() {
		assertThat(names("properties")).contains("docker.engine.host", "docker.engine.api-version",
				"docker.engine.strict-api-version", "docker.engine.clients", "docker.engine.close-timeout",
				"docker.engine.events.clients", "docker.engine.events.enabled", "docker.engine.events.filters",
				"docker.engine.events.since", "docker.engine.metrics.daemon.disk-usage-interval",
				"docker.engine.metrics.daemon.enabled", "docker.engine.metrics.daemon.interval",
				"docker.engine.connect-timeout", "docker.engine.response-timeout", "docker.engine.ssl.bundle",
				"docker.engine.registries", "docker.engine.registry-credentials-time-to-live",
				"management.endpoint.docker.access", "management.endpoint.docker.timeout",
				"management.endpoint.dockercontainers.access", "management.endpoint.dockercontainers.roles",
				"management.endpoint.dockercontainers.show-values", "management.endpoint.dockercontainers.timeout",
				"management.endpoint.dockerdiskusage.access", "management.endpoint.dockerdiskusage.time-to-live",
				"management.endpoint.dockerdiskusage.timeout", "management.health.docker.enabled",
				"management.health.docker.timeout", "management.info.docker.enabled",
				"management.info.docker.time-to-live");
	}

	@Test
	void propertiesAreThereOnce() {
		assertThat(names("properties")).doesNotHaveDuplicates();
	}

	@Test
	void everyPropertyIsDescribedAsBootDescribesItsOwn() {
		assertThat(this.metadata.path("properties")).isNotEmpty().allSatisfy((property) -> {
			String name = property.path("name").asString();
			assertThat(property.path("description").asString("")).as(name)
				.isNotBlank()
				.endsWith(".")
				.doesNotStartWith("The ")
				.doesNotStartWith("A ")
				.doesNotContain("{@");
			if (property.path("type").asString("").equals("java.lang.Boolean")) {
				assertThat(property.path("description").asString()).as(name).startsWith("Whether ");
			}
		});
	}

	@Test
	void timeoutsHaveDefaults() {
		assertThat(property("docker.engine.connect-timeout").path("defaultValue").asString()).isEqualTo("10s");
		assertThat(property("docker.engine.registry-credentials-time-to-live").path("defaultValue").asString())
			.isEqualTo("5m");
		assertThat(property("docker.engine.response-timeout").path("defaultValue").asString()).isEqualTo("60s");
	}

	@Test
	void hintsAreForPropertiesThatExist() {
		assertThat(names("hints")).isNotEmpty()
			.map((name) -> name.replaceFirst("\\.(keys|values)$", ""))
			.allSatisfy((name) -> assertThat(names("properties")).contains(name));
	}

	@Test
	void conditionsAreWrittenDownForEachAutoConfiguration() throws IOException {
		String conditions = Files.readString(classes().resolve("META-INF/spring-autoconfigure-metadata.properties"));
		assertThat(conditions).contains("DockerAutoConfiguration.ConditionalOnClass=")
			.contains("DockerRegistryAutoConfiguration.ConditionalOnClass=")
			.contains("DockerEndpointAutoConfiguration.ConditionalOnClass=")
			.contains("DockerHealthContributorAutoConfiguration.ConditionalOnClass=");
	}

	private List<String> names(String kind) {
		return this.metadata.path(kind).valueStream().map((one) -> one.path("name").asString()).toList();
	}

	private JsonNode property(String name) {
		return this.metadata.path("properties")
			.valueStream()
			.filter((property) -> property.path("name").asString().equals(name))
			.findFirst()
			.orElseThrow();
	}

	static JsonNode metadata() {
		return read("META-INF/spring-configuration-metadata.json");
	}

	private static JsonNode read(String file) {
		return JsonMapper.shared().readTree(classes().resolve(file));
	}

	private static Path classes() {
		try {
			return Path.of(DockerEngineProperties.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
