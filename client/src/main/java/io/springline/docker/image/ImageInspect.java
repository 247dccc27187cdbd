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

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.container.ContainerConfig;
import io.springline.docker.container.DriverData;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.oci.OciDescriptor;

/**
 * All that the engine knows about an image.
 *
 * @param id the id: the digest of the configuration, or of the manifest in a containerd
 * store
 * @param repoTags the names with a tag that point to it
 * @param repoDigests the names with a digest that it is known by
 * @param parent the id of the parent image, if it was built here; up to API 1.51
 * @param comment the message of the commit or import
 * @param created when it was created
 * @param container the container it was committed from; up to API 1.44
 * @param containerConfig the configuration of that container; up to API 1.44
 * @param dockerVersion the engine that built it; up to API 1.51
 * @param author who made it
 * @param config what a container of it starts with; API 1.50 and later leave out what no
 * image can set
 * @param architecture the processor that it is for
 * @param variant the variant of the processor
 * @param os the operating system that it is for
 * @param osVersion the version of the operating system
 * @param size the size of all its layers in bytes
 * @param virtualSize the same as the size; up to API 1.43
 * @param graphDriver where the storage driver keeps it
 * @param rootFs its layers
 * @param metadata what this engine alone knows about it
 * @param descriptor the descriptor of its index or manifest; since API 1.48
 * @param manifests its manifests, when asked for; since API 1.48
 * @param identity where it comes from; since API 1.53
 * @since 0.1.0
 */
@EngineModel
public record ImageInspect(@Nullable String id, List<String> repoTags, List<String> repoDigests,
		@Nullable String parent, @Nullable String comment, @Nullable Instant created, @Nullable String container,
		@Nullable ContainerConfig containerConfig, @Nullable String dockerVersion, @Nullable String author,
		@Nullable ContainerConfig config, @Nullable String architecture, @Nullable String variant, @Nullable String os,
		@Nullable String osVersion, @Nullable Long size, @Nullable Long virtualSize, @Nullable DriverData graphDriver,
		@JsonProperty("RootFS") @Nullable RootFs rootFs, @Nullable Metadata metadata,
		@Nullable OciDescriptor descriptor, List<ImageManifestSummary> manifests, @Nullable Identity identity) {

	public ImageInspect {
		repoTags = Json.list(repoTags);
		repoDigests = Json.list(repoDigests);
		created = Json.time(created);
		manifests = Json.list(manifests);
	}

	/**
	 * The layers that an image is made of.
	 *
	 * @param type the kind of file system, {@code layers}
	 * @param layers the digests of the layers, the lowest first
	 */
	@EngineModel
	public record RootFs(@Nullable String type, List<String> layers) {

		public RootFs {
			layers = Json.list(layers);
		}

	}

	/**
	 * What the local store alone knows about an image.
	 *
	 * @param lastTagTime when it was tagged last here
	 */
	@EngineModel
	public record Metadata(@Nullable Instant lastTagTime) {

		public Metadata {
			lastTagTime = Json.time(lastTagTime);
		}

	}

}
