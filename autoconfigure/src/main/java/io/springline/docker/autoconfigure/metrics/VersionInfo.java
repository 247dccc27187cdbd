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

package io.springline.docker.autoconfigure.metrics;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

import io.springline.docker.observation.DockerRequestContext;

/**
 * A gauge of 1 for each client, whose tags tell the versions of the API and of the engine
 * that it speaks with. Both are learned from calls; when they change, as after an
 * upgrade, the gauge with the former ones is gone.
 */
class VersionInfo {

	private static final Pattern SERVER = Pattern.compile("\\w{1,20}/([\\w.+~-]{1,40})( .*)?");

	private final Map<String, Versions> known = new ConcurrentHashMap<>();

	private final Map<String, MultiGauge> gauges = new ConcurrentHashMap<>();

	private final MeterRegistry registry;

	VersionInfo(MeterRegistry registry) {
		this.registry = registry;
	}

	void learn(DockerRequestContext context) {
		if (context.getApiVersion() == null) {
			return;
		}
		Versions spoken = new Versions(context.getApiVersion(), context.getServer());
		if (!spoken.equals(this.known.get(context.getClient()))) {
			this.known.compute(context.getClient(), (client, before) -> {
				this.gauges.computeIfAbsent(client, this::gauge).register(List.of(Row.of(spoken.tags(), 1)), true);
				return spoken;
			});
		}
	}

	private MultiGauge gauge(String client) {
		return MultiGauge.builder("docker.client.info")
			.description("Versions of the API and of the engine that a client speaks with")
			.tag("client", client)
			.register(this.registry);
	}

	/**
	 * What a client speaks with.
	 *
	 * @param api the version of the API
	 * @param server what the engine calls itself
	 */
	private record Versions(String api, @Nullable String server) {

		Tags tags() {
			Matcher version = SERVER.matcher((this.server != null) ? this.server : "");
			return Tags.of("api.version", this.api, "engine.version", version.matches() ? version.group(1) : "unknown");
		}

	}

}
