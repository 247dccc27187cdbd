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

package io.springline.docker.node;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.swarm.GenericResource;
import io.springline.docker.swarm.TlsInfo;

/**
 * What a node is, as it tells.
 *
 * @param hostname the name of its host
 * @param platform what it runs on
 * @param resources what it has for tasks
 * @param engine its engine
 * @param tlsInfo the authority that it trusts (API 1.30)
 * @since 0.1.0
 */
@EngineModel
public record NodeDescription(@Nullable String hostname, @Nullable Platform platform, @Nullable Resources resources,
		@Nullable Engine engine, @JsonProperty("TLSInfo") @Nullable TlsInfo tlsInfo) {

	/**
	 * What a node runs on.
	 *
	 * @param architecture the architecture as the kernel names it, such as {@code x86_64}
	 * @param os the operating system, such as {@code linux}
	 */
	@EngineModel
	public record Platform(@Nullable String architecture, @JsonProperty("OS") @Nullable String os) {

	}

	/**
	 * What a node has for tasks.
	 *
	 * @param nanoCpus its processors in billionths
	 * @param memoryBytes its memory in bytes
	 * @param genericResources what it was told to offer besides (API 1.32)
	 */
	@EngineModel
	public record Resources(@JsonProperty("NanoCPUs") @Nullable Long nanoCpus, @Nullable Long memoryBytes,
			List<GenericResource> genericResources) {

		public Resources {
			genericResources = Json.list(genericResources);
		}

	}

	/**
	 * The engine of a node.
	 *
	 * @param engineVersion its version
	 * @param labels the labels that its daemon was given
	 * @param plugins what it can do by plugins, those built in among them
	 */
	@EngineModel
	public record Engine(@Nullable String engineVersion, Map<String, String> labels, List<Plugin> plugins) {

		public Engine {
			labels = Json.map(labels);
			plugins = Json.list(plugins);
		}

	}

	/**
	 * A plugin of a node.
	 *
	 * @param type what it is for, such as {@code Volume}
	 * @param name its name
	 */
	@EngineModel
	public record Plugin(@Nullable String type, @Nullable String name) {

	}

}
