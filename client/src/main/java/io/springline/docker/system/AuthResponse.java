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

package io.springline.docker.system;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.registry.IdentityTokenCredentials;
import io.springline.docker.registry.RegistryCredentials;

/**
 * What came of a login to a registry.
 *
 * @param status what the engine says about it
 * @param identityToken the token to use instead of the password from now on, if the
 * registry gave one
 * @since 0.1.0
 */
@EngineModel
public record AuthResponse(@Nullable String status, @Nullable String identityToken) {

	/**
	 * Return what to use from now on.
	 * @param used the credentials of the login
	 * @return the identity token, or else the credentials of the login
	 */
	public RegistryCredentials credentials(RegistryCredentials used) {
		return StringUtils.hasLength(this.identityToken)
				? new IdentityTokenCredentials(this.identityToken, used.serverAddress()) : used;
	}

	@Override
	public String toString() {
		return Json.redacted(this, "identityToken");
	}

}
