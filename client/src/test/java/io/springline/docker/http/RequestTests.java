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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
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
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerCreateOptions;
import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.container.ContainerListOptions;
import io.springline.docker.container.ContainerRenameOptions;
import io.springline.docker.container.ContainerStopOptions;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.image.ImageRemoveOptions;
import io.springline.docker.image.LoadOptions;
import io.springline.docker.oci.Platform;
import io.springline.docker.registry.RegistryConfig;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.system.EventsOptions;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the requests that operations make, on every transport.
 */
@ParameterizedClass
@EnumSource(Transport.class)
@Timeout(60)
class RequestTests {

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
	void callOnAPooledConnection() {
		Outcome.completes(this.docker.containers().list());
		LoggedRequest request = engine.onlyRequest();
		assertThat(FakeEngine.line(request)).isEqualTo("GET /v1.45/containers/json");
		assertThat(request.getProtocol()).isEqualTo("HTTP/1.1");
		assertThat(request.getHeader("Host"))
			.isEqualTo(this.transport.isUnix() ? "localhost" : "127.0.0.1:" + engine.getPort());
		assertThat(request.getHeader("Accept")).isEqualTo("*/*");
		assertThat(request.getBody()).isEmpty();
		assertThat(request.containsHeader("X-Registry-Auth")).isFalse();
	}

	@Test
	void callOnAConnectionOfItsOwn() {
		engine.stubFor(get(urlPathMatching(".*/export")).willReturn(okJson("")));
		Outcome.completes(this.docker.containers().export("c1"));
		LoggedRequest request = engine.onlyRequest();
		assertThat(FakeEngine.line(request)).isEqualTo("GET /v1.45/containers/c1/export");
		assertThat(request.getProtocol()).isEqualTo("HTTP/1.1");
		assertThat(request.getHeader("Host"))
			.isEqualTo(this.transport.isUnix() ? "localhost" : "127.0.0.1:" + engine.getPort());
		assertThat(request.containsHeader("Transfer-Encoding")).isFalse();
		assertThat(request.containsHeader("Upgrade")).isFalse();
	}

	@Test
	void bodyIsJsonWithItsLength() {
		engine.stubFor(post(urlPathMatching(".*/create")).willReturn(status(201).withBody("{\"Id\":\"4f\"}")));
		ContainerCreateRequest request = ContainerCreateRequest.builder().image("busybox").cmd(List.of("a")).build();
		StepVerifier
			.create(this.docker.containers()
				.create(request, ContainerCreateOptions.builder().name("web").platform("linux/arm64").build()))
			.assertNext((created) -> assertThat(created.id()).isEqualTo("4f"))
			.expectComplete()
			.verify(Outcome.LIMIT);
		LoggedRequest sent = engine.onlyRequest();
		assertThat(FakeEngine.line(sent)).isEqualTo("POST /v1.45/containers/create?name=web&platform=linux%2Farm64");
		assertThat(sent.getHeader("Content-Type")).isEqualTo("application/json");
		assertThat(sent.getHeader("Content-Length")).isEqualTo(Integer.toString(sent.getBody().length));
		assertThat(sent.getBodyAsString()).isEqualTo("{\"Cmd\":[\"a\"],\"Image\":\"busybox\"}");
	}

	@Test
	void postWithoutBodySaysSo() {
		Outcome.completes(this.docker.containers().pause("c1"));
		Outcome.completes(this.docker.containers().restart("c1"));
		assertThat(engine.requests()).hasSize(2).allSatisfy((request) -> {
			assertThat(request.getHeader("Content-Length")).isEqualTo("0");
			assertThat(request.containsHeader("Content-Type")).isFalse();
			assertThat(request.containsHeader("Transfer-Encoding")).isFalse();
		});
	}

