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

package io.springline.docker.stream;

import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.error.EngineStreamException;
import io.springline.docker.json.RealAnswers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ProgressMessage} with what engines 20.10 and 26.1 said.
 */
class ProgressMessageTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@ParameterizedTest
	@ValueSource(strings = { """
			{"stream":"Step 1/3 : FROM busybox:local"}""", """
			{"stream":"\\n"}""", """
			{"aux":{"ID":"sha256:85f4148b98decafd999c30356b52540edbe079d4be0d78f6c8b464aced0e39f6"}}""", """
			{"id":"moby.buildkit.trace","aux":"Cn0KR3NoYTI1Njo2NGIxMDA2Mjk0MWJjOGFi"}""", """
			{"status":"Preparing","progressDetail":{},"id":"322d0aa2e3ca"}""",
			"""
					{"status":"Pushing","progressDetail":{"current":19968,"total":1984132},"progress":"[>    ]  19.97kB","id":"3"}""",
			"""
					{"progressDetail":{},"aux":{"Tag":"1","Digest":"sha256:48cdf424f8ffe8f027011f81312c04ab","Size":528}}""",
			"""
					{"errorDetail":{"code":3,"message":"a command returned a non-zero code: 3"},"error":"a command returned"}""",
			"""
					{"status":"Extracting","progressDetail":{"current":3,"units":"s","hidecounts":true,"start":1},"id":"a"}""" })
	void losesNothing(String message) {
		RealAnswers.assertNothingLost(message, ProgressMessage.class);
	}

	@Test
	void tellsTheBuiltImage() {
		assertThat(read("{\"aux\":{\"ID\":\"sha256:85f4\"}}").imageId()).isEqualTo("sha256:85f4");
		assertThat(read("{\"id\":\"moby.buildkit.trace\",\"aux\":\"Cn0K\"}").imageId()).isNull();
		assertThat(read("{\"aux\":{\"Tag\":\"1\",\"Size\":528}}").imageId()).isNull();
		assertThat(read("{\"stream\":\"x\"}").imageId()).isNull();
		assertThat(read("{\"aux\":null}").aux()).isNull();
	}

	@Test
	void passesOnWhatIsNoError() {
		StepVerifier
			.create(raise("{\"status\":\"Pulling from imgtest\",\"id\":\"1\"}", "{\"progressDetail\":{}}",
					"{\"stream\":\"a\",\"errorDetail\":{},\"error\":\"\"}"))
			.expectNextCount(3)
			.expectComplete()
			.verify(TIMEOUT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"errorDetail":{"code":3,"message":"exit 3"},"error":"old form"} | exit 3 | 3
			{"errorDetail":{"message":"no basic auth credentials"}}          | no basic auth credentials |
			{"error":"manifest unknown"}                                     | manifest unknown |
			{"error":"disk full","errorDetail":{"code":137}}                 | disk full | 137
			{"errorDetail":{"code":1}}                                       | The engine failed with code 1 | 1
			""")
	void raisesErrors(String message, String reason, Long code) {
		StepVerifier.create(raise("{\"status\":\"Preparing\"}", message, "{\"status\":\"never seen\"}"))
			.expectNextCount(1)
			.expectErrorSatisfies((error) -> assertThatExceptionOfType(EngineStreamException.class).isThrownBy(() -> {
				throw error;
			})
				.satisfies((failure) -> assertThat(failure.getReason()).isEqualTo(reason))
				.satisfies((failure) -> assertThat(failure.getCode()).isEqualTo(code)))
			.verify(TIMEOUT);
	}

	@Test
	void cancelsTheSourceAfterAnError() {
		Flux<ProgressMessage> endless = Flux.just(read("{\"error\":\"gone\"}")).concatWith(Flux.never());
		StepVerifier.create(ProgressMessage.raiseErrors(endless))
			.expectError(EngineStreamException.class)
			.verify(TIMEOUT);
	}

	private static Flux<ProgressMessage> raise(String... messages) {
		return ProgressMessage.raiseErrors(Flux.fromStream(Arrays.stream(messages).map(ProgressMessageTests::read)));
	}

	private static ProgressMessage read(String json) {
		return JSON.readValue(json, ProgressMessage.class);
	}

}
