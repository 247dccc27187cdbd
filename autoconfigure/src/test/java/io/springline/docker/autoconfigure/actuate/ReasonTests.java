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

package io.springline.docker.autoconfigure.actuate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.springline.docker.error.DockerConnectionException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Reason}.
 */
class ReasonTests {

	@ParameterizedTest
	@CsvSource({ "proxy http://ann:s3cr3t@proxy:3128 is gone, proxy http://******@proxy:3128 is gone",
			"proxy http://ann:s3@cr3t@proxy is gone, proxy http://******@proxy is gone",
			"http://s3cr3t@a and https://b:s3cr3t@c/d@e, http://******@a and https://******@c/d@e",
			"SWMTKN-1-s3cr3t-s3_cr3t is invalid, ****** is invalid", "key SWMKEY-1-s3cr3t., key ******.",
			"could not connect to tcp://localhost:1, could not connect to tcp://localhost:1",
			"ann@example.com, ann@example.com" })
	void secretsAreTakenOut(String message, String expected) {
		assertThat(Reason.of(new DockerConnectionException(message, null))).isEqualTo(expected);
	}

	@Test
	void messageOfAnUnexpectedFailureIsNotTold() {
		assertThat(Reason.of(new IllegalStateException("s3cr3t")))
			.isEqualTo("Unexpected java.lang.IllegalStateException");
	}

}
