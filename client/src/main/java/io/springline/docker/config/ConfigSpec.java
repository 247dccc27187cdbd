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

package io.springline.docker.config;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.swarm.Driver;
import io.springline.docker.swarm.Payload;

/**
 * What a config is: a payload of at most 1000 kB that the swarm hands to the tasks of
 * services which name it. Unlike that of a secret, anybody who may ask the engine can
 * read it.
 *
 * @param name the name
 * @param labels the labels, all that can be changed later
 * @param data the payload
 * @param templating what fills in a payload that is a template, of which there is
 * {@code golang} (API 1.37)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record ConfigSpec(@Nullable String name, Map<String, String> labels, @Nullable Payload data,
		@Since("1.37") @Nullable Driver templating) {

	public ConfigSpec {
		labels = Json.map(labels);
	}

	/**
	 * Return a config of bytes.
	 * @param name the name
	 * @param data the payload
	 * @return what the config is
	 */
	public static ConfigSpec of(String name, byte[] data) {
		return new ConfigSpec(name, Map.of(), Payload.of(data), null);
	}

	/**
	 * Return a config of a text in UTF-8.
	 * @param name the name
	 * @param text the payload
	 * @return what the config is
	 */
	public static ConfigSpec of(String name, String text) {
		return new ConfigSpec(name, Map.of(), Payload.of(text), null);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ConfigSpecBuilder builder() {
		return ConfigSpecBuilder.builder();
	}

	/**
	 * Start with what this one says.
	 * @return a builder
	 */
	public ConfigSpecBuilder toBuilder() {
		return ConfigSpecBuilder.builder(this);
	}

}
