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

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for telling whether the output of a container comes in frames.
 */
@ParameterizedClass
@EnumSource(names = { "TCP", "UNIX_NIO" })
@Timeout(60)
class FramedOutputTests {

	private static final String MULTIPLEXED = "application/vnd.docker.multiplexed-stream";

	private static final String RAW = "application/vnd.docker.raw-stream";

	private static final byte[] OUTPUT = Frames.join(Frames.stdout("out"), Frames.stderr("err"));

	@RegisterExtension
	static final FakeEngine engine = new FakeEngine();

	@Parameter
	Transport transport;

	private DockerClient docker;

	@BeforeEach
	void setUp() {
		this.docker = engine.client(this.transport);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.42", "1.45", "1.55", "1.60" })
	void contentTypeTellsFrames(String version) {
		engine.announce(version);
		answer(OUTPUT, MULTIPLEXED);
		assertOutput(List.of("STDOUT out", "STDERR err"));
		assertThat(engine.requestLines()).singleElement()
			.satisfies((line) -> assertThat(line).endsWith("/containers/c1/logs?stdout=1&stderr=1"));
	}

	@Test
	void contentTypeTellsRawOutput() {
		answer(OUTPUT, RAW);
		assertOutput(List.of("STDOUT " + new String(OUTPUT, StandardCharsets.UTF_8)));
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/containers/c1/logs?stdout=1&stderr=1");
	}

	@ParameterizedTest
	@CsvSource({ "1.24, ''", "1.41, ''", "1.41, application/octet-stream", "1.41, " + RAW })
	void olderEngineIsAskedForATerminal(String version, String contentType) {
		engine.announce(version);
		inspected("{\"Id\":\"c1\",\"Config\":{\"Tty\":false}}");
		answer(OUTPUT, contentType);
		assertOutput(List.of("STDOUT out", "STDERR err"));
		assertThat(engine.requestLines()).containsExactly("GET /v" + version + "/containers/c1/json",
				"GET /v" + version + "/containers/c1/logs?stdout=1&stderr=1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "application/octet-stream", MULTIPLEXED })
	void olderEngineWithATerminal(String contentType) {
		engine.announce("1.41");
		inspected("{\"Id\":\"c1\",\"Config\":{\"Tty\":true}}");
		answer(OUTPUT, contentType);
		assertOutput(List.of("STDOUT " + new String(OUTPUT, StandardCharsets.UTF_8)));
		assertThat(engine.requestLines()).containsExactly("GET /v1.41/containers/c1/json",
				"GET /v1.41/containers/c1/logs?stdout=1&stderr=1");
	}

	@Test
	void requestForTheTerminalIsPlain() {
		engine.announce("1.41");
		inspected("{\"Config\":{}}");
		answer(OUTPUT, "");
		StepVerifier.create(this.docker.containers().logs("c1", LogsOptions.builder().tail(5).build()))
			.expectNextCount(2)
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.requests()).hasSize(2)
			.first()
			.satisfies((request) -> assertThat(request.getUrl()).isEqualTo("/v1.41/containers/c1/json"))
			.satisfies((request) -> assertThat(request.getBody()).isEmpty());
		assertThat(engine.requestLines().get(1)).isEqualTo("GET /v1.41/containers/c1/logs?stdout=1&stderr=1&tail=5");
	}

	@Test
	void missingContainerIsFoundOutBefore() {
		engine.announce("1.41");
		engine.stubFor(get(urlPathMatching(".*/c1/json"))
			.willReturn(jsonResponse("{\"message\":\"No such container: c1\"}", 404)));
		assertThat(Outcome.fails(this.docker.containers().logs("c1"), NotFoundException.class).getReason())
			.isEqualTo("No such container: c1");
		assertThat(engine.requestLines()).containsExactly("GET /v1.41/containers/c1/json");
	}

	@Test
	void endInsideAFrame() {
		answer(Frames.join(OUTPUT, Frames.header(1, 5), new byte[] { 'a', 'b' }), MULTIPLEXED);
		StepVerifier.create(this.docker.containers().logs("c1"))
			.expectNextCount(2)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DockerProtocolException.class)
				.hasMessage("The output ended inside a frame: 3 of 5 announced bytes are missing"))
			.verify(Outcome.LIMIT);
	}

	@Test
	void endInsideAHeader() {
		answer(Frames.join(OUTPUT, new byte[] { 1, 0, 0 }), MULTIPLEXED);
		StepVerifier.create(this.docker.containers().logs("c1"))
			.expectNextCount(2)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DockerProtocolException.class)
				.hasMessage("The output ended inside a frame: its header has only 3 bytes"))
			.verify(Outcome.LIMIT);
	}

	@Test
	void frameOfNoKnownStream() {
		answer(Frames.frame(7, new byte[] { 'a' }), MULTIPLEXED);
		assertThat(Outcome.fails(this.docker.containers().logs("c1"), DockerProtocolException.class))
			.hasMessageStartingWith("A frame of type 7 came");
	}

	@Test
	void noOutput() {
		answer(new byte[0], MULTIPLEXED);
		StepVerifier.create(this.docker.containers().logs("c1")).expectComplete().verify(Outcome.LIMIT);
	}

	private void assertOutput(List<String> expected) {
		StepVerifier.create(
				this.docker.containers().logs("c1").map((frame) -> frame.stream() + " " + frame.text()).collectList())
			.expectNext(expected)
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	private static void inspected(String container) {
		engine.stubFor(get(urlPathMatching(".*/c1/json")).willReturn(okJson(container)));
	}

	private static void answer(byte[] output, String contentType) {
		engine.stubFor(get(urlPathMatching(".*/c1/logs")).willReturn(contentType.isEmpty() ? ok().withBody(output)
				: ok().withBody(output).withHeader("Content-Type", contentType)));
	}

}
