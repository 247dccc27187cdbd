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

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.springline.docker.error.ConflictException;
import io.springline.docker.error.ForbiddenException;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.json.RealAnswers;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link NetworkOperations} on the wire.
 */
@ParameterizedClass
@EnumSource(names = { "TCP", "UNIX" })
@Timeout(60)
class NetworkOperationsTests {

	@RegisterExtension
	static final FakeEngine engine = new FakeEngine();

	@Parameter
	Transport transport;

	private NetworkOperations networks;

	@BeforeEach
	void setUp() {
		this.networks = engine.client(this.transport).networks();
	}

	@Test
	void list() {
		engine.answer(okJson(RealAnswers.text("network/list-26.1.json")));
		StepVerifier.create(this.networks.list())
			.assertNext((network) -> assertThat(network.name()).isEqualTo("backend"))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/networks");
	}

	@Test
	void listWithFilters() {
		engine.answer(okJson("[]"));
		NetworkFilters filters = NetworkFilters.builder()
			.dangling(false)
			.driver("bridge", "overlay")
			.id("4f")
			.label("a")
			.label("b", "c")
			.name("web")
			.scope(NetworkScope.LOCAL, NetworkScope.SWARM)
			.type(NetworkType.CUSTOM);
		Outcome.completes(this.networks.list(NetworkListOptions.builder().filters(filters.build()).build()));
		LoggedRequest request = engine.onlyRequest();
		assertThat(request.getUrl()).startsWith("/v1.45/networks?filters=%7B");
		assertThat(request.queryParameter("filters").firstValue())
			.isEqualTo("{\"dangling\":[\"false\"],\"driver\":[\"bridge\",\"overlay\"],\"id\":[\"4f\"],"
					+ "\"label\":[\"a\",\"b=c\"],\"name\":[\"web\"],\"scope\":[\"local\",\"swarm\"],"
					+ "\"type\":[\"custom\"]}");
	}

