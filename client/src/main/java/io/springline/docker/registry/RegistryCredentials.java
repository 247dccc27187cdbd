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

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.http.HeaderValue;

/**
 * What proves to a registry who pulls or pushes. No kind of credentials shows its secret
 * in {@code toString}.
 *
 * @since 0.1.0
 */
public sealed interface RegistryCredentials extends HeaderValue
		permits PasswordCredentials, IdentityTokenCredentials, RegistryTokenCredentials, AnonymousCredentials {

	/**
	 * Return a user name with a password.
	 * @param username the name of the user
	 * @param password the password, or an access token that stands in for it
	 * @return the credentials
	 */
	static RegistryCredentials password(String username, String password) {
		return new PasswordCredentials(username, password, null, null);
	}

	/**
	 * Return a token that an earlier login gave.
	 * @param token the token
	 * @return the credentials
	 */
	static RegistryCredentials identityToken(String token) {
		return new IdentityTokenCredentials(token, null);
	}

	/**
	 * Return a token that the registry takes as it is.
	 * @param token the token
	 * @return the credentials
	 */
	static RegistryCredentials registryToken(String token) {
		return new RegistryTokenCredentials(token);
	}

	/**
	 * Return the credentials of nobody.
	 * @return the credentials
	 */
	static RegistryCredentials anonymous() {
		return new AnonymousCredentials();
	}

	/**
	 * Return the address of the registry that these credentials are for.
	 * @return the address, or {@code null} if they do not say
	 */
	default @Nullable String serverAddress() {
		return null;
	}

	/**
	 * Return these credentials with the address of a registry, where they have a place
	 * for it and do not say it already.
	 * @param registry the registry
	 * @return the credentials
	 */
	default RegistryCredentials at(RegistryAddress registry) {
		return this;
	}

	/**
	 * Return these credentials as the {@code X-Registry-Auth} header: their JSON in
	 * Base64, in the alphabet for URLs and with padding.
	 * @return the value of the header, a secret
	 */
	@Override
	default String headerValue() {
		return CredentialsHeader.encode(this);
	}

	/**
	 * Return the kind of credentials that has the given properties.
	 * @param username the name of the user, if any
	 * @param password the password, if any
	 * @param email the address of the user, if any
	 * @param serverAddress the registry, if it is named
	 * @param identityToken the token of an earlier login, if any
	 * @param registryToken the token for the registry, if any
	 * @return the credentials
	 */
	@JsonCreator
	static RegistryCredentials of(@JsonProperty("username") @Nullable String username,
			@JsonProperty("password") @Nullable String password, @JsonProperty("email") @Nullable String email,
			@JsonProperty("serveraddress") @Nullable String serverAddress,
			@JsonProperty("identitytoken") @Nullable String identityToken,
			@JsonProperty("registrytoken") @Nullable String registryToken) {
		if (identityToken != null && !identityToken.isEmpty()) {
			return new IdentityTokenCredentials(identityToken, serverAddress);
		}
		if (registryToken != null && !registryToken.isEmpty()) {
			return new RegistryTokenCredentials(registryToken);
		}
		if (username != null || password != null) {
			return new PasswordCredentials(username, password, email, serverAddress);
		}
		return new AnonymousCredentials();
	}

}
