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

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command line into words as a shell does, and does nothing else that a shell
 * does: no variables, no patterns, no pipes.
 */
final class CommandLine {

	private static final char NO_QUOTE = 0;

	private final String line;

	private final List<String> words = new ArrayList<>();

	private final StringBuilder word = new StringBuilder();

	private boolean begun;

	private char quote = NO_QUOTE;

	private CommandLine(String line) {
		this.line = line;
	}

	/**
	 * Split a line at its blanks, except inside single or double quotes and after a
	 * backslash.
	 * @param line the line
	 * @return the words, none when the line is blank
	 */
	static List<String> split(String line) {
		return new CommandLine(line).split();
	}

	private List<String> split() {
		for (int i = 0; i < this.line.length(); i++) {
			char next = this.line.charAt(i);
			if (isEscape(next, i)) {
				i++;
				append(this.line.charAt(i));
			}
			else if (this.quote != NO_QUOTE) {
				inQuotes(next);
			}
			else {
				outsideQuotes(next);
			}
		}
		if (this.quote != NO_QUOTE) {
			throw new IllegalArgumentException("The command has a quotation mark " + this.quote + " without its end");
		}
		endWord();
		return List.copyOf(this.words);
	}

	private boolean isEscape(char next, int position) {
		if (next != '\\' || this.quote == '\'' || position + 1 == this.line.length()) {
			return false;
		}
		return this.quote == NO_QUOTE || "\"\\$`".indexOf(this.line.charAt(position + 1)) >= 0;
	}

	private void inQuotes(char next) {
		if (next == this.quote) {
			this.quote = NO_QUOTE;
		}
		else {
			append(next);
		}
	}

	private void outsideQuotes(char next) {
		if (Character.isWhitespace(next)) {
			endWord();
		}
		else if (next == '\'' || next == '"') {
			this.quote = next;
			this.begun = true;
		}
		else {
			append(next);
		}
	}

	private void append(char next) {
		this.word.append(next);
		this.begun = true;
	}

	private void endWord() {
		if (this.begun) {
			this.words.add(this.word.toString());
		}
		this.word.setLength(0);
		this.begun = false;
	}

}
