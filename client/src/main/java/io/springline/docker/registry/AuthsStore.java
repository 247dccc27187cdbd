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

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.springline.docker.error.RegistryCredentialsException;

/**
 * Logins that are written down in a configuration of the docker command line.
 *
 * @param source what the configuration is called
 * @param config reads the configuration
 */
record AuthsStore(String source, Supplier<DockerConfig> config) implements CredentialsStore {

	@Override
	public @Nullable RegistryCredentials find(RegistryAddress registry) {
		Map.Entry<String, DockerAuth> entry = DockerConfig.entry(this.config.get().auths(), registry);
		try {
			return (entry != null) ? entry.getValue().credentials(registry) : null;
		}
		catch (IllegalArgumentException ex) {
			throw new RegistryCredentialsException("The login for " + registry + " in " + this.source
					+ " is malformed: 'auth' must be the Base64 of user:password");
		}
	}

	@Override
	public Collection<String> registries() {
		return this.config.get().auths().keySet();
	}

}
