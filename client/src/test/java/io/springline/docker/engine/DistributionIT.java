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

import java.util.List;

import org.junit.jupiter.api.Test;

import io.springline.docker.DockerClient;
import io.springline.docker.distribution.DistributionInspect;
import io.springline.docker.distribution.DistributionInspectOptions;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.error.UnauthorizedException;
import io.springline.docker.image.ImageInspect;
import io.springline.docker.image.PushOptions;
import io.springline.docker.oci.Platform;
import io.springline.docker.stream.ProgressMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Asking a registry that wants a password what it has.
 */
@RequiresEngine
class DistributionIT {

	private final Engine engine;

	private final PrivateRegistry registry;

	DistributionIT(Engine engine) {
		this.engine = engine;
		this.registry = new PrivateRegistry(engine);
	}

	@Test
	void inspectsWhatWasPushed() {
		String reference = this.registry.built();
		ImageInspect image = Engine.get(this.engine.images().inspect(reference));
		List<ProgressMessage> pushed = Engine.all(this.engine.images()
			.push(reference, PushOptions.builder().credentials(this.registry.credentials()).build()));
		String digest = pushed.get(pushed.size() - 1).aux().path("Digest").asString();
		Engine.complete(this.engine.images().remove(reference));
		try (DockerClient docker = this.registry.client(this.registry.credentials())) {
			DistributionInspect inspect = Engine.get(docker.distribution().inspect(reference));
			assertThat(inspect.descriptor().digest()).isEqualTo(digest);
			assertThat(inspect.descriptor().mediaType())
				.isEqualTo("application/vnd.docker.distribution.manifest.v2+json");
			assertThat(inspect.descriptor().size()).isPositive();
			assertThat(inspect.platforms())
				.containsExactly(Platform.builder().os(image.os()).architecture(image.architecture()).build());
			String byDigest = reference.substring(0, reference.lastIndexOf(':')) + "@" + digest;
			assertThat(Engine.get(docker.distribution().inspect(byDigest)).descriptor().digest()).isEqualTo(digest);
		}
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.engine.images().inspect(reference)));
		isRefused(reference);
	}

	private void isRefused(String reference) {
		DistributionInspectOptions options = DistributionInspectOptions.builder()
			.credentials(this.registry.wrongCredentials())
			.build();
		assertThatExceptionOfType(UnauthorizedException.class)
			.isThrownBy(() -> Engine.get(this.engine.docker().distribution().inspect(reference, options)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("authentication required"));
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.get(this.engine.docker().distribution().inspect(reference)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("no basic auth credentials"));
	}

	@Test
	void reportsTagThatIsNotThere() {
		try (DockerClient docker = this.registry.client(this.registry.credentials())) {
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> Engine
					.get(docker.distribution().inspect(this.registry.address() + "/" + this.engine.name() + ":none")))
				.satisfies((ex) -> assertThat(ex.getReason()).contains("manifest unknown"));
		}
	}

}
