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
 * The versions of the engine and of what it consists of.
 *
 * @param platform the product that the engine is part of
 * @param components the versions of its parts
 * @param version the version of the engine
 * @param apiVersion the newest API version that it speaks
 * @param minApiVersion the oldest API version that it speaks
 * @param gitCommit the commit that it was built from
 * @param goVersion the version of Go that it was built with
 * @param os the operating system that it runs on
 * @param arch the processor that it runs on
 * @param kernelVersion the version of the kernel that it runs on
 * @param experimental whether experimental features are on
 * @param buildTime when it was built, in a form of the builder's choice
 * @since 0.1.0
 */
@EngineModel
public record SystemVersion(@Nullable Platform platform, List<ComponentVersion> components, @Nullable String version,
		@Nullable String apiVersion, @JsonProperty("MinAPIVersion") @Nullable String minApiVersion,
		@Nullable String gitCommit, @Nullable String goVersion, @Nullable String os, @Nullable String arch,
		@Nullable String kernelVersion, @Nullable Boolean experimental, @Nullable String buildTime) {

	public SystemVersion {
		components = Json.list(components);
	}

	/**
	 * The product that an engine is part of.
	 *
	 * @param name the name of the product
	 */
	@EngineModel
	public record Platform(@Nullable String name) {

	}

	/**
	 * The version of a part of the engine.
	 *
	 * @param name the name of the part
	 * @param version its version
	 * @param details what else it tells
	 */
	@EngineModel
	public record ComponentVersion(@Nullable String name, @Nullable String version, Map<String, String> details) {

		public ComponentVersion {
			details = Json.map(details);
		}

	}

}
