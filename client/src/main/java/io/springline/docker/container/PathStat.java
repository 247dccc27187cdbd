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

package io.springline.docker.container;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;

import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * A path in the file system of a container.
 *
 * @param name the last part of the path
 * @param size the size in bytes
 * @param mode the kind of file and its permissions, as the bits of Go's {@code FileMode}
 * @param mtime when it was last changed
 * @param linkTarget where a symbolic link leads
 * @since 0.1.0
 */
@EngineModel
public record PathStat(@JsonProperty("name") @Nullable String name, @JsonProperty("size") @Nullable Long size,
		@JsonProperty("mode") @Nullable Long mode, @JsonProperty("mtime") @Nullable Instant mtime,
		@JsonProperty("linkTarget") @Nullable String linkTarget) {

	private static final String HEADER = "X-Docker-Container-Path-Stat";

	private static final long DIRECTORY = 1L << 31;

	private static final long SYMBOLIC_LINK = 1L << 27;

	// Devices, named pipes and sockets
	private static final long SPECIAL = 1L << 26 | 1L << 25 | 1L << 24;

	public PathStat {
		mtime = Json.time(mtime);
	}

	/**
	 * Read what the engine tells of a path in the headers of an answer.
	 * @param headers the headers
	 * @return the path
	 * @throws DockerProtocolException if the headers do not tell it
	 */
	public static PathStat from(HttpHeaders headers) {
		String header = headers.getFirst(HEADER);
		if (header == null) {
			throw new DockerProtocolException("The engine sent no header " + HEADER);
		}
		try {
			// Podman encodes with the alphabet of URLs
			byte[] json = Base64.getDecoder().decode(header.replace('-', '+').replace('_', '/'));
			return JsonMapper.shared().readValue(new String(json, StandardCharsets.UTF_8), PathStat.class);
		}
		catch (IllegalArgumentException | JacksonException ex) {
			throw new DockerProtocolException("The engine sent a malformed header " + HEADER, ex);
		}
	}

	/**
	 * Return whether the path is a directory.
	 * @return whether it is one
	 */
	public boolean directory() {
		return has(DIRECTORY);
	}

	/**
	 * Return whether the path is a symbolic link.
	 * @return whether it is one
	 */
	public boolean symbolicLink() {
		return has(SYMBOLIC_LINK);
	}

	boolean special() {
		return has(SPECIAL);
	}

	private boolean has(long bits) {
		return this.mode != null && (this.mode & bits) != 0;
	}

}
