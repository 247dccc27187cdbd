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

package io.springline.docker.secret;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.swarm.Driver;
import io.springline.docker.swarm.Payload;

/**
 * What a secret is: a payload of at most 500 kB that the swarm hands to the tasks of
 * services which name it, and to nobody else.
 *
 * @param name the name
 * @param labels the labels, all that can be changed later
 * @param data the payload, which is sent once and never comes back; none when a driver
 * provides it
 * @param driver the plugin that provides the payload (API 1.31)
 * @param templating what fills in a payload that is a template, of which there is
 * {@code golang} (API 1.37)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record SecretSpec(@Nullable String name, Map<String, String> labels, @Nullable Payload data,
		@Since("1.31") @Nullable Driver driver, @Since("1.37") @Nullable Driver templating) {

	public SecretSpec {
		labels = Json.map(labels);
	}

	/**
	 * Return a secret of bytes.
	 * @param name the name
	 * @param data the payload
	 * @return what the secret is
	 */
	public static SecretSpec of(String name, byte[] data) {
		return new SecretSpec(name, Map.of(), Payload.of(data), null, null);
	}

	/**
	 * Return a secret of a text in UTF-8.
	 * @param name the name
	 * @param text the payload
	 * @return what the secret is
	 */
	public static SecretSpec of(String name, String text) {
		return new SecretSpec(name, Map.of(), Payload.of(text), null, null);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static SecretSpecBuilder builder() {
		return SecretSpecBuilder.builder();
	}

	/**
	 * Start with what this one says.
	 * @return a builder
	 */
	public SecretSpecBuilder toBuilder() {
		return SecretSpecBuilder.builder(this);
	}

}
