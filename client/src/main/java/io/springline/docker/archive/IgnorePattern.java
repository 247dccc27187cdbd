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

package io.springline.docker.archive;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A line of a {@code .dockerignore} file, cleaned.
 *
 * @param exception whether it takes back what lines before it exclude
 * @param literal what all paths that match begin with
 * @param matches tells whether a path matches
 */
record IgnorePattern(boolean exception, String literal, Predicate<String> matches) {

	private static final String WILDCARDS = "*?[\\";

	static IgnorePattern of(String line) {
		boolean exception = line.startsWith("!");
		String pattern = exception ? line.substring(1) : line;
		if (pattern.isEmpty()) {
			throw new IllegalArgumentException("Illegal exclusion pattern: \"!\"");
		}
		IgnoreSyntax.check(pattern);
		return new IgnorePattern(exception, literal(pattern), matcher(pattern));
	}

	boolean matches(String path) {
		return this.matches.test(path);
	}

	/**
	 * Return whether paths below a folder may match.
	 */
	boolean reaches(String folder) {
		String start = folder + "/";
		return this.literal.startsWith(start) || start.startsWith(this.literal);
	}

	private static String literal(String pattern) {
		int end = 0;
		while (end < pattern.length() && WILDCARDS.indexOf(pattern.charAt(end)) < 0) {
			end++;
		}
		return pattern.substring(0, end);
	}

	private static Predicate<String> matcher(String pattern) {
		String body = pattern.substring(pattern.startsWith("**") ? 2 : 0, pattern.length());
		if (isPlain(pattern)) {
			return pattern::equals;
		}
		if (body.length() < pattern.length() && isPlain(body)) {
			return suffix(body);
		}
		if (pattern.endsWith("**") && isPlain(pattern.substring(0, pattern.length() - 2))) {
			String start = pattern.substring(0, pattern.length() - 2);
			return (path) -> path.startsWith(start);
		}
		try {
			Pattern expression = Pattern.compile(IgnoreSyntax.expression(pattern), Pattern.UNIX_LINES);
			return (path) -> expression.matcher(path).matches();
		}
		catch (PatternSyntaxException ex) {
			throw new IllegalArgumentException("Malformed pattern '" + pattern + "' in .dockerignore", ex);
		}
	}

	private static boolean isPlain(String pattern) {
		return literal(pattern).length() == pattern.length() && pattern.indexOf(']') < 0;
	}

	private static Predicate<String> suffix(String suffix) {
		if (suffix.startsWith("/")) {
			return (path) -> path.endsWith(suffix) || path.equals(suffix.substring(1));
		}
		return (path) -> path.endsWith(suffix);
	}

}
