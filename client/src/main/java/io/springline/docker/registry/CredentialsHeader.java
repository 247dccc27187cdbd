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

import java.util.Base64;

import tools.jackson.databind.json.JsonMapper;

/**
 * Writes credentials into headers. Engines decode the alphabet for URLs, and insist on
 * padding.
 */
final class CredentialsHeader {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private CredentialsHeader() {
	}

	static String encode(Object credentials) {
		return Base64.getUrlEncoder().encodeToString(JSON.writeValueAsBytes(credentials));
	}

}
