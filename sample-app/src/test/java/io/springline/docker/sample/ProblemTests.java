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

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.EngineException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Problem}.
 */
class ProblemTests {

	@Test
	void describeLeavesOutWhichCallCouldNotConnect() {
		assertThat(connection("SystemPing GET /_ping: could not connect to tcp://a:1: why"))
			.isEqualTo("Could not connect to tcp://a:1: why");
		assertThat(connection("SystemPing: could not connect")).isEqualTo("Could not connect");
		assertThat(connection("unix:///a (from b) did not answer")).isEqualTo("unix:///a (from b) did not answer");
	}

	@Test
	void describeSaysWhatTheEngineSaid() {
		EngineException failure = EngineException.of(HttpStatus.CONFLICT, "it runs", "ContainerDelete DELETE /a");
		assertThat(Problem.describe(failure)).isEqualTo("it runs");
	}

	@Test
	void describeOfAnyOtherFailureIsItsMessage() {
		assertThat(Problem.describe(new DockerProtocolException("odd: bytes"))).isEqualTo("odd: bytes");
	}

	private static String connection(String message) {
		return Problem.describe(new DockerConnectionException(message, null));
	}

}
