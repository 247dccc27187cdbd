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

package io.springline.docker.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers of real engines, read and written by a mapper without settings.
 */
public final class RealAnswers {

	public static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String NEVER = "0001-01-01T00:00:00Z";

	private RealAnswers() {
	}

	public static String text(String resource) {
		try (InputStream file = RealAnswers.class.getResourceAsStream("/" + resource)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public static <T> T read(String resource, Class<T> type) {
		return JSON.readValue(text(resource), type);
	}

	/**
	 * Assert that reading a document and writing it again loses nothing but what is
	 * empty.
	 * @param document the document
	 * @param type the type to read
	 */
	public static void assertNothingLost(String document, Class<?> type) {
		JsonNode expected = JSON.readTree(document);
		JavaType elementOrType = JSON.getTypeFactory().constructType(type);
		if (expected.isArray()) {
			for (JsonNode element : expected) {
				assertKept("/", element, JSON.valueToTree(JSON.convertValue(element, elementOrType)));
			}
		}
		else {
			assertKept("", expected, JSON.valueToTree(JSON.convertValue(expected, elementOrType)));
		}
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
		else if (isTime(expected)) {
			assertThat(Instant.parse(actual.asString())).as(path).isEqualTo(Instant.parse(expected.asString()));
		}
		else if (expected.isNumber()) {
			assertThat(actual.decimalValue()).as(path).isEqualByComparingTo(expected.decimalValue());
		}
		else {
			assertThat(actual).as(path).isEqualTo(expected);
		}
	}

	private static boolean isTime(JsonNode node) {
		return node.isString() && node.asString().matches("\\d{4}-\\d\\d-\\d\\dT.*(Z|[+-]\\d\\d:\\d\\d)");
	}

	private static boolean isEmpty(JsonNode node) {
		return node.isNull() || node.isContainer() && node.isEmpty()
				|| node.isString() && (node.asString().isEmpty() || NEVER.equals(node.asString()));
	}

}
