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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.springline.docker.DockerClient;
import io.springline.docker.http.ApiVersion;
import io.springline.docker.system.SystemVersion;

/**
 * The versions of an engine as far as they are known. Whoever wants them after their time
 * makes the engine be asked again, and does not wait for it.
 */
final class KnownVersions {

	private static final Log logger = LogFactory.getLog(KnownVersions.class);

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private final DockerClient client;

	private final Duration timeToLive;

	private final AtomicReference<Instant> due = new AtomicReference<>(Instant.MIN);

	private volatile Map<String, String> versions = Map.of();

	KnownVersions(DockerClient client, Duration timeToLive) {
		this.client = client;
		this.timeToLive = timeToLive;
	}

	Map<String, String> get() {
		Instant now = Instant.now();
		Instant due = this.due.get();
		if (!now.isBefore(due) && this.due.compareAndSet(due, now.plus(PAUSE))) {
			ask();
		}
		return this.versions;
	}

	private void ask() {
		this.client.system()
			.version()
			.zipWhen((version) -> this.client.apiVersion(), KnownVersions::details)
			.subscribe(this::keep, (ex) -> logger.debug(Reason.of(ex)));
	}

	private void keep(Map<String, String> versions) {
		this.versions = versions;
		this.due.set(Instant.now().plus(this.timeToLive));
	}

	private static Map<String, String> details(SystemVersion version, ApiVersion apiVersion) {
		Map<String, String> details = new LinkedHashMap<>();
		if (version.version() != null) {
			details.put("version", version.version());
		}
		details.put("apiVersion", apiVersion.toString());
		return details;
	}

}
