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
 * An OCI runtime that an engine knows.
 *
 * @param path the program to run
 * @param runtimeArgs its arguments
 * @param runtimeType the type of a containerd shim, instead of a program
 * @param options the options of that shim
 * @param status what the runtime tells about itself; since API 1.44
 * @since 0.1.0
 */
@EngineModel
public record RuntimeInfo(@JsonProperty("path") @Nullable String path,
		@JsonProperty("runtimeArgs") List<String> runtimeArgs,
		@JsonProperty("runtimeType") @Nullable String runtimeType, @JsonProperty("options") Map<String, Object> options,
		@JsonProperty("status") Map<String, String> status) {

	public RuntimeInfo {
		runtimeArgs = Json.list(runtimeArgs);
		options = Json.map(options);
		status = Json.map(status);
	}

}
