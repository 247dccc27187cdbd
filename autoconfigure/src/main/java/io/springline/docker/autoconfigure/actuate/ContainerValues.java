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

package io.springline.docker.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.Sanitizer;

/**
 * Hides the values that a container is given by name, since they hold many a secret.
 *
 * @param sanitizer asks the sanitizing functions of the application
 * @param shown whether values of labels are shown that these leave as they are
 */
record ContainerValues(Sanitizer sanitizer, boolean shown) {

	private static final Pattern NAME = Pattern.compile("[\\w.-]+");

	Map<String, String> labels(Map<String, String> labels) {
		Map<String, String> sanitized = new LinkedHashMap<>();
		labels.forEach((key, value) -> sanitized.put(key,
				String.valueOf(this.sanitizer.sanitize(new SanitizableData(null, key, value), this.shown))));
		return sanitized;
	}

	// What is no name may be a value that was given in its place
	static Map<String, String> environment(List<String> environment) {
		Map<String, String> sanitized = new LinkedHashMap<>();
		for (String variable : environment) {
			String name = variable.split("=", 2)[0];
			sanitized.put(NAME.matcher(name).matches() ? name : SanitizableData.SANITIZED_VALUE,
					SanitizableData.SANITIZED_VALUE);
		}
		return sanitized;
	}

}
