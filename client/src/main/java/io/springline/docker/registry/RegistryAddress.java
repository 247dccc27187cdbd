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

import java.util.Locale;
import java.util.Set;

import org.springframework.util.StringUtils;

/**
 * A registry. However it is written, with or without scheme and path and whichever of its
 * names Docker Hub has, two addresses are equal when they mean the same registry.
 *
 * @param host the host in lower case with its port if there is one, {@code docker.io} for
 * Docker Hub
 * @since 0.1.0
 */
public record RegistryAddress(String host) {

	private static final Set<String> DOCKER_HUB_HOSTS = Set.of("docker.io", "index.docker.io", "registry-1.docker.io");

	private static final String DOCKER_HUB_KEY = "https://index.docker.io/v1/";

	/**
	 * The registry of images whose reference names none.
	 */
	public static final RegistryAddress DOCKER_HUB = new RegistryAddress("docker.io");

	/**
	 * Create an address.
	 * @param host a host such as {@code registry.example.com:5000}, or a URL of it such
	 * as {@code https://registry.example.com:5000/v2/}
	 */
	public RegistryAddress {
		String authority = authority(host.strip().toLowerCase(Locale.ROOT));
		if (authority.isEmpty()) {
			throw new IllegalArgumentException("'" + host + "' is no address of a registry: it has no host");
		}
		host = (DOCKER_HUB_HOSTS.contains(authority)) ? "docker.io" : authority;
	}

	private static String authority(String address) {
		int scheme = address.indexOf("://");
		int start = (scheme < 0) ? 0 : scheme + 3;
		int path = address.indexOf('/', start);
		return (path < 0) ? address.substring(start) : address.substring(start, path);
	}

	/**
	 * Return whether this is Docker Hub.
	 * @return whether it is
	 */
	public boolean isDockerHub() {
		return equals(DOCKER_HUB);
	}

	boolean isWritten(String address) {
		return StringUtils.hasText(authority(address)) && equals(new RegistryAddress(address));
	}

	/**
	 * Return what this registry is called where credentials are kept: in the
	 * configuration of the docker CLI and by the builder of the engine.
	 * @return the host, or the URL of the old index for Docker Hub
	 */
	public String configKey() {
		return (isDockerHub()) ? DOCKER_HUB_KEY : this.host;
	}

	@Override
	public String toString() {
		return this.host;
	}

}
