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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A request as it came, byte by byte.
 *
 * @param line the request line
 * @param headers the lines of the headers
 * @param body the body, empty where the script reads it by itself
 */
public record Request(String line, List<String> headers, byte[] body) {

	public String method() {
		return this.line.substring(0, this.line.indexOf(' '));
	}

	/**
	 * Return method and target, without the version of HTTP.
	 * @return the request line without its end
	 */
	public String call() {
		return this.line.substring(0, this.line.lastIndexOf(' '));
	}

	public boolean isPing() {
		return this.line.contains(" /_ping ");
	}

	public @Nullable String header(String name) {
		String start = name.toLowerCase(Locale.ROOT) + ":";
		return this.headers.stream()
			.filter((header) -> header.toLowerCase(Locale.ROOT).startsWith(start))
			.map((header) -> header.substring(start.length()).strip())
			.findFirst()
			.orElse(null);
	}

	public String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	Request withBody(byte[] bytes) {
		return new Request(this.line, this.headers, bytes);
	}

	@Override
	public String toString() {
		return this.line + " " + this.headers;
	}

}
