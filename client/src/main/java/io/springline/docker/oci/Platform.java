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

package io.springline.docker.oci;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * An operating system and processor that an image runs on, as the OCI image specification
 * defines it.
 *
 * @param architecture the processor, such as {@code arm64}
 * @param os the operating system, such as {@code linux}
 * @param osVersion the version of the operating system; Windows names it
 * @param osFeatures what the operating system must offer
 * @param variant the variant of the processor, such as {@code v8}
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record Platform(@JsonProperty("architecture") @Nullable String architecture,
		@JsonProperty("os") @Nullable String os, @JsonProperty("os.version") @Nullable String osVersion,
		@JsonProperty("os.features") List<String> osFeatures, @JsonProperty("variant") @Nullable String variant) {

	public Platform {
		osFeatures = Json.list(osFeatures);
	}

	/**
	 * Return the platform written as {@code os/architecture} or
	 * {@code os/architecture/variant}.
	 * @param platform the platform, such as {@code linux/arm64/v8}
	 * @return the platform
	 */
	public static Platform parse(String platform) {
		String[] parts = platform.split("/", -1);
		if (parts.length < 2 || parts.length > 3 || Arrays.stream(parts).anyMatch(String::isBlank)) {
			throw new IllegalArgumentException(
					"'" + platform + "' is no platform: it must be os/architecture or os/architecture/variant");
		}
		return new Platform(parts[1], parts[0], null, List.of(), (parts.length > 2) ? parts[2] : null);
	}

	/**
	 * Return a builder of a platform.
	 * @return the builder
	 */
	public static PlatformBuilder builder() {
		return PlatformBuilder.builder();
	}

	/**
	 * Return the short form of this platform, such as {@code linux/arm64/v8}.
	 * @return the short form
	 */
	@Override
	public String toString() {
		return Stream.of(this.os, this.architecture, this.variant)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("/"));
	}

}
