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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import io.springline.docker.DockerClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that methods and properties which the text of pages names exist.
 */
class NamesTests {

	private static final Pattern METHOD = Pattern.compile("`docker\\.(\\w+)\\([^)`]*\\)(?:\\.(\\w+)\\()?");

	private static final Pattern PROPERTY = Pattern
		.compile("`((?:docker\\.engine|management)(?:\\.[a-z-]+|\\.<name>)+)(\\.\\*)?(?:=[^`]*)?`");

	/**
	 * What {@link MetricsIT} looks for.
	 */
	private static final Set<String> METERS = MetricsIT.documented().keySet();

	@ParameterizedTest
	@MethodSource("pages")
	void methodsExist(MarkdownPage page) {
		assertThat(matches(page, METHOD)).allSatisfy((match) -> {
			Class<?> operations = returnType(DockerClient.class, match.group(1));
			if (match.group(2) != null) {
				assertThat(returnType(operations, match.group(2))).isNotNull();
			}
		});
	}

	@ParameterizedTest
	@MethodSource("pages")
	void propertiesExist(MarkdownPage page) throws IOException {
		ConfigurationMetadata metadata = ConfigurationMetadata.ofClasspath();
		assertThat(matches(page, PROPERTY)).allSatisfy((match) -> {
			ConfigurationPropertyName name = ConfigurationPropertyName.of(match.group(1).replace("<name>", "name"));
			if (match.group(2) == null) {
				assertThat(metadata.property(name) != null || METERS.contains(name.toString())).as("%s", name).isTrue();
			}
			else {
				assertThat(metadata.properties())
					.anyMatch((property) -> name.isAncestorOf(property.name()) || property.name().isAncestorOf(name));
			}
		});
	}

	private static List<MatchResult> matches(MarkdownPage page, Pattern pattern) {
		return page.prose().flatMap((line) -> pattern.matcher(line).results()).toList();
	}

	private static Class<?> returnType(Class<?> type, String method) {
		return Arrays.stream(type.getMethods())
			.filter((candidate) -> candidate.getName().equals(method))
			.findFirst()
			.orElseThrow(() -> new AssertionError(type.getSimpleName() + " has no method " + method))
			.getReturnType();
	}

	static Stream<MarkdownPage> pages() {
		return Project.pages().stream();
	}

}
