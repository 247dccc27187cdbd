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
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.error.DockerException;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.run.RunOptions;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for answers that are no success.
 */
@ParameterizedClass
@EnumSource(names = { "TCP", "UNIX_NIO" })
@Timeout(60)
class ErrorAnswerTests {

	private static final String CALL = "ContainerInspect (GET /v1.45/containers/c1/json) failed with status ";

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
	@CsvSource({ "400, BadRequestException", "401, UnauthorizedException", "403, ForbiddenException",
			"404, NotFoundException", "409, ConflictException", "501, NotImplementedException",
			"503, UnavailableException", "500, EngineException", "418, EngineException", "429, EngineException",
			"502, EngineException", "599, EngineException" })
	void eachStatusHasItsType(int status, String type) {
		answer(status, "{\"message\":\"because\"}");
		EngineException call = Outcome.fails(this.docker.containers().inspect("c1"), EngineException.class);
		assertThat(call.getClass().getSimpleName()).isEqualTo(type);
		assertThat(call).hasMessage(CALL + status + ": because").hasNoCause();
		assertThat(call.getStatus()).isNotNull().satisfies((it) -> assertThat(it.value()).isEqualTo(status));
		assertThat(call.getReason()).isEqualTo("because");
		EngineException stream = Outcome.fails(this.docker.containers().export("c1"), EngineException.class);
		assertThat(stream.getClass().getSimpleName()).isEqualTo(type);
		assertThat(stream)
			.hasMessage("ContainerExport (GET /v1.45/containers/c1/export) failed with status " + status + ": because");
	}

	@ParameterizedTest
	@MethodSource
	void reasonIsFoundInAnyBody(String body, String reason) {
		answer(500, body);
		EngineException failure = Outcome.fails(this.docker.containers().inspect("c1"), EngineException.class);
		assertThat(failure).hasMessage(CALL + "500: " + reason);
		assertThat(failure.getReason()).isEqualTo(reason);
		assertThat(Outcome.fails(this.docker.containers().export("c1"), EngineException.class).getReason())
			.isEqualTo(reason);
	}

