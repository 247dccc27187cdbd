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

package io.springline.docker.engine;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerCreateRequestBuilder;
import io.springline.docker.container.ContainerCreated;
import io.springline.docker.container.HostConfig;
import io.springline.docker.error.UnsupportedApiVersionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of fields that a real engine knows, or does not know yet.
 */
@RequiresEngine
class NewerFieldsIT {

	private final Engine engine;

	NewerFieldsIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void engineIgnoresFieldThatItsVersionLacks() {
		String id = this.engine.created(annotated());
		Map<String, String> expected = this.engine.speaks("1.43") ? Map.of("a", "b") : Map.of();
		assertThat(annotations(id)).isEqualTo(expected);
	}

	@Test
	void newerEngineIgnoresFieldThatThePinnedVersionLacks() {
		try (DockerClient old = this.engine.builder().apiVersion("1.41").build()) {
			ContainerCreated created = Engine.get(old.containers().create(annotated().build()));
			assertThat(annotations(created.id())).isEmpty();
		}
	}

	@Test
	void strictClientCreatesNothing() {
		try (DockerClient strict = this.engine.builder().apiVersion("1.41").strictApiVersion(true).build()) {
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> Engine.get(strict.containers().create(annotated().build())))
				.withMessage("ContainerCreate field 'HostConfig.Annotations' needs version 1.43 of the API, but "
						+ "version 1.41 is pinned for the engine at " + strict.host().uri());
		}
	}

	@Test
	void fieldsThatAreSpecifiedLateAreTakenInEarlierVersions() {
		HostConfig host = HostConfig.builder().init(true).build();
		try (DockerClient old = this.engine.builder().apiVersion("1.25").strictApiVersion(true).build()) {
			ContainerCreated created = Engine
				.get(old.containers().create(this.engine.service().hostConfig(host).build()));
			assertThat(Engine.get(this.engine.containers().inspect(created.id())).hostConfig().init()).isTrue();
		}
	}

	private ContainerCreateRequestBuilder annotated() {
		return this.engine.service().hostConfig(HostConfig.builder().annotations(Map.of("a", "b")).build());
	}

	private Map<String, String> annotations(String id) {
		return Engine.get(this.engine.containers().inspect(id)).hostConfig().annotations();
	}

}
