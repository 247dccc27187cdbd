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

import io.springline.docker.checkpoint.ContainerCheckpoints;
import io.springline.docker.error.NotImplementedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Checkpoints of containers, which an engine has as an experiment or not at all.
 */
@RequiresEngine
class CheckpointIT {

	private final Engine engine;

	CheckpointIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void reportsThatTheEngineHasNone() {
		assumeThat(Engine.get(this.engine.system().ping()).experimental()).isFalse();
		String container = this.engine.started(this.engine.service());
		ContainerCheckpoints checkpoints = this.engine.docker().checkpoints(container);
		assertThatExceptionOfType(NotImplementedException.class)
			.isThrownBy(() -> Engine.complete(checkpoints.create("one")))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("experimental feature is disabled"));
		assertThatExceptionOfType(NotImplementedException.class).isThrownBy(() -> Engine.all(checkpoints.list()));
		assertThatExceptionOfType(NotImplementedException.class)
			.isThrownBy(() -> Engine.complete(checkpoints.remove("one")));
	}

}
