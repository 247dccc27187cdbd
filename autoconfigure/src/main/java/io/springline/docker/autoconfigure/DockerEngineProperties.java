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

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configuration properties for the Docker Engine clients: those of the primary client
 * itself, and under {@code clients} those of others by name.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("docker.engine")
public class DockerEngineProperties extends DockerClientProperties {

	/**
	 * Further clients, by a name of your choice that becomes the name of the bean. Each
	 * has all properties of the primary client, and takes over none of their values.
	 */
	private final Map<String, DockerClientProperties> clients = new LinkedHashMap<>();

	/**
	 * Credentials for registries, by a name of your choice: 'server' with 'username' and
	 * 'password', or with 'identity-token'. All clients use them.
	 */
	private final Map<String, Registry> registries = new LinkedHashMap<>();

	public Map<String, DockerClientProperties> getClients() {
		return this.clients;
	}

	public Map<String, Registry> getRegistries() {
		return this.registries;
	}

	/**
	 * Credentials for one registry.
	 */
	public static class Registry {

		/**
		 * Address of the registry, for example 'registry.example.com:5000'. Docker Hub is
		 * 'docker.io'. Required, so that no password goes to a registry by mistake.
		 */
		private @Nullable String server;

		/**
		 * Name of the user.
		 */
		private @Nullable String username;

		/**
		 * Password of the user, or an access token that stands in for it.
		 */
		private @Nullable String password;

		/**
		 * Email address of the user. Most registries do not need it.
		 */
		private @Nullable String email;

		/**
		 * Token that an earlier login gave. Used in place of username and password.
		 */
		private @Nullable String identityToken;

		public @Nullable String getServer() {
			return this.server;
		}

		public void setServer(@Nullable String server) {
			this.server = server;
		}

		public @Nullable String getUsername() {
			return this.username;
		}

		public void setUsername(@Nullable String username) {
			this.username = username;
		}

		public @Nullable String getPassword() {
			return this.password;
		}

		public void setPassword(@Nullable String password) {
			this.password = password;
		}

		public @Nullable String getEmail() {
			return this.email;
		}

		public void setEmail(@Nullable String email) {
			this.email = email;
		}

		public @Nullable String getIdentityToken() {
			return this.identityToken;
		}

		public void setIdentityToken(@Nullable String identityToken) {
			this.identityToken = identityToken;
		}

	}

}
