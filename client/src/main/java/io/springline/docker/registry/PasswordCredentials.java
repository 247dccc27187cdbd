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

package io.springline.docker.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A user name with a password.
 *
 * @param username the name of the user
 * @param password the password, or an access token that stands in for it
 * @param email the address of the user, which engines since API 1.23 ignore
 * @param serverAddress the registry, which a login needs unless it is Docker Hub
 * @since 0.1.0
 */
@EngineModel
public record PasswordCredentials(@JsonProperty("username") @Nullable String username,
		@JsonProperty("password") @Nullable String password, @JsonProperty("email") @Nullable String email,
		@JsonProperty("serveraddress") @Nullable String serverAddress) implements RegistryCredentials {

	@Override
	public RegistryCredentials at(RegistryAddress registry) {
		return StringUtils.hasText(this.serverAddress) ? this
				: new PasswordCredentials(this.username, this.password, this.email, registry.configKey());
	}

	@Override
	public String toString() {
		return Json.redacted(this, "password");
	}

}