	@Test
	void booleansAndNumbersAndFilters() {
		Outcome.completes(this.docker.containers()
			.list(ContainerListOptions.builder()
				.all(true)
				.limit(5)
				.size(false)
				.filters(Filters.of("label", "a=b&c", "d+e").and("status", "running"))
				.build()));
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/containers/json?all=1&limit=5&size=0&filters="
				+ "%7B%22label%22%3A%5B%22a%3Db%26c%22%2C%22d%2Be%22%5D%2C%22status%22%3A%5B%22running%22%5D%7D");
	}

	@Test
	void timesAndDurations() {
		Outcome.completes(this.docker.system()
			.events(EventsOptions.builder()
				.since(Instant.ofEpochSecond(1_700_000_000, 1))
				.until(Instant.ofEpochSecond(1_700_000_001))
				.build()));
		Outcome.completes(this.docker.containers()
			.stop("c1", ContainerStopOptions.builder().signal("SIGINT").timeout(Duration.ofMinutes(2)).build())
			.ignoreElement());
		assertThat(engine.requestLines()).containsExactly(
				"GET /v1.45/events?since=1700000000.000000001&until=1700000001",
				"POST /v1.45/containers/c1/stop?signal=SIGINT&t=120");
	}

	@Test
	void listsMapsAndHeaders() {
		RegistryCredentials credentials = RegistryCredentials.password("ann", "pa?ss");
		BuildOptions options = BuildOptions.builder()
			.tags(List.of("a:1", "b:2"))
			.cacheFrom(List.of("c", "d"))
			.buildArgs(Map.of("K", "v w"))
			.registryConfig(RegistryConfig.of("registry.example", credentials))
			.build();
		Outcome.completes(this.docker.images().buildMessages(options, Flux.just(buffer("tar"))));
		LoggedRequest request = engine.onlyRequest();
		assertThat(FakeEngine.line(request))
			.isEqualTo("POST /v1.45/build?t=a%3A1&t=b%3A2&cachefrom=%5B%22c%22%2C%22d%22%5D"
					+ "&buildargs=%7B%22K%22%3A%22v%20w%22%7D");
		assertThat(request.getHeader("X-Registry-Config")).isEqualTo(options.registryConfig().headerValue());
		assertThat(request.getHeader("Content-Type")).isEqualTo("application/x-tar");
		assertThat(request.getBodyAsString()).isEqualTo("tar");
	}

	@Test
	void listOfObjectsIsOneDocumentEach() {
		engine.announce("1.55");
		LoadOptions options = LoadOptions.builder()
			.platform(List.of(Platform.parse("linux/arm64"), Platform.parse("linux/amd64")))
			.build();
		Outcome.completes(this.docker.images().loadMessages(options, Flux.just(buffer("tar"))));
		assertThat(engine.requestLines()).containsExactly(
				"POST /v1.55/images/load?" + "platform=%7B%22architecture%22%3A%22arm64%22%2C%22os%22%3A%22linux%22%7D&"
						+ "platform=%7B%22architecture%22%3A%22amd64%22%2C%22os%22%3A%22linux%22%7D");
	}

	@Test
	void nothingIsSentBeforeASubscription() {
		this.docker.containers().list();
		this.docker.containers().logs("c1");
		this.docker.run("busybox");
		Outcome.completes(this.docker.system().ping().ignoreElement());
		assertThat(engine.requests()).isEmpty();
	}

	@Test
	void eachSubscriptionIsACall() {
		Flux<?> list = this.docker.containers().list();
		Outcome.completes(list);
		Outcome.completes(list);
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/containers/json", "GET /v1.45/containers/json");
	}

	@ParameterizedTest
	@CsvSource({ "web, GET /v1.45/containers/web/changes", "/web, GET /v1.45/containers/web/changes",
			"a:b, GET /v1.45/containers/a:b/changes", "a+b, GET /v1.45/containers/a%2Bb/changes",
			"caf\u00E9, GET /v1.45/containers/caf%C3%A9/changes", "a{b}, GET /v1.45/containers/a%7Bb%7D/changes",
			"{id}, GET /v1.45/containers/%7Bid%7D/changes", "a;b, GET /v1.45/containers/a%3Bb/changes",
			"_ping, GET /v1.45/containers/_ping/changes" })
	void namesOfContainersInThePath(String name, String line) {
		Outcome.completes(this.docker.containers().changes(name));
		assertThat(engine.requestLines()).containsExactly(line);
	}

	@ParameterizedTest
	@CsvSource({ "busybox, busybox", "busybox:1.36, busybox:1.36", "library/busybox, library/busybox",
			"localhost:5000/team/app:1, localhost:5000/team/app:1", "app@sha256:86e0, app%40sha256:86e0" })
	void namesOfImagesInThePath(String name, String path) {
		Outcome.completes(this.docker.images().history(name));
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/images/" + path + "/history");
	}

	@Test
	void nameOfTheEndpointThatHasNoVersion() {
		Outcome.completes(this.docker.images().remove("_ping", ImageRemoveOptions.builder().force(true).build()));
		assertThat(engine.requestLines()).containsExactly("DELETE /v1.45/images/_ping?force=1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../images/json", "a?b", "a#b", "%2e%2e", "", " ", "a\nb", "a\r\nX: y", "..", ".",
			"a/../b", "a\\b", "/", "a/" })
	void nothingIsSentForWhatReachesAnotherEndpoint(String value) {
		refused(() -> this.docker.containers().list().then(this.docker.containers().inspect(value)));
		refused(() -> this.docker.containers().logs(value));
		refused(() -> this.docker.containers().start(value));
		refused(() -> this.docker.containers().remove(value));
		refused(() -> this.docker.images().inspect(value));
		refused(() -> this.docker.images().push(value));
		assertThat(engine.requests()).isEmpty();
		assertThat(engine.getAllServeEvents()).isEmpty();
	}

	@Test
	void valueOfAnOptionNeverLeavesTheQuery() {
		Outcome.completes(this.docker.containers().rename("c1", new ContainerRenameOptions("x&name=y#z?\r\n/../a%41")));
		assertThat(engine.requestLines())
			.containsExactly("POST /v1.45/containers/c1/rename?name=x%26name%3Dy%23z%3F%0D%0A%2F..%2Fa%2541");
	}

	@Test
	void optionThatTheEngineLacksIsRefusedUnsent() {
		engine.announce("1.41");
		ContainerStopOptions options = ContainerStopOptions.builder().signal("SIGINT").build();
		StepVerifier.create(this.docker.containers().stop("c1", options))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(UnsupportedApiVersionException.class)
				.hasMessage("ContainerStop option 'signal' needs version 1.42 of the API, but version 1.41 was "
						+ "negotiated with the engine at " + this.docker.host().uri()))
			.verify(Outcome.LIMIT);
		assertThat(engine.requests()).isEmpty();
		Outcome.completes(this.docker.containers().stop("c1").ignoreElement());
		assertThat(engine.requestLines()).containsExactly("POST /v1.41/containers/c1/stop");
	}

	@Test
	void operationThatTheEngineLacksIsRefusedUnsent() {
		StepVerifier.create(this.docker.images().attestations("busybox"))
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(UnsupportedApiVersionException.class)
				.hasMessage(
						"ImageAttestations needs version 1.55 of the API, but version 1.45 was negotiated with the engine at "
								+ this.docker.host().uri()))
			.verify(Outcome.LIMIT);
		assertThat(engine.requests()).isEmpty();
	}

	@Test
	void optionsAreRequired() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.docker.containers().logs("c1", (LogsOptions) null).blockFirst(Outcome.LIMIT))
			.withMessage("'options' must not be null");
		assertThat(engine.getAllServeEvents()).isEmpty();
	}

	private static void refused(Supplier<Publisher<?>> call) {
		assertThatIllegalArgumentException().isThrownBy(() -> Flux.from(call.get()).blockLast(Outcome.LIMIT));
	}

	private static DataBuffer buffer(String text) {
		return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
	}

}
