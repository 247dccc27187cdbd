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

package io.springline.docker.http;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.core.ParameterizedTypeReference;

import io.springline.docker.http.Call.Requirement;
import io.springline.docker.json.EngineModel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for finding the fields of a body that not every version has.
 */
class BodyFieldsTests {

	@Test
	void fieldThatIsSet() {
		assertThat(in(new Leaf("a", null, null, null))).isEmpty();
		assertThat(in(new Leaf(null, 1L, null, null))).containsExactly(field("Size", 1, 42));
		assertThat(in(new Leaf(null, 0L, null, null))).containsExactly(field("Size", 1, 42));
	}

	@Test
	void nameInJson() {
		assertThat(in(new Leaf(null, null, List.of("a"), null))).containsExactly(field("DNSNames", 1, 44));
	}

	@Test
	void emptyCountsWhereItIsSent() {
		assertThat(in(new Leaf(null, null, List.of(), null))).isEmpty();
		assertThat(in(new Leaf(null, null, null, List.of()))).containsExactly(field("Paths", 1, 38));
	}

	@Test
	void fieldsBeneathOthers() {
		Leaf leaf = new Leaf(null, 1L, null, null);
		assertThat(in(new Tree(leaf, List.of(), Map.of(), Map.of()))).containsExactly(field("One.Size", 1, 42));
		assertThat(in(new Tree(null, List.of(leaf), Map.of(), Map.of()))).containsExactly(field("Many", 1, 30),
				field("Many[].Size", 1, 42));
		assertThat(in(new Tree(null, List.of(), Map.of("secret", leaf), Map.of())))
			.containsExactly(field("Named{}.Size", 1, 42));
		assertThat(in(new Tree(null, List.of(), Map.of(), Map.of("secret", List.of(leaf)))))
			.containsExactly(field("Grouped{}[].Size", 1, 42));
	}

	@Test
	void eachFieldIsFoundOnce() {
		Leaf leaf = new Leaf(null, 1L, null, null);
		assertThat(in(new Tree(null, List.of(leaf, leaf, new Leaf(null, 2L, null, null)), Map.of(), Map.of())))
			.containsExactly(field("Many", 1, 30), field("Many[].Size", 1, 42));
	}

	@Test
	void bodyThatIsAList() {
		Type type = new ParameterizedTypeReference<List<Leaf>>() {
		}.getType();
		assertThat(BodyFields.of(type).in(List.of(new Leaf(null, 1L, null, null))))
			.containsExactly(field("[].Size", 1, 42));
	}

	@Test
	void nullsInCollectionsAreNoFields() {
		Leaf[] none = { null };
		assertThat(in(new Tree(null, Arrays.asList(none), Map.of(), Map.of()))).containsExactly(field("Many", 1, 30));
	}

	@Test
	void recordWithinItself() {
		assertThat(in(new Ring(new Ring(null, "b"), null))).isEmpty();
		assertThat(in(new Ring(null, "a"))).containsExactly(field("Name", 1, 40));
	}

	@Test
	void typeWithoutSuchFields() {
		assertThat(BodyFields.of(Plain.class).fields()).isEmpty();
		assertThat(BodyFields.of(String.class).fields()).isEmpty();
		assertThat(in(new Plain("a", List.of("b")))).isEmpty();
	}

	private static List<Requirement> in(Record body) {
		return BodyFields.of(body.getClass()).in(body);
	}

	private static Requirement field(String path, int major, int minor) {
		return new Requirement("field '" + path + "'", new ApiVersion(major, minor));
	}

	@EngineModel
	record Plain(@Nullable String name, List<String> labels) {

	}

	@EngineModel
	record Leaf(@Nullable String name, @Since("1.42") @Nullable Long size,
			@Since("1.44") @JsonProperty("DNSNames") @Nullable List<String> dnsNames,
			@Since("1.38") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> paths) {

	}

	@EngineModel
	record Tree(@Nullable Leaf one, @Since("1.30") List<Leaf> many, Map<String, Leaf> named,
			Map<String, List<Leaf>> grouped) {

	}

	@EngineModel
	record Ring(@Nullable Ring next, @Since("1.40") @Nullable String name) {

	}

}
