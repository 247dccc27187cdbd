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

package io.springline.docker.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;

/**
 * What the kernel allows the process of a container.
 *
 * @param credentialSpec the managed service account (Windows)
 * @param seLinuxContext the labels of SELinux
 * @param seccomp the system calls that are allowed (API 1.44)
 * @param appArmor the profile of AppArmor (API 1.44)
 * @param noNewPrivileges whether the process can gain no privileges (API 1.44)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record Privileges(@Nullable CredentialSpec credentialSpec,
		@JsonProperty("SELinuxContext") @Nullable SeLinuxContext seLinuxContext,
		@Since("1.44") @Nullable SeccompOpts seccomp, @Since("1.44") @Nullable AppArmorOpts appArmor,
		@Since("1.44") @Nullable Boolean noNewPrivileges) {

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static PrivilegesBuilder builder() {
		return PrivilegesBuilder.builder();
	}

	/**
	 * Where a managed service account is described: one of the three.
	 *
	 * @param config the id of a config that the task refers to with a runtime target (API
	 * 1.40)
	 * @param file the name of a file in the folder of the engine
	 * @param registry the name of a value in the registry of Windows
	 */
	@EngineModel
	public record CredentialSpec(@Since("1.40") @Nullable String config, @Nullable String file,
			@Nullable String registry) {

	}

	/**
	 * The labels of SELinux.
	 *
	 * @param disable whether SELinux is off
	 * @param user the user label
	 * @param role the role label
	 * @param type the type label
	 * @param level the level label
	 */
	@EngineModel
	public record SeLinuxContext(@Nullable Boolean disable, @Nullable String user, @Nullable String role,
			@Nullable String type, @Nullable String level) {

	}

	/**
	 * The system calls that are allowed.
	 *
	 * @param mode which profile to use
	 * @param profile the profile of one's own, its JSON in Base64
	 */
	@EngineModel
	public record SeccompOpts(@Nullable SeccompMode mode, @Nullable String profile) {

	}

	/**
	 * The profile of AppArmor.
	 *
	 * @param mode which profile to use
	 */
	@EngineModel
	public record AppArmorOpts(@Nullable AppArmorMode mode) {

	}

}
