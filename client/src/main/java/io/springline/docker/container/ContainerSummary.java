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

package io.springline.docker.container;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.network.EndpointSettings;
import io.springline.docker.oci.OciDescriptor;

/**
 * A container as a list shows it.
 *
 * @param id the id
 * @param names the names, each after a slash; links add more of them
 * @param image the image by the reference it was created with, or by id once that is gone
 * @param imageId the id of the image
 * @param imageManifestDescriptor the manifest the container was made of, where the image
 * store keeps several platforms (API 1.48)
 * @param command the command
 * @param created when it was created, in seconds since 1970
 * @param ports the ports
 * @param sizeRw the bytes the container has written, when sizes were asked for
 * @param sizeRootFs the bytes of all its files, when sizes were asked for
 * @param labels the labels
 * @param state the state in a word
 * @param status the state for people, such as {@code Up 3 minutes (healthy)}
 * @param hostConfig a part of the host configuration
 * @param networkSettings a part of the network settings
 * @param mounts what is mounted
 * @param health whether it works (API 1.52)
 * @since 0.1.0
 */
@EngineModel
public record ContainerSummary(@Nullable String id, List<String> names, @Nullable String image,
		@JsonProperty("ImageID") @Nullable String imageId, @Nullable OciDescriptor imageManifestDescriptor,
		@Nullable String command, @Nullable Long created, List<PortSummary> ports, @Nullable Long sizeRw,
		@Nullable Long sizeRootFs, Map<String, String> labels, @Nullable ContainerState state, @Nullable String status,
		@Nullable HostConfigSummary hostConfig, @Nullable NetworkSettingsSummary networkSettings,
		List<MountPoint> mounts, @Nullable Health health) {

	public ContainerSummary {
		names = Json.list(names);
		ports = Json.list(ports);
		labels = Json.map(labels);
		mounts = Json.list(mounts);
	}

	/**
	 * Return when the container was created.
	 * @return the time, {@code null} when the engine does not say
	 */
	public @Nullable Instant createdAt() {
		return (this.created != null) ? Instant.ofEpochSecond(this.created) : null;
	}

	/**
	 * The part of the host configuration that a list shows.
	 *
	 * @param networkMode the network mode, or the name of the first network
	 * @param annotations what the runtime is told beside the labels (API 1.46)
	 */
	@EngineModel
	public record HostConfigSummary(@Nullable String networkMode, Map<String, String> annotations) {

		public HostConfigSummary {
			annotations = Json.map(annotations);
		}

	}

	/**
	 * The part of the network settings that a list shows.
	 *
	 * @param networks the networks, by name
	 */
	@EngineModel
	public record NetworkSettingsSummary(Map<String, EndpointSettings> networks) {

		public NetworkSettingsSummary {
			networks = Json.map(networks);
		}

	}

}
