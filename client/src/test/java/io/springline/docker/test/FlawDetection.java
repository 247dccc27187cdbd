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

package io.springline.docker.test;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fails each test class that leaks a buffer, or lets a thread wait that must not. JUnit
 * applies this to all test classes of the module.
 */
public class FlawDetection implements BeforeAllCallback, AfterAllCallback {

	// Before there are threads that already wait for work
	static {
		LeakDetection.install();
		BlockingDetection.install();
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		flaws();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		assertThat(flaws()).as("leaked buffers and calls that block").isEmpty();
	}

	private static List<String> flaws() {
		List<String> flaws = new ArrayList<>(LeakDetection.reports());
		flaws.addAll(BlockingDetection.reports());
		return flaws;
	}

}
