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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.RequestMethod;
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
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerRenameOptions;
import io.springline.docker.container.ContainerUpdateRequest;
import io.springline.docker.error.BadRequestException;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.ScriptedEngine.Options;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for finding out which version of the API to speak.
 */
@ParameterizedClass
@EnumSource(names = { "TCP", "UNIX" })
@Timeout(60)
class VersionTests {

	@RegisterExtension
	static final FakeEngine engine = new FakeEngine();

	@Parameter
	Transport transport;

	private DockerClient docker;

	@BeforeEach
	void setUp() {
		this.docker = engine.client(this.transport);
		engine.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("[]")));
	}

	@Test
	void askedOnceWithHead() {
		Outcome.completes(this.docker.containers().list());
		Outcome.completes(this.docker.containers().export("c1"));
		StepVerifier.create(this.docker.apiVersion())
			.expectNext(new ApiVersion(1, 45))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/containers/json",
				"GET /v1.45/containers/c1/export");
		assertThat(engine.pings(RequestMethod.HEAD)).isEqualTo(1);
		assertThat(engine.pings(RequestMethod.GET)).isZero();
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 404, 405, 500, 501 })
	void askedWithGetWhereHeadIsRefused(int status) {
		engine.stubFor(ping("HEAD").willReturn(status(status)));
		engine.stubFor(ping("GET").willReturn(ok("OK").withHeader("Api-Version", "1.24")));
		Outcome.completes(this.docker.containers().list());
		assertThat(engine.requestLines()).containsExactly("GET /v1.24/containers/json");
		assertThat(engine.pings(RequestMethod.HEAD)).isEqualTo(1);
		assertThat(engine.pings(RequestMethod.GET)).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "1.24, v1.24", "1.41, v1.41", "1.55, v1.55", "1.56, v1.55", "1.60, v1.55", "2.0, v1.55" })
	void newestThatBothKnowIsSpoken(String announced, String path) {
		engine.announce(announced);
		Outcome.completes(this.docker.containers().list());
		Outcome.completes(this.docker.containers().export("c1"));
		assertThat(engine.requestLines()).containsExactly("GET /" + path + "/containers/json",
				"GET /" + path + "/containers/c1/export");
	}

	@Test
	void engineThatIsTooOldIsRefused() {
		engine.announce("1.23");
		StepVerifier.create(this.docker.containers().list())
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(UnsupportedApiVersionException.class)
				.hasMessage("The engine speaks version 1.23 of the API, but this client needs at least 1.24"))
			.verify(Outcome.LIMIT);
		assertThat(engine.requests()).isEmpty();
	}

	@Test
	void whatAnnouncesNothingIsNoEngine() {
		engine.stubFor(ping("HEAD").willReturn(ok()));
		StepVerifier.create(this.docker.containers().list())
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DockerProtocolException.class)
				.hasMessage("What answers at " + this.docker.host()
						+ " does not announce an API version: is it a Docker Engine?"))
			.verify(Outcome.LIMIT);
		assertThat(engine.requests()).isEmpty();
	}

	@Test
	void whatAnnouncesSomethingElseIsNoEngine() {
		engine.announce("latest");
		StepVerifier.create(this.docker.containers().list())
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DockerProtocolException.class)
				.hasMessageContaining("'latest' is not an API version"))
			.verify(Outcome.LIMIT);
		assertThat(engine.requests()).isEmpty();
	}

	@Test
	void failureIsNotRemembered() {
		engine.stubFor(ping("HEAD").willReturn(status(503)));
		engine.stubFor(ping("GET").willReturn(status(503)));
		Outcome.fails(this.docker.containers().list(), EngineException.class);
		Outcome.fails(this.docker.containers().list(), EngineException.class);
		assertThat(engine.pings(RequestMethod.GET)).isEqualTo(2);
		assertThat(engine.requests()).isEmpty();
		engine.announce("1.43");
		Outcome.completes(this.docker.containers().list());
		Outcome.completes(this.docker.containers().list());
		assertThat(engine.requestLines()).containsExactly("GET /v1.43/containers/json", "GET /v1.43/containers/json");
		assertThat(engine.pings(RequestMethod.HEAD)).isEqualTo(3);
	}

	@Test
	void manyFirstCallsShareOnePing() throws Exception {
		CountDownLatch released = new CountDownLatch(1);
		try (ScriptedEngine scripted = ScriptedEngine.start(this.transport, Options.PINGS_BY_SCRIPT,
				(request, peer) -> {
					if (request.isPing()) {
						released.await();
						peer.head("200 OK", "Api-Version: 1.44", "Content-Length: 0");
					}
					else {
						peer.json("[]");
					}
				})) {
			DockerClient client = scripted.client();
			List<Flux<?>> calls = new ArrayList<>();
			for (int i = 0; i < 50; i++) {
				calls.add(client.containers().list());
			}
			StepVerifier.create(Flux.merge(calls)).then(released::countDown).expectComplete().verify(Outcome.LIMIT);
			assertThat(scripted.calls()).hasSize(50).containsOnly("GET /v1.44/containers/json");
			assertThat(scripted.callsAndPings()).hasSize(51).contains("HEAD /_ping");
		}
	}

	@Test
	void callerThatLeavesDoesNotDisturbOthers() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch released = new CountDownLatch(1);
		try (ScriptedEngine scripted = ScriptedEngine.start(this.transport, Options.PINGS_BY_SCRIPT,
				(request, peer) -> {
					if (request.isPing()) {
						asked.countDown();
						released.await();
						peer.head("200 OK", "Api-Version: 1.44", "Content-Length: 0");
					}
					else {
						peer.json("[]");
					}
				})) {
			DockerClient client = scripted.client();
			Disposable first = client.containers().list().subscribe();
			asked.await();
			first.dispose();
			StepVerifier.create(client.containers().list())
				.then(released::countDown)
				.expectComplete()
				.verify(Outcome.LIMIT);
			assertThat(scripted.calls()).containsExactly("GET /v1.44/containers/json");
		}
	}

	@Test
	void replacedEngineIsAskedAgain() {
		Outcome.completes(this.docker.containers().list());
		engine.announce("1.41");
		engine.stubFor(any(urlMatching("/v1.45/.*")).willReturn(tooNew("1.45")));
		Outcome.completes(this.docker.containers().list());
		Outcome.completes(this.docker.containers().list());
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/containers/json", "GET /v1.45/containers/json",
				"GET /v1.41/containers/json", "GET /v1.41/containers/json");
		assertThat(engine.pings(RequestMethod.HEAD)).isEqualTo(2);
	}

	@Test
	void repeatedCallIsWhole() {
		Outcome.completes(this.docker.containers().list());
		engine.announce("1.56");
		engine.stubFor(any(urlMatching("/v1.45/.*"))
			.willReturn(jsonResponse("{\"message\":\"client version 1.45 is too old. Minimum supported API version is "
					+ "1.50, please upgrade your client to a newer version\"}", 400)));
		Outcome.completes(this.docker.containers().rename("c1", new ContainerRenameOptions("web")));
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/containers/json",
				"POST /v1.45/containers/c1/rename?name=web", "POST /v1.55/containers/c1/rename?name=web");
	}

	@Test
	void repeatedCallHasItsBody() {
		engine.stubFor(any(urlMatching("/v1.45/.*")).willReturn(tooNew("1.45")));
		engine.stubFor(any(urlMatching("/v1.41/.*")).willReturn(okJson("{}")));
		engine.stubFor(ping("HEAD").inScenario("replaced")
			.whenScenarioStateIs("Started")
			.willReturn(ok().withHeader("Api-Version", "1.45"))
			.willSetStateTo("older"));
		engine.stubFor(ping("HEAD").inScenario("replaced")
			.whenScenarioStateIs("older")
			.willReturn(ok().withHeader("Api-Version", "1.41")));
		ContainerUpdateRequest request = ContainerUpdateRequest.builder().memory(1L).build();
		Outcome.completes(this.docker.containers().update("c1", request));
		assertThat(engine.requestLines()).containsExactly("POST /v1.45/containers/c1/update",
				"POST /v1.41/containers/c1/update");
		assertThat(engine.requests())
			.allSatisfy((sent) -> assertThat(sent.getBodyAsString()).isEqualTo("{\"Memory\":1}"));
	}

	@Test
	void repeatedOnceAndNoMore() {
		engine.stubFor(any(urlMatching("/v1.45/.*")).willReturn(tooNew("1.45")));
		StepVerifier.create(this.docker.containers().start("c1"))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(BadRequestException.class)
				.hasMessageContaining("client version 1.45 is too new"))
			.verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("POST /v1.45/containers/c1/start",
				"POST /v1.45/containers/c1/start");
		assertThat(engine.pings(RequestMethod.HEAD)).isEqualTo(2);
	}

	@Test
	void otherBadRequestsAreNotRepeated() {
		engine.stubFor(
				any(urlMatching("/v1.45/.*")).willReturn(jsonResponse("{\"message\":\"the name is too long\"}", 400)));
		Outcome.fails(this.docker.containers().start("c1"), BadRequestException.class);
		assertThat(engine.requestLines()).containsExactly("POST /v1.45/containers/c1/start");
		assertThat(engine.pings(RequestMethod.HEAD)).isEqualTo(1);
	}

	@Test
	void pinnedVersionIsSpokenUnasked() {
		DockerClient pinned = engine.client(this.transport, (setup) -> setup.apiVersion("1.30"));
		Outcome.completes(pinned.containers().list());
		Outcome.completes(pinned.containers().export("c1"));
		assertThat(engine.requestLines()).containsExactly("GET /v1.30/containers/json",
				"GET /v1.30/containers/c1/export");
		assertThat(engine.pings(RequestMethod.HEAD)).isZero();
		assertThat(engine.pings(RequestMethod.GET)).isZero();
	}

	@Test
	void pinnedVersionIsKeptWhenRefused() {
		engine.stubFor(any(urlMatching("/v1.55/.*")).willReturn(tooNew("1.55")));
		DockerClient pinned = engine.client(this.transport, (setup) -> setup.apiVersion("1.55"));
		Outcome.fails(pinned.containers().list(), BadRequestException.class);
		assertThat(engine.requestLines()).containsExactly("GET /v1.55/containers/json");
		assertThat(engine.pings(RequestMethod.HEAD)).isZero();
	}

	@Test
	void pingHasNoVersion() {
		engine.stubFor(ping("GET").willReturn(ok("OK").withHeader("Api-Version", "1.45")));
		StepVerifier.create(this.docker.system().ping())
			.assertNext((ping) -> assertThat(ping.apiVersion()).isEqualTo("1.45"))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.pings(RequestMethod.GET)).isEqualTo(1);
		assertThat(engine.pings(RequestMethod.HEAD)).isZero();
	}

	private static MappingBuilder ping(String method) {
		return method.equals("GET") ? get(urlEqualTo("/_ping")) : head(urlEqualTo("/_ping"));
	}

	private static ResponseDefinitionBuilder tooNew(String version) {
		return jsonResponse(
				"{\"message\":\"client version " + version + " is too new. Maximum supported API version is 1.41\"}",
				400);
	}

}
