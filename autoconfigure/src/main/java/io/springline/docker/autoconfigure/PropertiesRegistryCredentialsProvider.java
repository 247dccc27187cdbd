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

package io.springline.docker.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import io.springline.docker.autoconfigure.DockerEngineProperties.Registry;
import io.springline.docker.registry.RegistryAddress;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.registry.RegistryCredentialsProvider;

/**
 * Knows the credentials in {@link DockerEngineProperties}.
 */
class PropertiesRegistryCredentialsProvider implements RegistryCredentialsProvider {

	private static final String PREFIX = "docker.engine.registries";

	private static final Bindable<Map<String, Registry>> REGISTRIES = Bindable.mapOf(String.class, Registry.class);

	private final Environment environment;

	PropertiesRegistryCredentialsProvider(Environment environment) {
		this.environment = environment;
		read();
	}

	@Override
	public Mono<RegistryCredentials> credentials(String registry) {
		return Mono.defer(() -> Mono.justOrEmpty(read().get(new RegistryAddress(registry))));
	}

	@Override
	public Flux<String> registries() {
		return Flux.defer(() -> Flux.fromIterable(read().keySet())).map(RegistryAddress::host);
	}

	@Override
	public String source() {
		return "the properties " + PREFIX;
	}

	private Map<RegistryAddress, RegistryCredentials> read() {
		Map<RegistryAddress, RegistryCredentials> credentials = new LinkedHashMap<>();
		Binder.get(this.environment)
			.bind(PREFIX, REGISTRIES)
			.ifBound((registries) -> registries.forEach((name, one) -> {
				RegistryAddress address = address(name, one.getServer());
				if (credentials.putIfAbsent(address, credentials(name, one, address)) != null) {
					throw invalid(name, "server", "there are other credentials for " + address + " already");
				}
			}));
		return credentials;
	}

	private static RegistryAddress address(String name, @Nullable String server) {
		if (!StringUtils.hasText(server)) {
			throw invalid(name, "server", "it is missing (Docker Hub is 'docker.io')");
		}
		try {
			return new RegistryAddress(server);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidDockerConfigurationException(property(name, "server"), ex);
		}
	}

	private static RegistryCredentials credentials(String name, Registry registry, RegistryAddress address) {
		if (!StringUtils.hasLength(registry.getIdentityToken())) {
			boolean user = StringUtils.hasText(registry.getUsername());
			boolean password = StringUtils.hasLength(registry.getPassword());
			if (!user) {
				throw invalid(name, "username", password ? "it is missing, but there is a password"
						: "it is missing: username and password are needed, or an identity token");
			}
			if (!password) {
				throw invalid(name, "password", "it is missing, but there is a username");
			}
		}
		return RegistryCredentials.of(registry.getUsername(), registry.getPassword(), registry.getEmail(),
				address.configKey(), registry.getIdentityToken(), null);
	}

	private static InvalidDockerConfigurationException invalid(String name, String property, String reason) {
		return new InvalidDockerConfigurationException(property(name, property), reason);
	}

	private static String property(String name, String property) {
		return MapProperty.of(PREFIX, name) + "." + property;
	}

}
