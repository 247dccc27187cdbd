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

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

import io.springline.docker.autoconfigure.DockerClients;

/**
 * {@link InfoContributor} that tells the versions of engines. It never waits for one:
 * what it does not know yet, or no longer, it finds out in the background and tells the
 * next who asks.
 *
 * @since 0.1.0
 */
public class DockerInfoContributor implements InfoContributor {

	private final DockerClients clients;

	private final Duration timeToLive;

	private final Map<String, KnownVersions> known = new ConcurrentHashMap<>();

	/**
	 * Create a contributor.
	 * @param clients the clients of the engines
	 * @param timeToLive how long versions are kept before an engine is asked again
	 */
	public DockerInfoContributor(DockerClients clients, Duration timeToLive) {
		this.clients = clients;
		this.timeToLive = timeToLive;
	}

	@Override
	public void contribute(Info.Builder builder) {
		Map<String, Map<String, String>> engines = new LinkedHashMap<>();
		this.clients.names().forEach((name) -> engines.put(name, versions(name)));
		builder.withDetail("docker", engines);
	}

	private Map<String, String> versions(String client) {
		return this.known.computeIfAbsent(client, (name) -> new KnownVersions(this.clients.get(name), this.timeToLive))
			.get();
	}

}
