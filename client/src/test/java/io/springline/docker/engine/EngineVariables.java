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

package io.springline.docker.engine;

import java.util.Optional;

import org.junit.jupiter.api.Assumptions;

import org.springframework.util.StringUtils;

/**
 * The variables that {@code .ci/engine env} prints.
 */
final class EngineVariables {

	static final String HOST = "SPRINGLINE_TEST_HOST";

	static final String HOST_NEWER = "SPRINGLINE_TEST_HOST_NEWER";

	static final String TCP = "SPRINGLINE_TEST_TCP";

	static final String TLS = "SPRINGLINE_TEST_TLS";

	static final String CERT_PATH = "SPRINGLINE_TEST_CERT_PATH";

	static final String IMAGE = "SPRINGLINE_TEST_IMAGE";

	static final String REGISTRY = "SPRINGLINE_TEST_REGISTRY";

	static final String REGISTRY_USERNAME = "SPRINGLINE_TEST_REGISTRY_USERNAME";

	static final String REGISTRY_PASSWORD = "SPRINGLINE_TEST_REGISTRY_PASSWORD";

	static final String REGISTRY_TLS = "SPRINGLINE_TEST_REGISTRY_TLS";

	static final String REGISTRY_TLS_USERNAME = "SPRINGLINE_TEST_REGISTRY_TLS_USERNAME";

	static final String REGISTRY_TLS_PASSWORD = "SPRINGLINE_TEST_REGISTRY_TLS_PASSWORD";

	static final String REGISTRY_TOKEN = "SPRINGLINE_TEST_REGISTRY_TOKEN";

	static final String TOKEN_SERVER = "SPRINGLINE_TEST_TOKEN_SERVER";

	static final String TOKEN_CERTIFICATE = "SPRINGLINE_TEST_TOKEN_CERTIFICATE";

	static final String DAEMON_RESTART = "SPRINGLINE_TEST_DAEMON_RESTART";

	static final String REQUIRED = "SPRINGLINE_ENGINE_REQUIRED";

	private EngineVariables() {
	}

	static boolean isRequired() {
		return Boolean.parseBoolean(System.getenv(REQUIRED));
	}

	static Optional<String> find(String name) {
		return Optional.ofNullable(System.getenv(name)).filter(StringUtils::hasText);
	}

	/**
	 * Return the value of a variable, without which the test is skipped, or fails when a
	 * run requires all.
	 */
	static String get(String name) {
		Optional<String> value = find(name);
		if (value.isEmpty() && !isRequired()) {
			Assumptions.abort(name + " is not set: see '.ci/engine env'");
		}
		return value.orElseThrow(() -> new IllegalStateException(name + " is not set, but " + REQUIRED + " is"));
	}

}
