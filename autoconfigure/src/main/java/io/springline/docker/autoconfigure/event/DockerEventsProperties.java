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

package io.springline.docker.autoconfigure.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configuration properties for the events of Docker Engines.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("docker.engine.events")
public class DockerEventsProperties {

	/**
	 * Whether to publish what happens on the engine as application events.
	 */
	private boolean enabled;

	/**
	 * Names of the clients whose engines are followed. When it is not set, those of all
	 * clients are.
	 */
	private List<String> clients = new ArrayList<>();

	/**
	 * Conditions that the engine puts on the events it tells, by key: 'type', 'event',
	 * 'label', 'container' and others. Values of one key are alternatives, apart from
	 * labels.
	 */
	private Map<String, List<String>> filters = new LinkedHashMap<>();

	/**
	 * Time to look back when the application starts. Engines remember their last 256
	 * events. When it is not set, events are published from the start on.
	 */
	private @Nullable Duration since;

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	public List<String> getClients() {
		return this.clients;
	}

	public void setClients(List<String> clients) {
		this.clients = clients;
	}

	public Map<String, List<String>> getFilters() {
		return this.filters;
	}

	public void setFilters(Map<String, List<String>> filters) {
		this.filters = filters;
	}

	public @Nullable Duration getSince() {
		return this.since;
	}

	public void setSince(@Nullable Duration since) {
		this.since = since;
	}

}
