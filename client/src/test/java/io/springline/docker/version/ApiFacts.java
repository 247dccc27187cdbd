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

package io.springline.docker.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.ApiVersion;

/**
 * What each version of the API brought, as its specifications tell it ({@code facts.tsv})
 * but for what engines are known to do otherwise ({@code deviations.tsv}).
 */
final class ApiFacts {

	static final ApiVersion FIRST_SPECIFIED = new ApiVersion(1, 25);

	private final Map<String, String> operations = new LinkedHashMap<>();

	private final Map<String, Map<String, ApiVersion>> since = new LinkedHashMap<>();

	ApiFacts() {
		lines("facts.tsv").forEach((fact) -> {
			this.operations.put(fact[1] + " " + fact[2], fact[0]);
			put(fact[1] + " " + fact[2], key(fact[3], fact[4]), version(fact[5]));
		});
		lines("deviations.tsv").forEach((fact) -> put(fact[0] + " " + fact[1], key(fact[2], fact[3]),
				fact[4].equals("none") ? null : version(fact[4])));
	}

	/**
	 * Return the operations.
	 * @return the operation ids by method and path
	 */
	Map<String, String> operations() {
		return this.operations;
	}

	/**
	 * Return the version that brought an operation.
	 * @param route its method and path
	 * @return the version, or {@code null} when the specification has no such operation
	 */
	@Nullable ApiVersion since(String route) {
		return parts(route).get("operation ");
	}

	/**
	 * Return the versions that brought the parts of an operation.
	 * @param route its method and path
	 * @param kinds the kinds of parts
	 * @return the versions by kind and name
	 */
	Map<String, ApiVersion> since(String route, List<String> kinds) {
		Map<String, ApiVersion> found = new LinkedHashMap<>(parts(route));
		found.keySet().removeIf((part) -> !kinds.contains(part.split(" ")[0]));
		return found;
	}

	static String key(String kind, String name) {
		return kind + " " + name;
	}

	private Map<String, ApiVersion> parts(String route) {
		return this.since.getOrDefault(route, Map.of());
	}

	private void put(String route, String part, @Nullable ApiVersion version) {
		Map<String, ApiVersion> parts = this.since.computeIfAbsent(route, (key) -> new LinkedHashMap<>());
		if (version != null) {
			parts.put(part, version);
		}
		else if (parts.remove(part) == null) {
			throw new IllegalStateException("No " + part + " in " + route);
		}
	}

	private static ApiVersion version(String text) {
		ApiVersion version = ApiVersion.parse(text);
		return version.equals(FIRST_SPECIFIED) ? ApiVersion.OLDEST : version;
	}

	private static Stream<String[]> lines(String name) {
		try (InputStream file = ApiFacts.class.getResourceAsStream("/api/" + name)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split("\t", -1));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
