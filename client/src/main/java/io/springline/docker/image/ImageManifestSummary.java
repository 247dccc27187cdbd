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

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.oci.OciDescriptor;
import io.springline.docker.oci.Platform;

/**
 * A manifest of an image: one platform of it, or something attached to it.
 *
 * @param id the digest of the manifest
 * @param descriptor the descriptor of the manifest
 * @param available whether all of its content is present locally
 * @param size what it takes on disk
 * @param kind what it describes
 * @param imageData what is known of the platform's image, for a manifest of that kind
 * @param attestationData what it attests, for a manifest of that kind
 * @since 0.1.0
 */
@EngineModel
public record ImageManifestSummary(@JsonProperty("ID") @Nullable String id, @Nullable OciDescriptor descriptor,
		@Nullable Boolean available, @Nullable Size size, @Nullable ManifestKind kind, @Nullable ImageData imageData,
		@Nullable AttestationData attestationData) {

	/**
	 * What a manifest and its content take on disk.
	 *
	 * @param total the bytes of all local data of it
	 * @param content the bytes of it in the content store
	 */
	@EngineModel
	public record Size(@Nullable Long total, @Nullable Long content) {

	}

	/**
	 * The image of one platform.
	 *
	 * @param platform the platform
	 * @param containers the ids of the containers that use it
	 * @param size what it takes on disk unpacked
	 * @param identity where it comes from, when asked for; since API 1.54
	 */
	@EngineModel
	public record ImageData(@Nullable Platform platform, List<String> containers, @Nullable ImageSize size,
			@Nullable Identity identity) {

		public ImageData {
			containers = Json.list(containers);
		}

	}

	/**
	 * What the image of one platform takes on disk.
	 *
	 * @param unpacked the bytes of its unpacked layers
	 */
	@EngineModel
	public record ImageSize(@Nullable Long unpacked) {

	}

	/**
	 * What an attestation is about.
	 *
	 * @param attestedManifest the digest of the manifest that it attests
	 */
	@EngineModel
	public record AttestationData(@JsonProperty("For") @Nullable String attestedManifest) {

	}

}
