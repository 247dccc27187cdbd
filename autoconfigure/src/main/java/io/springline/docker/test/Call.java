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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.StringUtils;

import io.springline.docker.http.ApiVersion;

/**
 * A request to an operation.
 *
 * @param request the request as WireMock has it
 * @param version the version of the API it is written in
 * @param variables the variables in its path
 */
record Call(Request request, ApiVersion version, Map<String, String> variables) {

	/**
	 * Return the variable of the path, which names what the request is about.
	 */
	String name() {
		return this.variables.values().iterator().next();
	}

	@Nullable String query(String name) {
		QueryParameter parameter = this.request.queryParameter(name);
		return (parameter.isPresent() && StringUtils.hasText(parameter.firstValue())) ? parameter.firstValue() : null;
	}

	String query(String name, String other) {
		String value = query(name);
		return (value != null) ? value : other;
	}

	boolean flag(String name) {
		return isTrue(query(name, "false"));
	}

	boolean flag(String name, boolean other) {
		String value = query(name);
		return (value != null) ? isTrue(value) : other;
	}

	/**
	 * Return a time that is given in seconds, with a fraction or without.
	 */
	@Nullable Instant time(String name) {
		String value = query(name);
		if (value == null || value.equals("0")) {
			return null;
		}
		String[] parts = value.split("\\.");
		try {
			long nanos = (parts.length > 1) ? Long.parseLong((parts[1] + "000000000").substring(0, 9)) : 0;
			return Instant.ofEpochSecond(Long.parseLong(parts[0]), nanos);
		}
		catch (NumberFormatException ex) {
			throw EngineError.badRequest("invalid value for \"" + name + "\": " + value);
		}
	}

	ListFilters filters() {
		return ListFilters.parse(query("filters"));
	}

	ObjectNode body() {
		try {
			byte[] body = this.request.getBody();
			if ((body.length > 0) && Recorded.read(body) instanceof ObjectNode object) {
				return object;
			}
			return Recorded.object();
		}
		catch (JacksonException ex) {
			throw EngineError.badRequest("invalid JSON: " + ex.getOriginalMessage());
		}
	}

	static List<String> words(JsonNode node) {
		List<String> words = new ArrayList<>();
		if (node.isString()) {
			words.add(node.asString());
		}
		node.forEach((word) -> words.add(word.asString("")));
		return words;
	}

	private static boolean isTrue(String value) {
		return !List.of("0", "false", "False", "no", "none").contains(value);
	}

}
