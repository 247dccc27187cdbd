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

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The credential helpers that the configuration of the docker command line names for
 * single registries.
 *
 * @param file the configuration
 * @param helpers the credential helpers
 */
record HelpersStore(Path file, CredentialHelpers helpers) implements CredentialsStore {

	@Override
	public String source() {
		return "the credHelpers of " + this.file;
	}

	@Override
	public @Nullable RegistryCredentials find(RegistryAddress registry) {
		Map.Entry<String, String> helper = DockerConfig.entry(DockerConfig.read(this.file).credHelpers(), registry);
		return (helper != null) ? this.helpers.get(helper.getValue()).get(registry, registry.configKey()) : null;
	}

	@Override
	public Collection<String> registries() {
		return DockerConfig.read(this.file).credHelpers().keySet();
	}

}
