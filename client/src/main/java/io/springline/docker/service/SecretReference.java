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
 * A secret that a container gets.
 *
 * @param file the file that it appears as
 * @param secretId the id of the secret
 * @param secretName the name of the secret, which must be that of the id
 * @since 0.1.0
 */
@EngineModel
public record SecretReference(@Nullable FileTarget file, @JsonProperty("SecretID") @Nullable String secretId,
		@Nullable String secretName) {

	/**
	 * Return a secret as a file that belongs to root and that everybody may read.
	 * @param id the id of the secret
	 * @param name the name of the secret
	 * @param file the name of the file, in {@code /run/secrets} unless it is a path
	 * @return the reference
	 */
	public static SecretReference of(String id, String name, String file) {
		return new SecretReference(FileTarget.of(file), id, name);
	}

}
