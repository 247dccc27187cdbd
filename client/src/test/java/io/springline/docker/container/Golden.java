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

package io.springline.docker.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers of real engines, read and written by a mapper without settings.
 */
final class Golden {

	static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String NEVER = "0001-01-01T00:00:00Z";

	private static final Pattern TIME = Pattern.compile("\\d{4}-.*T.*\\.\\d+Z");

	private Golden() {
	}

	static String text(String name) {
		try (InputStream file = Golden.class.getResourceAsStream("/container/" + name + ".json")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static <T> T read(String name, Class<T> type) {
		return JSON.readValue(text(name), type);
	}

	/**
	 * Assert that a model keeps all that an engine said: what is written has every value
	 * of what was read, apart from what is empty.
	 */
	static void assertNothingLost(String name, Object model) {
		assertKept(name, JSON.readTree(text(name)), JSON.valueToTree(model));
	}

	private static void assertKept(String path, JsonNode expected, JsonNode actual) {
		if (isEmpty(expected)) {
			return;
		}
		assertThat(actual).as(path).isNotNull();
		if (expected.isObject()) {
			for (Map.Entry<String, JsonNode> property : expected.properties()) {
				assertKept(path + "/" + property.getKey(), property.getValue(), actual.get(property.getKey()));
			}
		}
		else if (expected.isArray()) {
			for (int i = 0; i < expected.size(); i++) {
				assertKept(path + "/" + i, expected.get(i), actual.get(i));
			}
		}
		else {
			assertThat(comparable(actual)).as(path).isEqualTo(comparable(expected));
		}
	}

	private static String comparable(JsonNode node) {
		return (TIME.matcher(node.asString()).matches()) ? Instant.parse(node.asString()).toString() : node.asString();
	}

	private static boolean isEmpty(JsonNode node) {
		return node.isNull() || node.isContainer() && node.isEmpty()
				|| node.isString() && (node.asString().isEmpty() || NEVER.equals(node.asString()));
	}

}
