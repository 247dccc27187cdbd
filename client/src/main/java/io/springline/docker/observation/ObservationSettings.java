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

package io.springline.docker.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * How the calls of a client are observed.
 *
 * @param registry where they are observed
 * @param convention how they are described, or {@code null} for the default
 * @param client the name of the client
 * @param address where the engine listens, or {@code null} if it is no address of a
 * network
 * @since 0.1.0
 */
public record ObservationSettings(ObservationRegistry registry, @Nullable DockerRequestObservationConvention convention,
		String client, @Nullable String address) {

	private static final DockerRequestObservationConvention DEFAULT = new DefaultDockerRequestObservationConvention();

	/**
	 * Make the observation of a call.
	 * @param context what is known of the call
	 * @return the observation, which has not been started
	 */
	public Observation observation(DockerRequestContext context) {
		context.setRemoteServiceAddress(this.address);
		return DockerObservationDocumentation.REQUEST.observation(this.convention, DEFAULT, () -> context,
				this.registry);
	}

}