	static Stream<Arguments> reasonIsFoundInAnyBody() {
		return Stream.of(Arguments.of("{\"message\":\"no room\"}", "no room"),
				Arguments.of("  {\"message\": \" no room\\n\"}\n", "no room"),
				Arguments.of("404 page not found\n", "404 page not found"),
				Arguments.of("{\"message\":null}", "{\"message\":null}"),
				Arguments.of("{\"message\":5}", "{\"message\":5}"),
				Arguments.of("{\"error\":\"no room\"}", "{\"error\":\"no room\"}"),
				Arguments.of("{\"message\":", "{\"message\":"), Arguments.of("[]", "[]"),
				Arguments.of(
						"<html><head><title>t</title><style>a{}</style></head>\n<body><h1>Bad</h1>\n gateway</body></html>",
						"Bad gateway"),
				Arguments.of("<?xml version=\"1.0\"?><p>Bad</p>", "Bad"), Arguments.of("", "Internal Server Error"),
				Arguments.of(" \n ", "Internal Server Error"), Arguments.of("<html></html>", "Internal Server Error"),
				Arguments.of("{\"message\":\"\"}", "Internal Server Error"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/plain", "text/html; charset=utf-8", "nonsense", "" })
	void contentTypeDoesNotMatter(String type) {
		engine.stubFor(any(anyUrl()).atPriority(10)
			.willReturn(status(404).withBody("{\"message\":\"gone\"}").withHeader("Content-Type", type)));
		assertThat(Outcome.fails(this.docker.containers().inspect("c1"), NotFoundException.class).getReason())
			.isEqualTo("gone");
		assertThat(Outcome.fails(this.docker.containers().export("c1"), NotFoundException.class).getReason())
			.isEqualTo("gone");
	}

	@Test
	void statusWithoutAName() {
		answer(599, "");
		assertThat(Outcome.fails(this.docker.containers().inspect("c1"), EngineException.class))
			.hasMessage(CALL + "599: no reason given");
	}

	@Test
	void megabyteOfText() {
		answer(500, "x".repeat(1024 * 1024));
		assertThat(Outcome.fails(this.docker.containers().inspect("c1"), EngineException.class).getMessage())
			.startsWith(CALL + "500: xxx")
			.hasSizeLessThan(2200);
		assertThat(Outcome.fails(this.docker.containers().export("c1"), EngineException.class).getReason())
			.hasSizeLessThan(2100);
	}

	@Test
	void megabyteOfMessage() {
		answer(500, "{\"message\":\"" + "x".repeat(1024 * 1024) + "\"}");
		assertThat(Outcome.fails(this.docker.containers().inspect("c1"), EngineException.class).getReason())
			.contains("xxx")
			.hasSizeLessThan(2100);
	}

	@Test
	void endlessBodyIsNotReadToItsEnd() throws Exception {
		AtomicLong written = new AtomicLong();
		byte[] part = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
		try (ScriptedEngine scripted = ScriptedEngine.start(this.transport, (request, peer) -> {
			peer.chunked("500 Internal Server Error");
			while (written.addAndGet(part.length) < 1_000_000_000L) {
				peer.chunk(part);
			}
		})) {
			DockerClient client = scripted.client();
			assertThat(Outcome.fails(client.containers().inspect("c1"), EngineException.class).getReason())
				.startsWith("xxx");
			assertThat(Outcome.fails(client.containers().export("c1"), EngineException.class).getReason())
				.startsWith("xxx");
			Outcome.completes(client.system().pingHead().ignoreElement());
			assertThat(written).hasValueLessThan(100_000_000);
		}
	}

	@Test
	void bodyThatIsCutStillTellsTheStatus() throws Exception {
		try (ScriptedEngine scripted = ScriptedEngine.start(this.transport, (request, peer) -> {
			peer.head("404 Not Found", "Content-Length: 100").send("{\"mess");
			peer.close();
		})) {
			DockerClient client = scripted.client();
			Outcome.fails(client.containers().inspect("c1"), NotFoundException.class);
			Outcome.fails(client.containers().export("c1"), NotFoundException.class);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 300, 301, 302, 303, 307, 308 })
	void redirectIsAnError(int status) {
		engine.stubFor(any(anyUrl()).atPriority(10)
			.willReturn(aResponse().withStatus(status).withHeader("Location", "/v1.45/images/json?name=secret")));
		DockerException failure = Outcome.fails(this.docker.containers().list(), DockerProtocolException.class);
		assertThat(failure).hasMessage("ContainerList (GET /v1.45/containers/json) was redirected to "
				+ "'/v1.45/images/json', which the Engine API never does: the redirect was not followed");
		Outcome.fails(this.docker.containers().export("c1"), DockerProtocolException.class);
		Outcome.fails(this.docker.containers().start("c1"), DockerProtocolException.class);
		Outcome.fails(this.docker.containers().pause("c1"), DockerProtocolException.class);
		assertThat(engine.requestLines()).noneMatch((line) -> line.contains("images"));
	}

	@Test
	void redirectToNowhereIsAnError() {
		answer(301, "");
		assertThat(Outcome.fails(this.docker.containers().list(), DockerProtocolException.class))
			.hasMessageContaining("was redirected");
	}

	@Test
	void nothingToDoIsAResult() {
		engine.stubFor(post(urlPathMatching(".*/(start|stop)")).willReturn(status(304)));
		StepVerifier.create(this.docker.containers().start("c1"))
			.expectNext(false)
			.expectComplete()
			.verify(Outcome.LIMIT);
		StepVerifier.create(this.docker.containers().stop("c1"))
			.expectNext(false)
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("POST /v1.45/containers/c1/start",
				"POST /v1.45/containers/c1/stop");
	}

	@Test
	void doneIsAResult() {
		engine.stubFor(post(urlPathMatching(".*/(start|stop)")).willReturn(noContent()));
		StepVerifier.create(this.docker.containers().start("c1"))
			.expectNext(true)
			.expectComplete()
			.verify(Outcome.LIMIT);
		StepVerifier.create(this.docker.containers().stop("c1"))
			.expectNext(true)
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	@Test
	void refusedHijackIsAnError() {
		engine.stubFor(post(urlPathMatching(".*/create")).willReturn(created().withBody("{\"Id\":\"4f\"}")));
		engine.stubFor(post(urlPathMatching(".*/attach")).willReturn(status(409).withBody("{\"message\":\"paused\"}")));
		engine.stubFor(any(anyUrl()).atPriority(10).willReturn(noContent()));
		EngineException failure = Outcome.fails(this.docker.run(RunOptions.of("busybox")), EngineException.class);
		assertThat(failure)
			.hasMessage("ContainerAttach (POST /v1.45/containers/4f/attach) failed with status 409: paused");
	}

	@Test
	void connectionIsOfUseAfterAnError() throws Exception {
		try (ScriptedEngine scripted = ScriptedEngine.start(this.transport,
				(request, peer) -> peer.answer("404 Not Found", "{\"message\":\"gone\"}"))) {
			DockerClient client = scripted.client(scripted.setup().apiVersion("1.45"));
			for (int i = 0; i < 5; i++) {
				Outcome.fails(client.containers().inspect("c1"), NotFoundException.class);
				awaitIdleConnection(client);
			}
			assertThat(scripted.calls()).hasSize(5);
			assertThat(scripted.peers()).hasSize(1);
		}
	}

	@Test
	void errorOfAPingNamesThePing() {
		answer(500, "{\"message\":\"because\"}");
		engine.stubFor(any(urlPathMatching("/_ping")).willReturn(status(500).withBody("because")));
		assertThat(Outcome.fails(this.docker.containers().list(), EngineException.class))
			.hasMessage("SystemPing (GET /_ping) failed with status 500: because");
	}

	// A call ends before its connection is back in the pool
	private static void awaitIdleConnection(DockerClient client) {
		Flux.interval(Duration.ZERO, Duration.ofMillis(10))
			.map((look) -> client.connections())
			.takeUntil((usage) -> usage.active() == 0 && usage.idle() == 1)
			.blockLast(Outcome.LIMIT);
	}

	private static void answer(int status, String body) {
		engine.stubFor(any(anyUrl()).atPriority(10).willReturn(status(status).withBody(body)));
	}

}
