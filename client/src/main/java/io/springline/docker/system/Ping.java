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

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

import io.springline.docker.image.BuilderVersion;

/**
 * What the engine tells of itself in the headers of a ping.
 *
 * @param apiVersion the newest API version that it speaks
 * @param builderVersion the builder that it prefers; since API 1.38
 * @param experimental whether experimental features are on
 * @param osType the kind of operating system: {@code linux} or {@code windows}
 * @param swarm the part that it has in a swarm, such as {@code inactive} or
 * {@code active/manager}; since engine 23.0
 * @since 0.1.0
 */
public record Ping(@Nullable String apiVersion, @Nullable BuilderVersion builderVersion, @Nullable Boolean experimental,
		@Nullable String osType, @Nullable String swarm) {

	/**
	 * Read what the engine tells.
	 * @param headers the headers of its response
	 * @return what it tells
	 */
	public static Ping from(HttpHeaders headers) {
		String builder = headers.getFirst("Builder-Version");
		String experimental = headers.getFirst("Docker-Experimental");
		return new Ping(headers.getFirst("Api-Version"), (builder != null) ? new BuilderVersion(builder) : null,
				(experimental != null) ? Boolean.valueOf(experimental) : null, headers.getFirst("Ostype"),
				headers.getFirst("Swarm"));
	}

}
