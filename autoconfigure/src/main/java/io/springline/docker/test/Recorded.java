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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.Assert;

/**
 * Answers as a Docker Engine 26.1 gave them, to be filled in with what is different for
 * each object.
 */
final class Recorded {

	private static final JsonMapper mapper = new JsonMapper();

	private Recorded() {
	}

	static ObjectNode object() {
		return mapper.createObjectNode();
	}

	static ArrayNode array() {
		return mapper.createArrayNode();
	}

	static ArrayNode array(Iterable<String> values) {
		ArrayNode array = array();
		values.forEach(array::add);
		return array;
	}

	static JsonNode read(byte[] json) {
		return mapper.readTree(json);
	}

	static JsonNode read(String json) {
		return mapper.readTree(json);
	}

	static ObjectNode object(String name) {
		return (ObjectNode) answer(name);
	}

	static JsonNode answer(String name) {
		try (InputStream json = Recorded.class.getResourceAsStream(name + ".json")) {
			Assert.state(json != null, () -> "No answer " + name + " has been recorded");
			return mapper.readTree(json);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Put all that a request says into what was recorded. What it leaves open stays.
	 * @param target what was recorded
	 * @param request what is asked for
	 */
	static void merge(ObjectNode target, JsonNode request) {
		for (Map.Entry<String, JsonNode> property : request.properties()) {
			JsonNode value = property.getValue();
			if (value.isObject() && target.path(property.getKey()) instanceof ObjectNode known) {
				merge(known, value);
			}
			else if (!value.isNull()) {
				target.set(property.getKey(), value.deepCopy());
			}
		}
	}

}
