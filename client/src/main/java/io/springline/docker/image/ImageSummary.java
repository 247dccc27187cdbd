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
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.oci.OciDescriptor;

/**
 * An image of the local store, as a list shows it.
 *
 * @param id the id: the digest of the configuration, or of the manifest in a containerd
 * store
 * @param parentId the id of the parent image, if it was built here
 * @param repoTags the names with a tag that point to it
 * @param repoDigests the names with a digest that it is known by
 * @param created when it was created, in seconds since the epoch
 * @param size the size of all its layers in bytes
 * @param sharedSize the size in bytes that other images share, {@code -1} when not
 * computed
 * @param virtualSize the same as the size; up to API 1.43
 * @param labels the labels
 * @param containers how many containers use it, {@code -1} when not computed
 * @param manifests its manifests, when asked for; since API 1.47
 * @param descriptor the descriptor of its index or manifest; since API 1.48
 * @since 0.1.0
 */
@EngineModel
public record ImageSummary(@Nullable String id, @Nullable String parentId, List<String> repoTags,
		List<String> repoDigests, @Nullable Long created, @Nullable Long size, @Nullable Long sharedSize,
		@Nullable Long virtualSize, Map<String, String> labels, @Nullable Long containers,
		List<ImageManifestSummary> manifests, @Nullable OciDescriptor descriptor) {

	public ImageSummary {
		repoTags = Json.list(repoTags);
		repoDigests = Json.list(repoDigests);
		labels = Json.map(labels);
		manifests = Json.list(manifests);
	}

}
