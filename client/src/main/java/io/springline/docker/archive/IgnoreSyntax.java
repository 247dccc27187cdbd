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

/**
 * The syntax of the patterns of a {@code .dockerignore} file: that of Go's
 * {@code filepath.Match}, and {@code **} for any number of folders.
 */
final class IgnoreSyntax {

	private static final String ESCAPED = ".+()|{}$";

	private final String pattern;

	private int position;

	private IgnoreSyntax(String pattern) {
		this.pattern = pattern;
	}

	/**
	 * Refuse a pattern that Go refuses.
	 * @param pattern the pattern
	 */
	static void check(String pattern) {
		IgnoreSyntax syntax = new IgnoreSyntax(pattern);
		while (syntax.position < pattern.length()) {
			char next = pattern.charAt(syntax.position++);
			if (next == '[') {
				syntax.checkRanges();
			}
			else if (next == '\\') {
				syntax.next();
			}
		}
	}

	/**
	 * Return the regular expression that matches what a pattern does.
	 * @param pattern the pattern
	 * @return the expression, for whole paths
	 */
	static String expression(String pattern) {
		return new IgnoreSyntax(pattern).translate();
	}

	private void checkRanges() {
		if (this.position < this.pattern.length() && this.pattern.charAt(this.position) == '^') {
			this.position++;
		}
		boolean some = false;
		while (!some || peek() != ']') {
			checkBound();
			if (peek() == '-') {
				this.position++;
				checkBound();
			}
			some = true;
		}
		this.position++;
	}

	private void checkBound() {
		char bound = next();
		if (bound == '-' || bound == ']') {
			throw malformed();
		}
		if (bound == '\\') {
			next();
		}
	}

	private char peek() {
		if (this.position == this.pattern.length()) {
			throw malformed();
		}
		return this.pattern.charAt(this.position);
	}

	private char next() {
		char next = peek();
		this.position++;
		return next;
	}

	private IllegalArgumentException malformed() {
		return new IllegalArgumentException("Malformed pattern '" + this.pattern + "' in .dockerignore");
	}

	private String translate() {
		StringBuilder expression = new StringBuilder();
		boolean inRanges = false;
		while (this.position < this.pattern.length()) {
			char next = this.pattern.charAt(this.position++);
			if (next == '*') {
				expression.append(star());
			}
			else if (next == '?') {
				expression.append("[^/]");
			}
			else if (next == '\\') {
				expression.append('\\').append(next());
			}
			else if (ESCAPED.indexOf(next) >= 0 || inRanges && (next == '[' || next == '&')) {
				expression.append('\\').append(next);
			}
			else {
				inRanges = next == '[' || inRanges && next != ']';
				expression.append(next);
			}
		}
		return expression.toString();
	}

	private String star() {
		if (!eat('*')) {
			return "[^/]*";
		}
		eat('/');
		return (this.position < this.pattern.length()) ? "(.*/)?" : ".*";
	}

	private boolean eat(char expected) {
		boolean eaten = this.position < this.pattern.length() && this.pattern.charAt(this.position) == expected;
		this.position += eaten ? 1 : 0;
		return eaten;
	}

}
