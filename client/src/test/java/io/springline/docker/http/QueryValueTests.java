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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.json.OpenEnum;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link QueryValue}.
 */
class QueryValueTests {

	private final QueryValue values = new QueryValue(JsonMapper.builder().build());

	@ParameterizedTest
	@MethodSource
	void write(Object value, List<String> written) {
		assertThat(this.values.write(value, false)).isEqualTo(written);
	}

	static Stream<Object[]> write() {
		return Stream.of(new Object[] { "a b&c=d", List.of("a b&c=d") }, new Object[] { "", List.of("") },
				new Object[] { true, List.of("1") }, new Object[] { false, List.of("0") },
				new Object[] { 10, List.of("10") }, new Object[] { Long.MAX_VALUE, List.of("9223372036854775807") },
				new Object[] { List.of("a", "b"), List.of("a", "b") }, new Object[] { List.of(), List.of() },
				new Object[] { List.of(true, false), List.of("1", "0") },
				new Object[] { Map.of("a", "b"), List.of("{\"a\":\"b\"}") }, new Object[] { Map.of(), List.of() },
				new Object[] { Filters.of("label", "a=\"b\""), List.of("{\"label\":[\"a=\\\"b\\\"\"]}") },
				new Object[] { Filters.NONE, List.of() },
				new Object[] { Instant.ofEpochSecond(1_700_000_000), List.of("1700000000") },
				new Object[] { Instant.ofEpochSecond(1_700_000_000, 5), List.of("1700000000.000000005") },
				new Object[] { Instant.EPOCH, List.of("0") }, new Object[] { Duration.ofMinutes(2), List.of("120") },
				new Object[] { Duration.ZERO, List.of("0") }, new Object[] { Duration.ofSeconds(-1), List.of("-1") },
				new Object[] { new Colour("deep blue"), List.of("deep blue") },
				new Object[] { List.of(new Colour("red"), new Colour("green")), List.of("red", "green") },
				new Object[] { (HeaderValue) () -> "secret", List.of("secret") },
				new Object[] { new Point(1, 2), List.of("{\"x\":1,\"y\":2}") }, new Object[] {
						List.of(new Point(1, 2), new Point(3, 4)), List.of("{\"x\":1,\"y\":2}", "{\"x\":3,\"y\":4}") });
	}

	@Test
	void writeWhenNullIsNothing() {
		assertThat(this.values.write(null, false)).isEmpty();
		assertThat(this.values.write(null, true)).isEmpty();
	}

	@Test
	void writeAsJsonIsOneDocument() {
		assertThat(this.values.write(List.of("a", "b"), true)).containsExactly("[\"a\",\"b\"]");
		assertThat(this.values.write(List.of(new Colour("red")), true)).containsExactly("[{\"value\":\"red\"}]");
		assertThat(this.values.write(new Point(1, 2), true)).containsExactly("{\"x\":1,\"y\":2}");
		assertThat(this.values.write(List.of(), true)).isEmpty();
	}

	@Test
	void writeDoesNotDependOnTheLanguageOfTheMachine() {
		Locale before = Locale.getDefault();
		Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
		try {
			assertThat(this.values.write(Instant.ofEpochSecond(12, 5), false)).containsExactly("12.000000005");
			assertThat(this.values.write(12, false)).containsExactly("12");
		}
		finally {
			Locale.setDefault(before);
		}
	}

	record Colour(String value) implements OpenEnum {

	}

	record Point(int x, int y) {

	}

}
