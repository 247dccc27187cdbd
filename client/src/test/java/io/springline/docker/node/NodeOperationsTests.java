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

package io.springline.docker.node;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

import io.springline.docker.error.NotFoundException;
import io.springline.docker.json.RealAnswers;
import io.springline.docker.node.NodeDescription.Platform;
import io.springline.docker.node.NodeDescription.Plugin;
import io.springline.docker.swarm.GenericResource;
import io.springline.docker.swarm.NodeAvailability;
import io.springline.docker.swarm.ObjectVersion;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * Tests for {@link NodeOperations}: what is sent and what comes back.
 */
@Timeout(60)
class NodeOperationsTests {

	@RegisterExtension
	static final FakeEngine engine = new FakeEngine();

	private NodeOperations nodes;

	@BeforeEach
	void setUp() {
		this.nodes = engine.client(Transport.TCP).nodes();
		engine.stubFor(any(urlPathMatching("/v1.*")).atPriority(10).willReturn(ok()));
	}

	@ParameterizedTest
	@CsvSource({ "20.10, 20.10.24+dfsg1", "26.1, 26.1.5+dfsg1" })
	void list(String version, String engineVersion) {
		String answer = RealAnswers.text("node/list-" + version + ".json");
		engine.stubFor(any(urlPathMatching("/v1.*")).willReturn(okJson(answer)));
		NodeSpec spec = NodeSpec.builder().role(NodeRole.MANAGER).availability(NodeAvailability.ACTIVE).build();
		StepVerifier.create(this.nodes.list()).assertNext((node) -> {
			assertThat(node.version()).isEqualTo(ObjectVersion.of(9));
			assertThat(node.spec()).isEqualTo(spec);
			assertThat(node.description().platform()).isEqualTo(new Platform("x86_64", "linux"));
			assertThat(node.description().resources().nanoCpus()).isEqualTo(2_000_000_000);
			assertThat(node.description().engine().engineVersion()).isEqualTo(engineVersion);
			assertThat(node.description().engine().plugins()).contains(new Plugin("Volume", "local"));
			assertThat(node.description().tlsInfo().trustRoot()).startsWith("-----BEGIN CERTIFICATE-----");
			assertThat(node.status()).isEqualTo(new NodeStatus(NodeState.READY, null, "127.0.0.1"));
			assertThat(node.managerStatus())
				.isEqualTo(new ManagerStatus(true, Reachability.REACHABLE, "127.0.0.1:2377"));
		}).expectComplete().verify(Outcome.LIMIT);
		RealAnswers.assertNothingLost(answer, Node.class);
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/nodes");
	}

	@Test
	void listSomeOfThem() {
		engine.stubFor(any(urlPathMatching("/v1.*")).willReturn(okJson("[]")));
		NodeFilters filters = NodeFilters.builder().role(NodeRole.WORKER).nodeLabel("zone", "a");
		Outcome.completes(this.nodes.list(NodeListOptions.builder().filters(filters.build()).build()));
		assertThat(engine.onlyRequest().getQueryParams().get("filters").firstValue())
			.isEqualTo("{\"role\":[\"worker\"],\"node.label\":[\"zone=a\"]}");
	}

	@ParameterizedTest
	@MethodSource
	void conditionIsWrittenAsTheEngineReadsIt(NodeFilters filters, String key, List<String> values) {
		assertThat(filters.build().values()).containsExactly(entry(key, values));
	}

	static Stream<Arguments> conditionIsWrittenAsTheEngineReadsIt() {
		return Stream.of(Arguments.of(NodeFilters.builder().id("1f", "2e"), "id", List.of("1f", "2e")),
				Arguments.of(NodeFilters.builder().name("web"), "name", List.of("web")),
				Arguments.of(NodeFilters.builder().role(NodeRole.WORKER, NodeRole.MANAGER), "role",
						List.of("worker", "manager")),
				Arguments.of(NodeFilters.builder().membership(NodeMembership.PENDING), "membership",
						List.of("pending")),
				Arguments.of(NodeFilters.builder().nodeLabel("ssd"), "node.label", List.of("ssd")),
				Arguments.of(NodeFilters.builder().label("ssd"), "label", List.of("ssd")));
	}

	@Test
	void inspectAWorkerWithResources() {
		engine.stubFor(any(urlPathMatching("/v1.*")).willReturn(
				okJson("""
						{"ID": "n1", "UpdatedAt": "0001-01-01T00:00:00Z", "Spec": {"Labels": null, "Role": "worker"},
						"Description": {"Resources": {"GenericResources": [{"DiscreteResourceSpec": {"Kind": "SSD", "Value": 3}}]},
						"Engine": {"Labels": {"disk": "ssd"}, "Plugins": null}}, "Status": {"State": "asleep"}}""")));
		StepVerifier.create(this.nodes.inspect("n1")).assertNext((node) -> {
			assertThat(node.updatedAt()).as("never").isNull();
			assertThat(node.spec().labels()).isEmpty();
			assertThat(node.description().resources().genericResources())
				.containsExactly(new GenericResource(null, new GenericResource.DiscreteResource("SSD", 3L)));
			assertThat(node.description().engine().labels()).containsOnly(entry("disk", "ssd"));
			assertThat(node.description().engine().plugins()).isEmpty();
			assertThat(node.status().state()).isEqualTo(new NodeState("asleep"));
			assertThat(node.managerStatus()).isNull();
		}).expectComplete().verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/nodes/n1");
	}

	@Test
	void inspectWhatIsNotThere() {
		engine.stubFor(
				any(urlPathMatching("/v1.*")).willReturn(jsonResponse("{\"message\":\"node n2 not found\"}\n", 404)));
		assertThat(Outcome.fails(this.nodes.inspect("n2"), NotFoundException.class).getMessage())
			.contains("NodeInspect", "node n2 not found");
	}

	@Test
	void updateNamesTheVersion() {
		NodeSpec spec = NodeSpec.builder()
			.name("front")
			.labels(Map.of("zone", "a"))
			.role(NodeRole.WORKER)
			.availability(NodeAvailability.DRAIN)
			.build();
		NodeSpec paused = spec.toBuilder().availability(NodeAvailability.PAUSE).build();
		Outcome.completes(this.nodes.update("n1", 9, spec));
		Outcome.completes(this.nodes.update("n1", ObjectVersion.of(10), paused));
		assertThat(engine.requestLines()).containsExactly("POST /v1.45/nodes/n1/update?version=9",
				"POST /v1.45/nodes/n1/update?version=10");
		assertThat(engine.requests()).extracting((request) -> RealAnswers.JSON.readTree(request.getBodyAsString()))
			.containsExactly(body("drain"), body("pause"));
	}

	@Test
	void remove() {
		Outcome.completes(this.nodes.remove("n1"));
		Outcome.completes(this.nodes.remove("n1", NodeRemoveOptions.builder().force(true).build()));
		assertThat(engine.requestLines()).containsExactly("DELETE /v1.45/nodes/n1", "DELETE /v1.45/nodes/n1?force=1");
	}

	private static JsonNode body(String availability) {
		return RealAnswers.JSON.readTree("{\"Name\": \"front\", \"Labels\": {\"zone\": \"a\"}, \"Role\": \"worker\","
				+ " \"Availability\": \"" + availability + "\"}");
	}

}
