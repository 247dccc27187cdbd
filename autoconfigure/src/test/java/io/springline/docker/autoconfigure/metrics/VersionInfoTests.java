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

package io.springline.docker.autoconfigure.metrics;

import java.util.List;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.springline.docker.observation.DockerRequestContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link VersionInfo}.
 */
class VersionInfoTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final VersionInfo info = new VersionInfo(this.registry);

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "Docker/26.1.5+dfsg1 (linux),26.1.5+dfsg1", "Docker/20.10.24,20.10.24",
			"Libpod/5.2.0 (linux),5.2.0", "-,unknown", "nginx,unknown", "Docker/1 2,1", "\"Docker/a\"\"b\",unknown" })
	void versionOfTheEngineComesFromItsAnswer(@Nullable String server, String version) {
		this.info.learn(context("a", "1.41", server));
		assertThat(described()).containsExactly("client=a api.version=1.41 engine.version=" + version);
	}

	@Test
	void upgradeTakesTheFormerVersionsAway() {
		this.info.learn(context("a", "1.41", "Docker/20.10.24 (linux)"));
		this.info.learn(context("b", "1.45", "Docker/26.1.5 (linux)"));
		this.info.learn(context("a", "1.45", "Docker/26.1.5 (linux)"));
		assertThat(described()).containsExactlyInAnyOrder("client=a api.version=1.45 engine.version=26.1.5",
				"client=b api.version=1.45 engine.version=26.1.5");
	}

	@Test
	void engineThatChangesItsNameAllTheTimeHasOneGauge() {
		for (int i = 0; i < 100; i++) {
			this.info.learn(context("a", "1.41", "Docker/" + i));
		}
		assertThat(described()).containsExactly("client=a api.version=1.41 engine.version=99");
	}

	@Test
	void pingTellsNothing() {
		this.info.learn(context("a", null, "Docker/26.1.5"));
		assertThat(described()).isEmpty();
	}

	private List<String> described() {
		return this.registry.getMeters().stream().map(Meter::getId).map((id) -> {
			assertThat(id.getName()).isEqualTo("docker.client.info");
			return "client=" + id.getTag("client") + " api.version=" + id.getTag("api.version") + " engine.version="
					+ id.getTag("engine.version");
		}).toList();
	}

	private static DockerRequestContext context(String client, @Nullable String version, @Nullable String server) {
		DockerRequestContext context = new DockerRequestContext(client, "SystemInfo") {

			@Override
			public @Nullable String getServer() {
				return server;
			}

		};
		context.setApiVersion(version);
		return context;
	}

}
