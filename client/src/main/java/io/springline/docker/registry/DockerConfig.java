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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.error.RegistryCredentialsException;
import io.springline.docker.json.Json;

/**
 * What the configuration of the docker command line says of credentials.
 *
 * @param auths the logins by registry
 * @param credHelpers the suffix of the credential helper by registry
 * @param credsStore the suffix of the credential helper for all other registries
 */
record DockerConfig(@JsonProperty("auths") @JsonSetter(contentNulls = Nulls.SKIP) Map<String, DockerAuth> auths,
		@JsonProperty("credHelpers") Map<String, String> credHelpers,
		@JsonProperty("credsStore") @Nullable String credsStore) {

	static final DockerConfig EMPTY = new DockerConfig(Map.of(), Map.of(), null);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	DockerConfig {
		auths = Json.map(auths);
		credHelpers = Json.map(credHelpers);
	}

	static DockerConfig read(Path file) {
		try {
			return parse(Files.readString(file), "The file " + file);
		}
		catch (NoSuchFileException ex) {
			return EMPTY;
		}
		catch (IOException ex) {
			throw new RegistryCredentialsException(
					"The file " + file + " cannot be read: " + ex.getClass().getSimpleName());
		}
	}

	static DockerConfig parse(String text, String source) {
		try {
			DockerConfig config = (!text.isBlank()) ? JSON.readValue(text, DockerConfig.class) : EMPTY;
			return (config != null) ? config : EMPTY;
		}
		catch (JacksonException ex) {
			throw new RegistryCredentialsException(
					source + " is no docker configuration: its JSON is malformed in line "
							+ ex.getLocation().getLineNr() + ", column " + ex.getLocation().getColumnNr());
		}
	}

	/**
	 * Return the value that a map has for a registry, however the registry is written.
	 * @param map the map
	 * @param registry the registry
	 * @param <T> the type of the values
	 * @return the entry, or {@code null} if there is none
	 */
	static <T> Map.@Nullable Entry<String, T> entry(Map<String, T> map, RegistryAddress registry) {
		return map.entrySet().stream().filter((entry) -> registry.isWritten(entry.getKey())).findFirst().orElse(null);
	}

	@Override
	public String toString() {
		return "DockerConfig[auths=" + this.auths.keySet() + ", credHelpers=" + this.credHelpers + ", credsStore="
				+ this.credsStore + "]";
	}

}
