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

package io.springline.docker.sample;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link CommandLine}.
 */
class CommandLineTests {

	@ParameterizedTest
	@MethodSource("lines")
	void splitsAsShellDoes(String line, List<String> words) {
		assertThat(CommandLine.split(line)).isEqualTo(words);
	}

	static Stream<Arguments> lines() {
		return Stream.of(Arguments.of("", List.of()), Arguments.of("  \t ", List.of()),
				Arguments.of(" echo  hello ", List.of("echo", "hello")),
				Arguments.of("echo 'a  b' \"c d\"", List.of("echo", "a  b", "c d")),
				Arguments.of("sh -c 'echo \"$HOME\"; exit 3'", List.of("sh", "-c", "echo \"$HOME\"; exit 3")),
				Arguments.of("a'b'\"c\"d", List.of("abcd")), Arguments.of("echo '' \"\"", List.of("echo", "", "")),
				Arguments.of("a\\ b \\'", List.of("a b", "'")), Arguments.of("\"a\\\"b\\n\"", List.of("a\"b\\n")),
				Arguments.of("'a\\'", List.of("a\\")), Arguments.of("a\\", List.of("a\\")),
				Arguments.of("echo $HOME *;ls", List.of("echo", "$HOME", "*;ls")));
	}

	@Test
	void splitWhenQuoteHasNoEndThrowsException() {
		assertThatIllegalArgumentException().isThrownBy(() -> CommandLine.split("echo 'a"))
			.withMessage("The command has a quotation mark ' without its end");
	}

}
