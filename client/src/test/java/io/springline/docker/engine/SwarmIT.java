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

import org.junit.jupiter.api.Test;

import io.springline.docker.DockerClient;
import io.springline.docker.swarm.Swarm;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operations on the swarm of a real engine.
 */
@SwarmManager
class SwarmIT {

	private final DockerClient docker;

	SwarmIT(Engine engine) {
		this.docker = engine.docker();
	}

	@Test
	void inspect() {
		Swarm swarm = Engine.get(this.docker.swarm().inspect());
		assertThat(swarm.id()).isNotBlank();
		assertThat(swarm.joinTokens()).isNotNull();
		assertThat(swarm.joinTokens().worker()).startsWith("SWMTKN-1-");
	}

}
