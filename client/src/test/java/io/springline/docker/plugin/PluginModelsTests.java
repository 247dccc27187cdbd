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

package io.springline.docker.plugin;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.json.RealAnswers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the models of {@link PluginOperations} with the answers of real engines.
 */
class PluginModelsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@ParameterizedTest
	@ValueSource(strings = { "20.10", "26.1" })
	void keepAllThatAnEngineSays(String engine) {
		RealAnswers.assertNothingLost(RealAnswers.text("plugin/list-" + engine + ".json"), Plugin.class);
		RealAnswers.assertNothingLost(RealAnswers.text("plugin/inspect-" + engine + ".json"), Plugin.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "20.10", "26.1" })
	void inspect(String engine) {
		Plugin plugin = RealAnswers.read("plugin/inspect-" + engine + ".json", Plugin.class);
		assertThat(plugin.settings().env()).containsExactly("DEBUG=0");
		assertThat(plugin.settings().mounts()).singleElement()
			.satisfies((mount) -> assertThat(mount.source()).isEqualTo("/tmp"));
		PluginConfig config = plugin.config();
		assertThat(config.dockerVersion()).startsWith(engine);
		assertThat(config.pluginInterface().types()).singleElement().hasToString("docker.volumedriver/1.0");
		assertThat(config.pluginInterface().socket()).isEqualTo("p.sock");
		assertThat(config.network()).isEqualTo(new PluginConfig.Network("host"));
		assertThat(config.linux().capabilities()).containsExactly("CAP_SYS_ADMIN");
		assertThat(config.env()).singleElement().satisfies((variable) -> {
			assertThat(variable.name()).isEqualTo("DEBUG");
			assertThat(variable.settable()).containsExactly("value");
			assertThat(variable.value()).isEqualTo("0");
		});
		assertThat(config.rootfs().diffIds()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "docker.volumedriver/1.0, docker, volumedriver, 1.0", "a.b.c/2, a.b, c, 2", "dummy,, dummy,",
			"x.y, x, y,", "y/1.0,, y, 1.0" })
	void capabilityIsText(String text, String prefix, String name, String version) {
		PluginCapability capability = JSON.readValue("\"" + text + "\"", PluginCapability.class);
		assertThat(capability.prefix()).isEqualTo(prefix);
		assertThat(capability.name()).isEqualTo(name);
		assertThat(capability.version()).isEqualTo(version);
		assertThat(capability).hasToString(text);
		assertThat(JSON.writeValueAsString(capability)).isEqualTo("\"" + text + "\"");
	}

	@Test
	void capabilityIsAnObjectOfTheOldSpecification() {
		String document = "{\"Prefix\":\"docker\",\"Capability\":\"volumedriver\",\"Version\":\"1.0\"}";
		PluginCapability capability = JSON.readValue(document, PluginCapability.class);
		assertThat(capability.prefix()).isEqualTo("docker");
		assertThat(capability.name()).isEqualTo("volumedriver");
		assertThat(capability.version()).isEqualTo("1.0");
		assertThat(capability).hasToString("docker.volumedriver/1.0");
		assertThat(JSON.writeValueAsString(capability)).isEqualTo(document);
	}

	@Test
	void environmentIsKeptSecret() {
		Plugin plugin = JSON.readValue("""
				{"Name":"mine","Settings":{"Env":["TOKEN=hunter2"]},
				"Config":{"Env":[{"Name":"TOKEN","Value":"hunter2"}]}}""", Plugin.class);
		assertThat(plugin.toString()).contains("mine", "TOKEN").doesNotContain("hunter2");
	}

}
