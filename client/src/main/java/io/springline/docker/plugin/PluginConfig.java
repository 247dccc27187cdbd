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

package io.springline.docker.plugin;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * What the author of a plugin says about it.
 *
 * @param dockerVersion the engine that it was made with; from API 1.29 to 1.51
 * @param description what it is for
 * @param documentation where to read more
 * @param pluginInterface how the engine speaks with it
 * @param entrypoint the command to start it with
 * @param workDir the directory to start it in
 * @param user who it runs as
 * @param network its network
 * @param linux what it may do on Linux
 * @param propagatedMount the path whose mounts the host sees
 * @param ipcHost whether it has the IPC namespace of the host; since API 1.29
 * @param pidHost whether it sees the processes of the host; since API 1.29
 * @param mounts what is mounted into it
 * @param env its environment
 * @param args its arguments
 * @param rootfs its files
 * @since 0.1.0
 */
@EngineModel
public record PluginConfig(@Nullable String dockerVersion, @Nullable String description, @Nullable String documentation,
		@JsonProperty("Interface") @Nullable PluginInterface pluginInterface, List<String> entrypoint,
		@Nullable String workDir, @Nullable User user, @Nullable Network network, @Nullable Linux linux,
		@Nullable String propagatedMount, @Nullable Boolean ipcHost, @Nullable Boolean pidHost,
		List<PluginMount> mounts, List<PluginVariable> env, @Nullable PluginArguments args,
		@JsonProperty("rootfs") @Nullable RootFs rootfs) {

	public PluginConfig {
		entrypoint = Json.list(entrypoint);
		mounts = Json.list(mounts);
		env = Json.list(env);
	}

	/**
	 * Who a plugin runs as.
	 *
	 * @param uid the id of the user
	 * @param gid the id of the group
	 */
	@EngineModel
	public record User(@JsonProperty("UID") @Nullable Long uid, @JsonProperty("GID") @Nullable Long gid) {

	}

	/**
	 * The network of a plugin.
	 *
	 * @param type the type, such as {@code host}
	 */
	@EngineModel
	public record Network(@Nullable String type) {

	}

	/**
	 * What a plugin may do on Linux.
	 *
	 * @param capabilities the kernel capabilities
	 * @param allowAllDevices whether it may use all devices
	 * @param devices the devices that it may use
	 */
	@EngineModel
	public record Linux(List<String> capabilities, @Nullable Boolean allowAllDevices, List<PluginDevice> devices) {

		public Linux {
			capabilities = Json.list(capabilities);
			devices = Json.list(devices);
		}

	}

	/**
	 * The files of a plugin.
	 *
	 * @param type the type, {@code layers}
	 * @param diffIds the digests of the layers
	 */
	@EngineModel
	public record RootFs(@JsonProperty("type") @Nullable String type, @JsonProperty("diff_ids") List<String> diffIds) {

		public RootFs {
			diffIds = Json.list(diffIds);
		}

	}

}
