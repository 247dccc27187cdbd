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

package io.springline.docker.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the machine offers to tests.
 */
public final class TestEnvironment {

	static final Path BROWSER = Path.of("/usr/bin/chromium");

	static final Path BROWSER_DRIVER = Path.of("/usr/bin/chromedriver");

	private TestEnvironment() {
	}

	/**
	 * Whether a test that lacks something fails and is not skipped.
	 */
	static boolean isRequired() {
		return Boolean.parseBoolean(System.getenv("SPRINGLINE_ENGINE_REQUIRED"));
	}

	static boolean hasEngine() {
		return System.getenv("SPRINGLINE_TEST_HOST") != null;
	}

	static boolean hasBrowser() {
		return Stream.of(BROWSER, BROWSER_DRIVER).allMatch(Files::isExecutable);
	}

	public static String engineHost() {
		return System.getenv("SPRINGLINE_TEST_HOST");
	}

	public static String image() {
		return Optional.ofNullable(System.getenv("SPRINGLINE_TEST_IMAGE")).orElse("busybox:local");
	}

}
