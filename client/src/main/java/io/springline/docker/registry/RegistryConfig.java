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

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.HeaderValue;
import io.springline.docker.json.Json;

/**
 * Credentials for all the registries that a build may pull from.
 *
 * @param credentials the credentials by registry, in any form that
 * {@link RegistryAddress} understands
 * @since 0.1.0
 */
public record RegistryConfig(Map<String, RegistryCredentials> credentials) implements HeaderValue {

	public RegistryConfig(@Nullable Map<String, RegistryCredentials> credentials) {
		this.credentials = Json.map(credentials);
	}

	/**
	 * Return credentials for one registry.
	 * @param registry the registry, in any form that {@link RegistryAddress} understands
	 * @param credentials the credentials
	 * @return the credentials by registry
	 */
	public static RegistryConfig of(String registry, RegistryCredentials credentials) {
		return new RegistryConfig(Map.of(registry, credentials));
	}

	/**
	 * Return these with the credentials for one more registry.
	 * @param registry the registry, in any form that {@link RegistryAddress} understands
	 * @param credentials the credentials
	 * @return the credentials by registry
	 */
	public RegistryConfig and(String registry, RegistryCredentials credentials) {
		Map<String, RegistryCredentials> all = new LinkedHashMap<>(this.credentials);
		all.put(registry, credentials);
		return new RegistryConfig(all);
	}

	/**
	 * Return these credentials as the {@code X-Registry-Config} header.
	 * @return the value of the header, a secret
	 */
	@Override
	public String headerValue() {
		Map<String, RegistryCredentials> byKey = new LinkedHashMap<>();
		this.credentials.forEach((registry, one) -> byKey.put(new RegistryAddress(registry).configKey(), one));
		return CredentialsHeader.encode(byKey);
	}

}
