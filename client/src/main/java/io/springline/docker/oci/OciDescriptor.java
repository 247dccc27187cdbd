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

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * Points to content by its digest, as the OCI image specification defines it.
 *
 * @param mediaType the media type of the content
 * @param digest the digest of the content
 * @param size its size in bytes
 * @param urls where it can be had from
 * @param annotations annotations of it
 * @param data the content itself in Base64, if it is embedded
 * @param platform the platform that it runs on
 * @param artifactType the type of the artifact that it is
 * @since 0.1.0
 */
@EngineModel
public record OciDescriptor(@JsonProperty("mediaType") @Nullable String mediaType,
		@JsonProperty("digest") @Nullable String digest, @JsonProperty("size") @Nullable Long size,
		@JsonProperty("urls") List<String> urls, @JsonProperty("annotations") Map<String, String> annotations,
		@JsonProperty("data") @Nullable String data, @JsonProperty("platform") @Nullable Platform platform,
		@JsonProperty("artifactType") @Nullable String artifactType) {

	public OciDescriptor {
		urls = Json.list(urls);
		annotations = Json.map(annotations);
	}

}
