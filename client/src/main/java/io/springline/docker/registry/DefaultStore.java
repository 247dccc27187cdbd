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
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import io.springline.docker.error.RegistryCredentialsException;

/**
 * The credential helper that the configuration of the docker command line names for all
 * registries.
 *
 * @param file the configuration
 * @param helpers the credential helpers
 */
record DefaultStore(Path file, CredentialHelpers helpers) implements CredentialsStore {

	private static final Log logger = LogFactory.getLog(DefaultStore.class);

	@Override
	public String source() {
		return "the credsStore of " + this.file;
	}

	@Override
	public @Nullable RegistryCredentials find(RegistryAddress registry) {
		DockerConfig config = DockerConfig.read(this.file);
		if (!StringUtils.hasText(config.credsStore())) {
			return null;
		}
		Map.Entry<String, DockerAuth> login = DockerConfig.entry(config.auths(), registry);
		try {
			String server = (login != null) ? login.getKey() : registry.configKey();
			return this.helpers.get(config.credsStore()).get(registry, server);
		}
		catch (RegistryCredentialsException ex) {
			if (login != null) {
				throw ex;
			}
			logger.warn("No credentials for " + registry + ", to which there was no login: " + ex.getMessage());
			return null;
		}
	}

	@Override
	public Collection<String> registries() {
		String helper = DockerConfig.read(this.file).credsStore();
		return StringUtils.hasText(helper) ? this.helpers.get(helper).list() : List.of();
	}

}
