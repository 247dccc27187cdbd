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

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.springline.docker.autoconfigure.InvalidDockerConfigurationException;
import io.springline.docker.http.Filters;

/**
 * The conditions in {@link DockerEventsProperties}. Engines do not check them: a key that
 * they do not know lets all events through, and a value none. What no engine can mean is
 * an error. What only this version does not know is a warning, as later engines may.
 */
final class EventConditions {

	static final Set<String> KEYS = Set.of("config", "container", "daemon", "event", "image", "label", "network",
			"node", "plugin", "scope", "secret", "service", "type", "volume");

	static final Set<String> TYPES = Set.of("builder", "config", "container", "daemon", "image", "network", "node",
			"plugin", "secret", "service", "volume");

	private static final Log logger = LogFactory.getLog(EventConditions.class);

	private static final String PROPERTY = "docker.engine.events.filters";

	private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");

	// Such as 'health_status: healthy' and 'exec_start: sh -c date'
	private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9_-]*(: \\S.*)?");

	private EventConditions() {
	}

	static Filters of(Map<String, List<String>> filters) {
		filters.forEach(EventConditions::check);
		return new Filters(filters);
	}

	private static void check(String key, List<String> values) {
		if (!WORD.matcher(key).matches()) {
			throw new InvalidDockerConfigurationException(PROPERTY,
					"the key '" + key + "' is not a word of small letters, such as " + quoted(KEYS));
		}
		String property = PROPERTY + "." + key;
		if (values.isEmpty()) {
			throw new InvalidDockerConfigurationException(property, "it has no value");
		}
		values.forEach((value) -> check(property, key, value));
		if (!KEYS.contains(key)) {
			logger.warn("An engine that does not know the key '" + key + "' of the property '" + PROPERTY
					+ "' tells all events. Known to all are " + quoted(KEYS));
		}
	}

	private static void check(String property, String key, String value) {
		switch (key) {
			case "type" -> {
				require(WORD.matcher(value).matches(), property,
						"a type is a word of small letters, such as " + quoted(TYPES));
				if (!TYPES.contains(value)) {
					logger.warn("An engine that does not know the type '" + value + "' of the property '" + property
							+ "' tells no events of it. Known to all are " + quoted(TYPES));
				}
			}
			case "event" -> require(ACTION.matcher(value).matches(), property,
					"what happens is a word of small letters, such as 'start' or 'die', and may go on after a colon, "
							+ "as 'health_status: healthy' does");
			case "scope" -> require(WORD.matcher(value).matches(), property,
					"a scope is a word of small letters: 'local' or 'swarm'");
			case "label" ->
				require(!value.isBlank() && !value.startsWith("="), property, "a label is 'name' or 'name=value'");
			default -> require(!value.isBlank() && value.equals(value.strip()), property,
					"a value is blank or has spaces around it");
		}
	}

	private static void require(boolean right, String property, String reason) {
		if (!right) {
			throw new InvalidDockerConfigurationException(property, reason);
		}
	}

	private static String quoted(Set<String> words) {
		return "'" + String.join("', '", new TreeSet<>(words)) + "'";
	}

}
