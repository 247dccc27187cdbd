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

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerState;
import io.springline.docker.container.ContainerSummary;
import io.springline.docker.container.StatsOptions;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.system.EventAction;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for answers of engines that are newer, older or larger than expected.
 */
@ParameterizedClass
@EnumSource(names = { "TCP", "UNIX_NIO" })
@Timeout(60)
class OpenSchemaTests {

	@RegisterExtension
	static final FakeEngine engine = new FakeEngine();

	@Parameter
	Transport transport;

	private DockerClient docker;

	@BeforeEach
	void setUp() {
		this.docker = engine.client(this.transport);
	}

	@Test
	void listOfTwentyMegabytes() {
		int count = 20_000;
		String item = "{\"Id\":\"4f\",\"Names\":[\"/" + "x".repeat(1024) + "\"]}";
		StringBuilder list = new StringBuilder(21_000_000).append('[');
		for (int i = 0; i < count; i++) {
			list.append((i > 0) ? "," : "").append(item);
		}
		answer(list.append(']').toString());
		assertThat(list.length()).isGreaterThan(20 * 1024 * 1024);
		StepVerifier.create(this.docker.containers().list().map(ContainerSummary::id).distinct())
			.expectNext("4f")
			.expectComplete()
			.verify(Outcome.LIMIT);
		StepVerifier.create(this.docker.containers().list())
			.expectNextCount(count)
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	@Test
	void unknownPropertiesAndValues() {
		answer("[{\"Id\":\"4f\",\"Brand\":{\"New\":[1,{}]},\"State\":\"hibernating\",\"Names\":null,\"Labels\":null,"
				+ "\"Ports\":[{\"PrivatePort\":80,\"Type\":\"quic\",\"More\":1}]}]");
		StepVerifier.create(this.docker.containers().list()).assertNext((container) -> {
			assertThat(container.state()).isEqualTo(new ContainerState("hibernating"));
			assertThat(container.names()).isEmpty();
			assertThat(container.labels()).isEmpty();
			assertThat(container.mounts()).isEmpty();
			assertThat(container.ports()).singleElement()
				.satisfies((port) -> assertThat(String.valueOf(port.type())).isEqualTo("quic"));
		}).expectComplete().verify(Outcome.LIMIT);
	}

	@Test
	void unsignedNumbersOfSixtyFourBits() {
		answer("{\"memory_stats\":{\"limit\":18446744073709551615,\"stats\":{\"file\":9223372036854775808}},"
				+ "\"pids_stats\":{\"limit\":18446744073709551615}}\n");
		StepVerifier.create(this.docker.containers().stats("c1", StatsOptions.builder().stream(false).build()))
			.assertNext((stats) -> {
				assertThat(stats.memoryStats()).isNotNull();
				assertThat(stats.memoryStats().limit()).isEqualTo(new BigInteger("18446744073709551615"));
				assertThat(stats.pidsStats().limit()).isEqualTo(new BigInteger("18446744073709551615"));
			})
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	@Test
	void timesThatNeverWere() {
		answer("{\"Id\":\"4f\",\"State\":{\"StartedAt\":\"2026-01-02T03:04:05.123456789Z\","
				+ "\"FinishedAt\":\"0001-01-01T00:00:00Z\"}}");
		StepVerifier.create(this.docker.containers().inspect("4f")).assertNext((container) -> {
			assertThat(container.state()).isNotNull();
			assertThat(container.state().startedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.123456789Z"));
			assertThat(container.state().finishedAt()).isNull();
		}).expectComplete().verify(Outcome.LIMIT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "null", " [ ] \n", "" })
	void emptyLists(String body) {
		answer(body);
		StepVerifier.create(this.docker.containers().list()).expectComplete().verify(Outcome.LIMIT);
		StepVerifier.create(this.docker.containers().changes("4f")).expectComplete().verify(Outcome.LIMIT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "text/plain", "application/octet-stream", "application/json; charset=utf-8" })
	void contentTypeDoesNotMatter(String type) {
		engine.stubFor(any(anyUrl()).atPriority(10)
			.willReturn(type.isEmpty() ? ok("[{\"Id\":\"4f\"}]")
					: ok("[{\"Id\":\"4f\"}]").withHeader("Content-Type", type)));
		StepVerifier.create(this.docker.containers().list().map(ContainerSummary::id))
			.expectNext("4f")
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "application/json", "application/x-ndjson", "application/json-seq", "text/plain" })
	void contentTypeOfAStreamDoesNotMatter(String type) {
		String body = "{\"Action\":\"start\"}\n{\"Action\":\"hibernate\"}\r\n\n{\"Action\":\"die\"}";
		engine.stubFor(any(anyUrl()).atPriority(10)
			.willReturn(type.isEmpty() ? ok(body) : ok(body).withHeader("Content-Type", type)));
		StepVerifier.create(this.docker.system().events().map((event) -> String.valueOf(event.action())).collectList())
			.expectNext(List.of("start", "hibernate", "die"))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(new EventAction("hibernate")).hasToString("hibernate");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{", "[{\"Id\":", "hello", "[{\"Id\":4f}]", "[{\"Created\":\"soon\"}]", "<html></html>" })
	void malformedAnswerIsAnErrorOfTheProtocol(String body) {
		answer(body);
		assertThat(Outcome.fails(this.docker.containers().list(), DockerProtocolException.class))
			.hasMessageStartingWith("ContainerList: the answer of " + this.docker.host() + " is malformed: ");
	}

	@Test
	void malformedContentTypeIsAnErrorOfTheProtocol() {
		engine.stubFor(any(anyUrl()).atPriority(10).willReturn(ok("[]").withHeader("Content-Type", "nonsense")));
		assertThat(Outcome.fails(this.docker.containers().list(), DockerProtocolException.class))
			.hasMessageContaining("Invalid mime type \"nonsense\"");
		assertThat(Outcome.fails(this.docker.containers().logs("c1"), DockerProtocolException.class))
			.hasMessageContaining("Invalid mime type \"nonsense\"");
	}

	@Test
	void answerOfAnotherShapeIsAnErrorOfTheProtocol() {
		answer("[]");
		assertThat(Outcome.fails(this.docker.containers().inspect("4f"), DockerProtocolException.class))
			.hasMessageStartingWith("ContainerInspect: the answer of " + this.docker.host() + " is malformed: ");
	}

	@Test
	void malformedStreamIsAnErrorAfterWhatWasWell() {
		answer("{\"Action\":\"start\"}\n{\"Action\":");
		StepVerifier.create(this.docker.system().events())
			.expectNextCount(1)
			.expectError(DockerProtocolException.class)
			.verify(Outcome.LIMIT);
	}

	private static void answer(String body) {
		engine
			.stubFor(any(anyUrl()).atPriority(10).willReturn(ok(body).withHeader("Content-Type", "application/json")));
	}

}
