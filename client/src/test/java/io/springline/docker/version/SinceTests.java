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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.springline.docker.http.ApiVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the client says of each operation, option and field which version of the API
 * brought it, as the specifications do.
 */
class SinceTests {

	private static final ApiFacts facts = new ApiFacts();

	private static final List<ApiMethod> methods = ApiMethod.all();

	@Test
	void operations() {
		List<String> differences = new ArrayList<>();
		for (ApiMethod method : methods) {
			ApiVersion since = facts.since(method.route());
			if (since == null) {
				differences.add(method + " is unknown");
			}
			else if (!since.equals(method.since())) {
				differences.add(method + " came with " + since + ", not " + method.since());
			}
		}
		assertThat(differences).isEmpty();
	}

	@Test
	void everyOperationHasAMethod() {
		Set<String> missing = new TreeSet<>(facts.operations().keySet());
		methods.forEach((method) -> missing.remove(method.route()));
		assertThat(missing).isEmpty();
	}

	@Test
	void options() {
		assertThat(differences(List.of("query", "header"))).isEmpty();
	}

	@Test
	void fields() {
		assertThat(differences(List.of("body"))).isEmpty();
	}

	private static Collection<String> differences(List<String> kinds) {
		Set<String> differences = new TreeSet<>();
		Map<String, List<ApiMethod>> routes = methods.stream().collect(Collectors.groupingBy(ApiMethod::route));
		routes.forEach((route, sharing) -> {
			Map<String, ApiVersion> missing = facts.since(route, kinds);
			for (ApiMethod method : sharing) {
				for (ApiPart part : method.parts()) {
					if (!kinds.contains(part.kind())) {
						continue;
					}
					ApiVersion since = facts.since(route, kinds).get(part.key());
					missing.remove(part.key());
					if (since == null) {
						differences.add(method + " " + part.key() + " is unknown");
					}
					else if (!since.equals(method.since(part))) {
						differences
							.add(method + " " + part.key() + " came with " + since + ", not " + method.since(part));
					}
				}
			}
			missing.keySet().forEach((part) -> differences.add(route + " " + part + " is missing"));
		});
		return differences;
	}

}
