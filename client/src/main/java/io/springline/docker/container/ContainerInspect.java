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

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.oci.OciDescriptor;

/**
 * All that the engine knows of a container.
 *
 * @param id the id
 * @param created when it was created, as the engine writes it: see {@link #createdAt()}
 * @param path the program it runs
 * @param args the arguments of that program
 * @param state its state
 * @param image the id of its image
 * @param resolvConfPath the resolver configuration on the host
 * @param hostnamePath the file with its host name on the host
 * @param hostsPath the hosts file on the host
 * @param logPath the file with its output on the host
 * @param name the name after a slash
 * @param restartCount the number of times the engine started it again
 * @param driver the storage driver
 * @param platform the operating system
 * @param imageManifestDescriptor the manifest it was made of, where the image store keeps
 * several platforms (API 1.48)
 * @param mountLabel the SELinux label of its mounts
 * @param processLabel the SELinux label of its process
 * @param appArmorProfile the AppArmor profile
 * @param execIds the processes that were started in it besides
 * @param hostConfig how the host treats it
 * @param graphDriver what the storage driver says
 * @param storage where its file system is, in place of {@code graphDriver} with some
 * image stores (API 1.52)
 * @param sizeRw the bytes it has written, when sizes were asked for
 * @param sizeRootFs the bytes of all its files, when sizes were asked for
 * @param mounts what is mounted
 * @param config what it runs
 * @param networkSettings its part in networks
 * @since 0.1.0
 */
@EngineModel
public record ContainerInspect(@Nullable String id, @Nullable String created, @Nullable String path, List<String> args,
		@Nullable State state, @Nullable String image, @Nullable String resolvConfPath, @Nullable String hostnamePath,
		@Nullable String hostsPath, @Nullable String logPath, @Nullable String name, @Nullable Long restartCount,
		@Nullable String driver, @Nullable String platform, @Nullable OciDescriptor imageManifestDescriptor,
		@Nullable String mountLabel, @Nullable String processLabel, @Nullable String appArmorProfile,
		@JsonProperty("ExecIDs") List<String> execIds, @Nullable HostConfig hostConfig,
		@Nullable DriverData graphDriver, @Nullable Storage storage, @Nullable Long sizeRw, @Nullable Long sizeRootFs,
		List<MountPoint> mounts, @Nullable ContainerConfig config, @Nullable NetworkSettings networkSettings) {

	public ContainerInspect {
		args = Json.list(args);
		execIds = Json.list(execIds);
		mounts = Json.list(mounts);
	}

	/**
	 * Return when the container was created.
	 * @return the time, {@code null} when the engine does not say
	 */
	public @Nullable Instant createdAt() {
		try {
			return (StringUtils.hasLength(this.created)) ? Json.time(Instant.parse(this.created)) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
