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

package io.springline.docker.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

/**
 * A fenced block of a page.
 *
 * @param page the page
 * @param line the number of the line that opens it
 * @param language what is said behind the fence
 * @param tie what the comment above says the block is tied to
 * @param text the text between the fences
 */
record CodeBlock(MarkdownPage page, int line, String language, @Nullable Tie tie, String text) {

	/**
	 * What a block of configuration sets.
	 */
	EnumerablePropertySource<?> properties() throws IOException {
		ByteArrayResource resource = new ByteArrayResource(this.text.getBytes(StandardCharsets.UTF_8));
		PropertySourceLoader loader = this.language.equals("yaml") ? new YamlPropertySourceLoader()
				: new PropertiesPropertySourceLoader();
		List<PropertySource<?>> sources = loader.load(toString(), resource);
		if (sources.size() != 1) {
			throw new IllegalStateException(this + " is not one document");
		}
		return (EnumerablePropertySource<?>) sources.get(0);
	}

	/**
	 * This block with something of the machine in place of what the page says.
	 */
	CodeBlock with(String shown, String actual) {
		if (!this.text.contains(shown)) {
			throw new IllegalArgumentException(this + " has no " + shown);
		}
		return new CodeBlock(this.page, this.line, this.language, this.tie, this.text.replace(shown, actual));
	}

	@Override
	public String toString() {
		return this.page.name() + ":" + this.line + " (" + this.language + ")";
	}

	/**
	 * What a block is tied to.
	 *
	 * @param kind {@code snippet}, {@code configuration}, {@code message} or
	 * {@code answer}
	 * @param name which one
	 */
	record Tie(String kind, String name) {

	}

}
