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

package io.springline.docker.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerClients;

/**
 * Clients that a test has made.
 *
 * @param clients the clients by name
 */
record FixedClients(Map<String, DockerClient> clients) implements DockerClients {

	static FixedClients of(DockerClient client) {
		return new FixedClients(Map.of("default", client));
	}

	FixedClients and(String name, DockerClient client) {
		Map<String, DockerClient> clients = new LinkedHashMap<>(this.clients);
		clients.put(name, client);
		return new FixedClients(clients);
	}

	@Override
	public DockerClient get(String name) {
		return this.clients.get(name);
	}

	@Override
	public Set<String> names() {
		return this.clients.keySet();
	}

}
