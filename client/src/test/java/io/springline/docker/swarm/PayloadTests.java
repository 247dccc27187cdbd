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

package io.springline.docker.swarm;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import io.springline.docker.json.RealAnswers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Payload}.
 */
class PayloadTests {

	private static final byte[] BYTES = { 0, (byte) 0xFB, (byte) 0xFF, (byte) 0xFE };

	@Test
	void bytesTravelAsStandardBase64() {
		assertThat(RealAnswers.JSON.writeValueAsString(Payload.of(BYTES))).isEqualTo("\"APv//g==\"");
		assertThat(RealAnswers.JSON.readValue("\"APv//g==\"", Payload.class).bytes()).isEqualTo(BYTES);
	}

	@Test
	void textIsUtf8() {
		assertThat(Payload.of("gr\u00fcn").bytes()).isEqualTo("gr\u00fcn".getBytes(StandardCharsets.UTF_8));
		assertThat(new Payload("Z3LDvG4=").text()).isEqualTo("gr\u00fcn");
	}

	@Test
	void equalPayloadsHaveEqualBytes() {
		assertThat(Payload.of(BYTES)).isEqualTo(Payload.of(BYTES.clone())).isNotEqualTo(Payload.of("green"));
	}

	@Test
	void toStringTellsNothing() {
		assertThat(Payload.of("hunter2")).hasToString("******");
	}

}
