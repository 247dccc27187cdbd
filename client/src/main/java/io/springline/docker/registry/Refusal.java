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

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.springline.docker.error.EngineException;
import io.springline.docker.error.UnauthorizedException;

/**
 * Tells whether a failure is the refusal of credentials by a registry. Engines answer
 * that with status 500, or with an error line in a stream: only the text tells.
 */
final class Refusal {

	private static final List<String> SIGNS = List.of("unauthorized", "authentication required", "denied",
			"no basic auth credentials", "incorrect username or password", "403 forbidden");

	private Refusal() {
	}

	static boolean is(@Nullable Throwable failure) {
		return failure instanceof UnauthorizedException
				|| failure instanceof EngineException refused && isText(refused.getReason());
	}

	private static boolean isText(String reason) {
		String text = reason.toLowerCase(Locale.ROOT);
		return SIGNS.stream().anyMatch(text::contains);
	}

}
