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

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.sample.TestEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * JSON that a page shows, and that is compared by its parts and not by its values.
 */
final class Answers {

	private final Quotes page;

	Answers(String page) {
		this.page = new Quotes(page);
	}

	void assertThatAnswered(String name, String answer) {
		assertThatAnswered(name, JsonMapper.shared().readTree(answer));
	}

	/**
	 * Hold what is shown against an answer, or write it without what is particular to the
	 * machine.
	 */
	void assertThatAnswered(String name, JsonNode answer) {
		if (Project.isWriting()) {
			String text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
			this.page.assertThatQuoted(name,
					text.replace(TestEnvironment.engineHost(), "unix:///var/run/docker.sock")
						.replaceFirst("\"name\" : \"vm\"", "\"name\" : \"engine\"")
						.replaceFirst("(\"kernelVersion\" : \"[\\d.]+)[^\"]*", "$1"));
		}
		JsonNode shown = JsonMapper.shared().readTree(this.page.all().get(name));
		assertThat(paths(shown)).as(name).isEqualTo(paths(answer));
	}

	private static Collection<String> paths(JsonNode node) {
		return paths("", node).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> paths(String path, JsonNode node) {
		Stream<String> below = node.isObject()
				? node.propertyStream().flatMap((each) -> paths(path + "." + each.getKey(), each.getValue()))
				: node.valueStream().flatMap((each) -> paths(path + "[]", each));
		return Stream.concat(Stream.of(path), below);
	}

}
