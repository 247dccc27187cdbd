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

package io.springline.docker.system;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * How an engine treats registries.
 *
 * @param insecureRegistryCidrs the networks whose registries need no trusted certificate
 * @param indexConfigs what is set for single registries, by their name
 * @param mirrors the mirrors of Docker Hub
 * @param allowNondistributableArtifactsCidrs the networks that non-distributable layers
 * may be pushed to; API 1.32 to 1.48
 * @param allowNondistributableArtifactsHostnames the hosts that those may be pushed to;
 * API 1.32 to 1.48
 * @since 0.1.0
 */
@EngineModel
public record RegistryServiceConfig(@JsonProperty("InsecureRegistryCIDRs") List<String> insecureRegistryCidrs,
		Map<String, IndexInfo> indexConfigs, List<String> mirrors,
		@JsonProperty("AllowNondistributableArtifactsCIDRs") List<String> allowNondistributableArtifactsCidrs,
		List<String> allowNondistributableArtifactsHostnames) {

	public RegistryServiceConfig {
		insecureRegistryCidrs = Json.list(insecureRegistryCidrs);
		indexConfigs = Json.map(indexConfigs);
		mirrors = Json.list(mirrors);
		allowNondistributableArtifactsCidrs = Json.list(allowNondistributableArtifactsCidrs);
		allowNondistributableArtifactsHostnames = Json.list(allowNondistributableArtifactsHostnames);
	}

	/**
	 * What is set for one registry.
	 *
	 * @param name the name of the registry
	 * @param mirrors its mirrors
	 * @param secure whether it needs a trusted certificate
	 * @param official whether it is Docker Hub
	 */
	@EngineModel
	public record IndexInfo(@Nullable String name, List<String> mirrors, @Nullable Boolean secure,
			@Nullable Boolean official) {

		public IndexInfo {
			mirrors = Json.list(mirrors);
		}

	}

}