	@Test
	void inspect() {
		engine.answer(okJson(RealAnswers.text("network/inspect-20.10.json")));
		NetworkInspectOptions verbose = NetworkInspectOptions.builder().verbose(true).scope(NetworkScope.SWARM).build();
		StepVerifier.create(Flux.concat(this.networks.inspect("backend"), this.networks.inspect("backend", verbose)))
			.assertNext((network) -> assertThat(network.containers()).hasSize(1))
			.expectNextCount(1)
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/networks/backend",
				"GET /v1.45/networks/backend?verbose=1&scope=swarm");
	}

	@Test
	void create() {
		engine.answer(jsonResponse(RealAnswers.text("network/created-26.1.json"), 201));
		StepVerifier.create(this.networks.create("backend")).assertNext((created) -> {
			assertThat(created.id()).isEqualTo("7fea119a246d4f18ce3680ba8ad1e566e3b49b3dd28c2077ac2e5677024c6259");
			assertThat(created.warning()).isEmpty();
		}).expectComplete().verify(Outcome.LIMIT);
		assertSent("POST /v1.45/networks/create", "{\"Name\":\"backend\",\"CheckDuplicate\":true}");
	}

	@Test
	void createWithAllThereIs() {
		engine.announce("1.55");
		engine.answer(jsonResponse("{\"Id\":\"4f\",\"Warning\":\"careful\"}", 201));
		IpamConfig subnet = IpamConfig.builder()
			.subnet("10.5.0.0/16")
			.ipRange("10.5.1.0/24")
			.gateway("10.5.0.1")
			.auxiliaryAddresses(Map.of("printer", "10.5.0.9"))
			.build();
		NetworkCreateRequest request = NetworkCreateRequest.builder()
			.name("backend")
			.checkDuplicate(false)
			.driver("overlay")
			.scope(NetworkScope.SWARM)
			.internal(true)
			.attachable(true)
			.ingress(false)
			.configOnly(false)
			.configFrom(new ConfigReference("template"))
			.ipam(Ipam.builder().driver("default").config(List.of(subnet)).options(Map.of("a", "b")).build())
			.enableIPv4(true)
			.enableIPv6(false)
			.options(Map.of("encrypted", ""))
			.labels(Map.of("tier", "data"))
			.build();
		StepVerifier.create(this.networks.create(request))
			.expectNext(new NetworkCreated("4f", "careful"))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertSent("POST /v1.55/networks/create",
				"{\"Name\":\"backend\",\"CheckDuplicate\":false,\"Driver\":\"overlay\",\"Scope\":\"swarm\","
						+ "\"Internal\":true,\"Attachable\":true,\"Ingress\":false,\"ConfigOnly\":false,"
						+ "\"ConfigFrom\":{\"Network\":\"template\"},\"IPAM\":{\"Driver\":\"default\","
						+ "\"Config\":[{\"Subnet\":\"10.5.0.0/16\",\"IPRange\":\"10.5.1.0/24\","
						+ "\"Gateway\":\"10.5.0.1\",\"AuxiliaryAddresses\":{\"printer\":\"10.5.0.9\"}}],"
						+ "\"Options\":{\"a\":\"b\"}},\"EnableIPv4\":true,\"EnableIPv6\":false,"
						+ "\"Options\":{\"encrypted\":\"\"},\"Labels\":{\"tier\":\"data\"}}");
	}

	@Test
	void nameThatIsTakenIsAConflict() {
		engine.answer(jsonResponse("{\"message\":\"network with name backend already exists\"}", 409));
		ConflictException conflict = Outcome.fails(this.networks.create("backend"), ConflictException.class);
		assertThat(conflict.getReason()).isEqualTo("network with name backend already exists");
		assertThat(conflict).hasMessageContaining("NetworkCreate (POST /v1.45/networks/create)");
	}

	@Test
	void remove() {
		engine.answer(noContent());
		Outcome.completes(this.networks.remove("backend"));
		assertThat(engine.requestLines()).containsExactly("DELETE /v1.45/networks/backend");
	}

	@Test
	void networkInUseIsForbiddenToRemove() {
		engine.answer(jsonResponse(
				"{\"message\":\"error while removing network: network backend id 4f has active endpoints\"}", 403));
		assertThat(Outcome.fails(this.networks.remove("backend"), ForbiddenException.class).getReason())
			.endsWith("has active endpoints");
	}

	@Test
	void connect() {
		engine.answer(ok());
		Outcome.completes(this.networks.connect("backend", "web"));
		assertSent("POST /v1.45/networks/backend/connect", "{\"Container\":\"web\"}");
	}

	@Test
	void connectWithAddressAndAliases() {
		engine.announce("1.48");
		engine.answer(ok());
		EndpointSettings endpoint = EndpointSettings.builder()
			.ipamConfig(EndpointIpamConfig.builder()
				.ipv4Address("10.5.1.7")
				.ipv6Address("fd00::7")
				.linkLocalIps(List.of("169.254.3.4"))
				.build())
			.links(List.of("db:database"))
			.macAddress("02:42:ac:11:00:02")
			.aliases(List.of("www"))
			.driverOpts(Map.of("a", "b"))
			.gwPriority(7L)
			.build();
		Outcome.completes(this.networks.connect("backend", "web", endpoint));
		assertSent("POST /v1.48/networks/backend/connect",
				"{\"Container\":\"web\",\"EndpointConfig\":{\"IPAMConfig\":{\"IPv4Address\":\"10.5.1.7\","
						+ "\"IPv6Address\":\"fd00::7\",\"LinkLocalIPs\":[\"169.254.3.4\"]},"
						+ "\"Links\":[\"db:database\"],\"MacAddress\":\"02:42:ac:11:00:02\",\"Aliases\":[\"www\"],"
						+ "\"DriverOpts\":{\"a\":\"b\"},\"GwPriority\":7}}");
	}

	@Test
	void disconnect() {
		engine.answer(ok());
		Outcome.completes(this.networks.disconnect("backend", "web"));
		assertSent("POST /v1.45/networks/backend/disconnect", "{\"Container\":\"web\"}");
	}

	@Test
	void disconnectByForce() {
		engine.answer(ok());
		Outcome.completes(this.networks.disconnect("backend", new NetworkDisconnectRequest("web", true)));
		assertSent("POST /v1.45/networks/backend/disconnect", "{\"Container\":\"web\",\"Force\":true}");
	}

	@Test
	void prune() {
		engine.answer(okJson("{\"NetworksDeleted\":[\"backend\"]}"));
		NetworkPruneFilters filters = NetworkPruneFilters.builder()
			.until(Instant.ofEpochSecond(1_700_000_000))
			.label("a")
			.label("b", "c")
			.withoutLabel("d")
			.withoutLabel("e", "f");
		NetworkPruneOptions options = NetworkPruneOptions.builder().filters(filters.build()).build();
		StepVerifier.create(this.networks.prune(options))
			.expectNext(new NetworkPruneReport(List.of("backend")))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.onlyRequest().queryParameter("filters").firstValue())
			.isEqualTo("{\"until\":[\"1700000000\"],\"label\":[\"a\",\"b=c\"],\"label!\":[\"d\",\"e=f\"]}");
	}

	@Test
	void pruneOfNothing() {
		engine.answer(okJson("{\"NetworksDeleted\":null}"));
		StepVerifier.create(this.networks.prune())
			.expectNext(new NetworkPruneReport(List.of()))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("POST /v1.45/networks/prune");
	}

	@Test
	void optionsOfALaterVersionAreNotSent() {
		engine.announce("1.30");
		Mono<Network> inspection = this.networks.inspect("backend",
				NetworkInspectOptions.builder().scope(NetworkScope.SWARM).build());
		assertThat(Outcome.fails(inspection, UnsupportedApiVersionException.class))
			.hasMessageContaining("NetworkInspect option 'scope' needs version 1.31");
		assertThat(engine.requests()).isEmpty();
	}

	@Test
	void nameCannotReachAnotherEndpoint() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.networks.remove("../containers/web"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.networks.inspect(""));
		assertThatIllegalArgumentException().isThrownBy(() -> this.networks.connect("a?b", "web"));
	}

	@Test
	void statusKeepsUnsignedNumbers() {
		engine.announce("1.52");
		engine.answer(okJson("""
				{"Name":"backend","Status":{"IPAM":{"Subnets":{"fd00::/64":
				{"IPsInUse":3,"DynamicIPsAvailable":18446744073709551615}}}}}"""));
		StepVerifier.create(this.networks.inspect("backend"))
			.assertNext((network) -> assertThat(network.status().ipam().subnets()).containsEntry("fd00::/64",
					new NetworkStatus.Subnet(BigInteger.valueOf(3), new BigInteger("18446744073709551615"))))
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	private static void assertSent(String line, String body) {
		LoggedRequest request = engine.onlyRequest();
		assertThat(FakeEngine.line(request)).isEqualTo(line);
		assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
		assertThat(request.getBodyAsString()).isEqualTo(body);
	}

}
