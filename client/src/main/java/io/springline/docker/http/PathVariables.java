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

package io.springline.docker.http;

import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Checks the ids and names that become part of a path, so that none can reach another
 * endpoint. The engine decodes and cleans paths, so encoding alone is not enough.
 */
final class PathVariables {

	private static final Pattern FORBIDDEN = Pattern.compile("[\\s\\p{Cc}\\p{Z}?#%\\\\]");

	private static final Set<String> NAMED_BY_REFERENCE = Set.of("images", "plugins", "distribution");

	private PathVariables() {
	}

	/**
	 * Check one variable of a path.
	 * @param template the template of the path
	 * @param name the name of the variable
	 * @param value the value the caller gave
	 * @return the value to put into the path
	 */
	static String check(String template, String name, @Nullable Object value) {
		String text = (value != null) ? value.toString() : "";
		if (text.isBlank()) {
			throw new IllegalArgumentException("'" + name + "' must not be empty");
		}
		if (FORBIDDEN.matcher(text).find()) {
			throw new IllegalArgumentException("'" + name + "' must not contain white space, control characters or any "
					+ "of ? # % \\, but is '" + printable(text) + "'");
		}
		String path = text.startsWith("/") ? text.substring(1) : text;
		String[] segments = path.split("/", -1);
		if (segments.length > 1 && !NAMED_BY_REFERENCE.contains(template.split("/")[1])) {
			throw new IllegalArgumentException("'" + name + "' must not contain '/', but is '" + text + "'");
		}
		for (String segment : segments) {
			if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
				throw new IllegalArgumentException(
						"'" + name + "' must not have empty, '.' or '..' segments, but is '" + text + "'");
			}
		}
		return path;
	}

	private static String printable(String text) {
		return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", "\uFFFD");
	}

}
