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

package io.springline.docker.network;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.json.RealAnswers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the models of {@link NetworkOperations} with the answers of real engines.
 */
class NetworkModelsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@ParameterizedTest
	@ValueSource(strings = { "20.10", "26.1" })
	void keepAllThatAnEngineSays(String engine) {
		RealAnswers.assertNothingLost(RealAnswers.text("network/list-" + engine + ".json"), Network.class);
		RealAnswers.assertNothingLost(RealAnswers.text("network/inspect-" + engine + ".json"), Network.class);
		RealAnswers.assertNothingLost(RealAnswers.text("network/created-" + engine + ".json"), NetworkCreated.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "20.10", "26.1" })
	void inspect(String engine) {
		Network network = RealAnswers.read("network/inspect-" + engine + ".json", Network.class);
		assertThat(network.created()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
		assertThat(network.scope()).isEqualTo(NetworkScope.LOCAL);
		assertThat(network.enableIPv4()).isNull();
		assertThat(network.enableIPv6()).isTrue();
		assertThat(network.ipam().config()).containsExactly(
				new IpamConfig("10.123.0.0/16", "10.123.4.0/24", "10.123.0.1", Map.of("printer", "10.123.0.9")),
				IpamConfig.builder().subnet("fd00:123::/64").build());
		assertThat(network.containers().values()).singleElement().satisfies((endpoint) -> {
			assertThat(endpoint.name()).isEqualTo("backend");
			assertThat(endpoint.ipv4Address()).isEqualTo("10.123.4.7/16");
			assertThat(endpoint.ipv6Address()).isEqualTo("fd00:123::2/64");
			assertThat(endpoint.macAddress()).isEqualTo("02:42:0a:7b:04:07");
		});
		assertThat(network.peers()).isEmpty();
		assertThat(network.services()).isEmpty();
	}

	@Test
	void servicesOfASwarm() {
		String document = """
				{"Name":"front","Peers":[{"Name":"9cb2","IP":"10.0.0.4"}],"Services":{"web":{"VIP":"10.0.1.2",
				"Ports":["Target: 80"],"LocalLBIndex":256,"Tasks":[{"Name":"web.1","EndpointID":"4f",
				"EndpointIP":"10.0.1.3","Info":{"Host IP":"10.0.0.4"}}],"Later":{"a":1}}}}""";
		Network network = JSON.readValue(document, Network.class);
		assertThat(network.peers()).containsExactly(new Network.Peer("9cb2", "10.0.0.4"));
		assertThat(network.services()).containsEntry("web",
				new NetworkService("10.0.1.2", List.of("Target: 80"), 256L,
						List.of(new NetworkService.Task("web.1", "4f", "10.0.1.3", Map.of("Host IP", "10.0.0.4"))),
						Map.of("Later", Map.of("a", 1))));
		RealAnswers.assertNothingLost(document, Network.class);
	}

	@Test
	void subnetIsEnough() {
		assertThat(JSON.writeValueAsString(Ipam.ofSubnet("10.5.0.0/16")))
			.isEqualTo("{\"Config\":[{\"Subnet\":\"10.5.0.0/16\"}]}");
	}

}
