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

package io.springline.docker.service;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.RegistryAuthBody;
import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * What a service is to be: the swarm works towards it. Everything but the task template
 * has a default.
 *
 * @param name the name, unique in the swarm; by default the engine makes one up
 * @param labels the labels of the service, which its containers do not have
 * @param taskTemplate what each task runs
 * @param mode how many tasks there are, by default one
 * @param updateConfig how tasks are replaced in an update
 * @param rollbackConfig how tasks are replaced when an update is taken back (API 1.28)
 * @param networks the networks to join; later versions of the API want them in the task
 * template
 * @param endpointSpec how the service is reached
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record ServiceSpec(@Nullable String name, Map<String, String> labels, @Nullable TaskSpec taskTemplate,
		@Nullable ServiceMode mode, @Nullable UpdateConfig updateConfig,
		@Since("1.28") @Nullable UpdateConfig rollbackConfig, List<NetworkAttachmentConfig> networks,
		@Nullable EndpointSpec endpointSpec) implements RegistryAuthBody {

	public ServiceSpec {
		labels = Json.map(labels);
		networks = Json.list(networks);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ServiceSpecBuilder builder() {
		return ServiceSpecBuilder.builder();
	}

	@Override
	public @Nullable String registryAuthReference() {
		ContainerSpec container = (this.taskTemplate != null) ? this.taskTemplate.containerSpec() : null;
		return (container != null) ? container.image() : null;
	}

}
