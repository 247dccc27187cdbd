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

package io.springline.docker.image;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * Where BuildKit puts the result of a build.
 * <p>
 * The attributes are written even if there are none: engine 20.10 panics without.
 *
 * @param type the kind of output, {@code moby} for the image store of the engine
 * @param attrs the attributes of the exporter, such as {@code compression}
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record BuildOutput(@Nullable String type, @JsonInclude(JsonInclude.Include.ALWAYS) Map<String, String> attrs) {

	public BuildOutput {
		attrs = Json.map(attrs);
	}

	/**
	 * Return a builder of an output.
	 * @return the builder
	 */
	public static BuildOutputBuilder builder() {
		return BuildOutputBuilder.builder();
	}

}
