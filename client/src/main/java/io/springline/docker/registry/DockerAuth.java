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

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import io.springline.docker.json.Json;

/**
 * One login in the configuration of the docker command line.
 *
 * @param auth user name and password, joined by a colon, in Base64
 * @param username the name of the user, if it is not in {@code auth}
 * @param password the password, if it is not in {@code auth}
 * @param email the address of the user
 * @param identityToken the token that the login gave
 * @param registryToken the token for the registry
 */
record DockerAuth(@JsonProperty("auth") @Nullable String auth, @JsonProperty("username") @Nullable String username,
		@JsonProperty("password") @Nullable String password, @JsonProperty("email") @Nullable String email,
		@JsonProperty("identitytoken") @Nullable String identityToken,
		@JsonProperty("registrytoken") @Nullable String registryToken) {

	/**
	 * The name of the user where the password is an identity token.
	 */
	static final String TOKEN_USER = "<token>";

	/**
	 * Return the credentials of this login.
	 * @param registry the registry it is for
	 * @return the credentials, or {@code null} if they are kept elsewhere
	 * @throws IllegalArgumentException if {@code auth} is malformed
	 */
	@Nullable RegistryCredentials credentials(RegistryAddress registry) {
		String user = this.username;
		String secret = this.password;
		if (StringUtils.hasText(this.auth)) {
			String joined = new String(Base64.getDecoder().decode(this.auth.strip()), StandardCharsets.UTF_8);
			int colon = joined.indexOf(':');
			if (colon < 0) {
				throw new IllegalArgumentException("There is no colon");
			}
			user = joined.substring(0, colon);
			secret = StringUtils.trimTrailingCharacter(joined.substring(colon + 1), '\0');
		}
		boolean isToken = TOKEN_USER.equals(user) && !StringUtils.hasLength(this.identityToken);
		RegistryCredentials credentials = RegistryCredentials.of(emptyToNull(user), emptyToNull(secret), this.email,
				registry.configKey(), isToken ? secret : this.identityToken, this.registryToken);
		return (credentials instanceof AnonymousCredentials) ? null : credentials;
	}

	private static @Nullable String emptyToNull(@Nullable String text) {
		return StringUtils.hasLength(text) ? text : null;
	}

	@Override
	public String toString() {
		return Json.redacted(this, "auth", "password", "identityToken", "registryToken");
	}

}
