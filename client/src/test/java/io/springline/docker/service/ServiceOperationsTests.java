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

package io.springline.docker.service;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

import io.springline.docker.DockerClient;
import io.springline.docker.error.UnavailableException;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.json.RealAnswers;
import io.springline.docker.stream.Frame;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the requests of {@link ServiceOperations} and {@link TaskOperations}.
 */
@Timeout(60)
class ServiceOperationsTests {

	private static final byte[] OUTPUT = Frames.join(Frames.stdout("out"), Frames.stderr("err"));

	private static final String RAW = "application/vnd.docker.raw-stream";

	@RegisterExtension
	static final FakeEngine engine = new FakeEngine();

	private DockerClient docker;

	private ServiceOperations services;

	private TaskOperations tasks;

	@BeforeEach
	void setUp() {
		this.docker = engine.client(Transport.TCP);
		this.services = this.docker.services();
		this.tasks = this.docker.tasks();
		engine.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("[]")));
	}

	@Test
	void listIsFiltered() {
		ServiceListOptions options = ServiceListOptions.builder()
			.status(true)
			.filters(ServiceFilters.builder()
				.id("s1")
				.name("web", "db")
				.mode("replicated")
				.label("team", "dock")
				.label("public")
				.build())
			.build();
		Outcome.completes(this.services.list(options));
		LoggedRequest request = engine.onlyRequest();
		assertThat(request.getUrl()).startsWith("/v1.45/services?");
		assertThat(request.queryParameter("status").firstValue()).isEqualTo("1");
		assertThat(request.queryParameter("filters").firstValue()).isEqualTo("{\"id\":[\"s1\"],"
				+ "\"name\":[\"web\",\"db\"],\"mode\":[\"replicated\"],\"label\":[\"team=dock\",\"public\"]}");
	}

	@Test
	void tasksAreFiltered() {
		TaskListOptions options = TaskListOptions.builder()
			.filters(TaskFilters.builder()
				.id("t1")
				.name("web.1")
				.service("web")
				.node("n1", "n2")
				.desiredState(TaskState.RUNNING, TaskState.SHUTDOWN)
				.label("a", "b")
				.label("c")
				.build())
			.build();
		Outcome.completes(this.tasks.list(options));
		LoggedRequest request = engine.onlyRequest();
		assertThat(request.getUrl()).startsWith("/v1.45/tasks?filters=");
		assertThat(request.queryParameter("filters").firstValue())
			.isEqualTo("{\"id\":[\"t1\"],\"name\":[\"web.1\"],\"service\":[\"web\"],\"node\":[\"n1\",\"n2\"],"
					+ "\"desired-state\":[\"running\",\"shutdown\"],\"label\":[\"a=b\",\"c\"]}");
	}

	@Test
	void shortFormsSendNoOptions() {
		engine.stubFor(get(urlPathMatching(".*/services/s1|.*/tasks/t1")).willReturn(okJson("{\"ID\":\"s1\"}")));
		Outcome.completes(this.services.list());
		Outcome.completes(this.tasks.list());
		Outcome.completes(this.services.inspect("s1"));
		Outcome.completes(this.tasks.inspect("t1"));
		Outcome.completes(this.services.remove("s1"));
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/services", "GET /v1.45/tasks",
				"GET /v1.45/services/s1", "GET /v1.45/tasks/t1", "DELETE /v1.45/services/s1");
	}

	@Test
	void inspectWithDefaults() {
		engine.stubFor(get(urlPathMatching(".*/s1")).willReturn(okJson("{\"ID\":\"s1\"}")));
		StepVerifier.create(this.services.inspect("s1", ServiceInspectOptions.builder().insertDefaults(true).build()))
			.assertNext((service) -> assertThat(service.id()).isEqualTo("s1"))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/services/s1?insertDefaults=1");
	}

	@Test
	void createSendsTheSpecification() {
		engine.stubFor(post(urlPathMatching(".*/create"))
			.willReturn(jsonResponse("{\"ID\":\"s1\",\"Warnings\":[\"no digest\"]}", 201)));
		ServiceSpec spec = ServiceSpec.builder()
			.name("web")
			.mode(ServiceMode.everyNode())
			.endpointSpec(EndpointSpec.builder().ports(List.of(PortConfig.tcp(8080, 80))).build())
			.taskTemplate(TaskSpec.builder()
				.containerSpec(ContainerSpec.builder()
					.image("busybox")
					.args(List.of("httpd", "-f"))
					.tty(true)
					.secrets(List.of(SecretReference.of("s7", "key", "tls.key")))
					.configs(List.of(ConfigReference.of("c7", "conf", "/etc/httpd.conf")))
					.build())
				.forceUpdate(BigInteger.TWO.pow(64).subtract(BigInteger.ONE))
				.build())
			.build();
		StepVerifier.create(this.services.create(spec))
			.expectNext(new ServiceCreated("s1", null, List.of("no digest")))
			.expectComplete()
			.verify(Outcome.LIMIT);
		LoggedRequest request = engine.onlyRequest();
		assertThat(FakeEngine.line(request)).isEqualTo("POST /v1.45/services/create");
		assertThat(json(request)).isEqualTo(RealAnswers.JSON.readTree("""
				{"Name": "web", "Mode": {"Global": {}},
				 "EndpointSpec": {"Ports": [{"Protocol": "tcp", "TargetPort": 80, "PublishedPort": 8080}]},
				 "TaskTemplate": {"ForceUpdate": 18446744073709551615, "ContainerSpec": {
				   "Image": "busybox", "Args": ["httpd", "-f"], "TTY": true,
				   "Secrets": [{"SecretID": "s7", "SecretName": "key",
				     "File": {"Name": "tls.key", "UID": "0", "GID": "0", "Mode": 292}}],
				   "Configs": [{"ConfigID": "c7", "ConfigName": "conf",
				     "File": {"Name": "/etc/httpd.conf", "UID": "0", "GID": "0", "Mode": 292}}]}}}"""));
	}

	@Test
	void updateNamesTheVersion() {
		engine.stubFor(post(urlPathMatching(".*/update")).willReturn(okJson("{\"Warnings\":[\"no digest\"]}")));
		StepVerifier.create(this.services.update("web", 42, ServiceSpec.builder().name("web").build()))
			.assertNext((updated) -> assertThat(updated.warnings()).containsExactly("no digest"))
			.expectComplete()
			.verify(Outcome.LIMIT);
		LoggedRequest request = engine.onlyRequest();
		assertThat(FakeEngine.line(request)).isEqualTo("POST /v1.45/services/web/update?version=42");
		assertThat(request.getBodyAsString()).isEqualTo("{\"Name\":\"web\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "services-20.10", "services-26.1" })
	void scaleChangesNothingElse(String name) {
		JsonNode service = RealAnswers.JSON.readTree(RealAnswers.text("service/" + name + ".json")).get(0);
		inspected(service.toString());
		updated();
		Outcome.completes(this.services.scale("service-a", 5));
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/services/service-a",
				"POST /v1.45/services/service-a/update?version=" + service.at("/Version/Index").asString());
		String expected = service.get("Spec")
			.toString()
			.replace("{\"Replicas\":2}", "{\"Replicas\":5}")
			.replace("\"Healthcheck\"", "\"HealthCheck\"")
			.replace("\"MaxFailureRatio\":0,", "\"MaxFailureRatio\":0.0,");
		assertThat(json(engine.requests().get(1))).isEqualTo(RealAnswers.JSON.readTree(expected));
	}

	@Test
	void scaleIsStrictAboutTheVersion() {
		inspected("{\"ID\":\"s1\",\"Version\":{\"Index\":18446744073709551615},"
				+ "\"Spec\":{\"Mode\":{\"Replicated\":{}}}}");
		updated();
		Outcome.completes(this.services.scale("web", 0));
		assertThat(engine.requestLines().get(1))
			.isEqualTo("POST /v1.45/services/web/update?version=18446744073709551615");
		assertThat(engine.requests().get(1).getBodyAsString())
			.isEqualTo("{\"Mode\":{\"Replicated\":{\"Replicas\":0}}}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Global", "ReplicatedJob", "GlobalJob" })
	void scaleOfWhatHasNoReplicas(String mode) {
		inspected("{\"ID\":\"s1\",\"Version\":{\"Index\":7},\"Spec\":{\"Mode\":{\"" + mode + "\":{}}}}");
		assertThat(Outcome.fails(this.services.scale("web", 3), IllegalStateException.class))
			.hasMessage("Service s1 cannot be scaled: it is not a replicated one");
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/services/web");
	}

	@Test
	void rollbackGoesBackToThePreviousSpecification() {
		inspected("{\"ID\":\"s1\",\"Version\":{\"Index\":7},\"Spec\":{\"Name\":\"web\"}}");
		updated();
		Outcome.completes(this.services.rollback("web"));
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/services/web",
				"POST /v1.45/services/web/update?version=7&rollback=previous&registryAuthFrom=previous-spec");
		assertThat(engine.requests().get(1).getBodyAsString()).isEqualTo("{\"Name\":\"web\"}");
	}

	@Test
	void noManagerOfASwarm() {
		engine.stubFor(get(urlPathMatching(".*/services|.*/tasks"))
			.willReturn(jsonResponse("{\"message\":\"This node is not a swarm manager.\"}", 503)));
		for (Flux<?> list : List.<Flux<?>>of(this.services.list(), this.tasks.list())) {
			assertThat(Outcome.fails(list, UnavailableException.class).getReason())
				.isEqualTo("This node is not a swarm manager.");
		}
	}

	@Test
	void whatTheVersionLacksIsNotSent() {
		engine.announce("1.25");
		Outcome.fails(this.tasks.logs("t1"), UnsupportedApiVersionException.class);
		Outcome.fails(this.services.list(ServiceListOptions.builder().status(true).build()),
				UnsupportedApiVersionException.class);
		Outcome.fails(this.services.inspect("s1", ServiceInspectOptions.builder().insertDefaults(true).build()),
				UnsupportedApiVersionException.class);
		assertThat(engine.requests()).isEmpty();
	}

	@Test
	void logsOptions() {
		output("services", "");
		ServiceLogsOptions options = ServiceLogsOptions.builder()
			.follow(true)
			.stderr(true)
			.since(Instant.ofEpochSecond(7))
			.timestamps(true)
			.details(true)
			.tail(5)
			.build();
		Outcome.completes(this.services.logs("x1", options));
		assertThat(engine.requestLines())
			.containsExactly("GET /v1.45/services/x1/logs?follow=1&stderr=1&since=7&timestamps=1&details=1&tail=5");
	}

	@ParameterizedTest
	@ValueSource(strings = { "services", "tasks" })
	void contentTypeTellsRawOutput(String kind) {
		output(kind, RAW);
		assertOutput(kind, List.of("STDOUT " + new String(OUTPUT)));
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/" + kind + "/x1/logs?stdout=1&stderr=1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "services", "tasks" })
	void olderEngineIsAskedForATerminal(String kind) {
		engine.announce("1.41");
		output(kind, RAW);
		inspected(kind, false);
		assertOutput(kind, List.of("STDOUT out", "STDERR err"));
		inspected(kind, true);
		assertOutput(kind, List.of("STDOUT " + new String(OUTPUT)));
		String inspect = "GET /v1.41/" + kind + "/x1";
		String logs = inspect + "/logs?stdout=1&stderr=1";
		assertThat(engine.requestLines()).containsExactly(inspect, logs, inspect, logs);
	}

	private void assertOutput(String kind, List<String> expected) {
		Flux<Frame> logs = kind.equals("tasks") ? this.tasks.logs("x1") : this.services.logs("x1");
		StepVerifier.create(logs.map((frame) -> frame.stream() + " " + frame.text()).collectList())
			.expectNext(expected)
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	private static void output(String kind, String contentType) {
		engine.stubFor(get(urlPathMatching(".*/" + kind + "/x1/logs"))
			.willReturn(contentType.isEmpty() ? ok() : ok().withBody(OUTPUT).withHeader("Content-Type", contentType)));
	}

	private static void inspected(String kind, boolean tty) {
		String task = "{\"ContainerSpec\":{\"TTY\":" + tty + "}}";
		engine.stubFor(get(urlPathMatching(".*/" + kind + "/x1")).willReturn(
				okJson("{\"Spec\":" + (kind.equals("tasks") ? task : "{\"TaskTemplate\":" + task + "}") + "}")));
	}

	private static void inspected(String service) {
		engine.stubFor(get(urlPathMatching(".*/services/[^/]*")).willReturn(okJson(service)));
	}

	private static void updated() {
		engine.stubFor(post(urlPathMatching(".*/update")).willReturn(okJson("{\"Warnings\":null}")));
	}

	private static JsonNode json(LoggedRequest request) {
		return RealAnswers.JSON.readTree(request.getBodyAsString());
	}

}
