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

package io.springline.docker.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;

/**
 * The file that a secret or a config appears as in a container.
 *
 * @param name the name of the file; a secret lies in {@code /run/secrets} and a config in
 * the root directory unless the name is a path
 * @param uid the id of the user that owns it
 * @param gid the id of the group that owns it
 * @param mode the permissions as a number, which is 0444 in Java for {@code r--r--r--}
 * @since 0.1.0
 */
@EngineModel
public record FileTarget(@Nullable String name, @JsonProperty("UID") @Nullable String uid,
		@JsonProperty("GID") @Nullable String gid, @Nullable Long mode) {

	private static final long READABLE = 0444;

	/**
	 * Return a file that belongs to root and that everybody may read.
	 * @param name the name of the file
	 * @return the file
	 */
	public static FileTarget of(String name) {
		return new FileTarget(name, "0", "0", READABLE);
	}

}
