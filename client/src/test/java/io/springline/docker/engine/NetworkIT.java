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

package io.springline.docker.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.container.HostConfig;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.ForbiddenException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.http.Filters;
import io.springline.docker.network.ConfigReference;
import io.springline.docker.network.EndpointIpamConfig;
import io.springline.docker.network.EndpointSettings;
import io.springline.docker.network.Ipam;
import io.springline.docker.network.IpamConfig;
import io.springline.docker.network.Network;
import io.springline.docker.network.NetworkCreateRequest;
import io.springline.docker.network.NetworkCreateRequestBuilder;
import io.springline.docker.network.NetworkDisconnectRequest;
import io.springline.docker.network.NetworkFilters;
import io.springline.docker.network.NetworkListOptions;
import io.springline.docker.network.NetworkPruneFilters;
import io.springline.docker.network.NetworkPruneOptions;
import io.springline.docker.network.NetworkScope;
import io.springline.docker.network.NetworkType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Networks, and containers in them.
 */
@RequiresEngine
class NetworkIT {

	private static final AtomicInteger SUBNETS = new AtomicInteger();

	private final Engine engine;

	NetworkIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void createsAndInspects() {
		String name = this.engine.name();
		String prefix = prefix();
		String ipv6 = "fd00:" + this.engine.run().substring(0, 4) + "::/64";
		IpamConfig subnet = IpamConfig.builder()
			.subnet(prefix + "0/24")
			.ipRange(prefix + "128/25")
			.gateway(prefix + "1")
			.auxiliaryAddresses(Map.of("printer", prefix + "9"))
			.build();
		String id = created(network(name).driver("bridge")
			.internal(true)
			.attachable(true)
			.enableIPv6(true)
			.ipam(Ipam.builder().config(List.of(subnet, IpamConfig.builder().subnet(ipv6).build())).build())
			.options(Map.of("com.docker.network.driver.mtu", "1400")));
		Network network = Engine.get(this.engine.networks().inspect(name));
		assertThat(network.id()).isEqualTo(id);
		assertThat(network.name()).isEqualTo(name);
		assertThat(network.driver()).isEqualTo("bridge");
		assertThat(network.scope()).isEqualTo(NetworkScope.LOCAL);
		assertThat(network.created()).isAfter(Instant.now().minusSeconds(120));
		assertThat(network.internal()).isTrue();
		assertThat(network.attachable()).isTrue();
		assertThat(network.ingress()).isFalse();
		assertThat(network.enableIPv6()).isTrue();
		assertThat(network.ipam().config()).contains(subnet)
			.anySatisfy((config) -> assertThat(config.subnet()).isEqualTo(ipv6));
		assertThat(network.options()).containsEntry("com.docker.network.driver.mtu", "1400");
		assertThat(network.labels()).containsEntry(Engine.LABEL, this.engine.run());
		assertThat(network.containers()).isEmpty();
		Engine.complete(this.engine.networks().remove(id));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.engine.networks().inspect(id)));
	}

	@Test
	void takesTheConfigurationOfAnotherNetwork() {
		String template = this.engine.name();
		String name = this.engine.name();
		String subnet = prefix() + "0/24";
		created(network(template).configOnly(true).ipam(Ipam.ofSubnet(subnet)));
		created(network(name).labels(Map.of()).configFrom(new ConfigReference(template)));
		Network network = Engine.get(this.engine.networks().inspect(name));
		assertThat(network.labels()).containsEntry(Engine.LABEL, this.engine.run());
		assertThat(network.configFrom()).isEqualTo(new ConfigReference(template));
		assertThat(network.ipam().config()).extracting(IpamConfig::subnet).containsExactly(subnet);
		assertThat(Engine.get(this.engine.networks().inspect(template)).configOnly()).isTrue();
	}

	@Test
	void connectsAndDisconnects() {
		String network = this.engine.name();
		String prefix = prefix();
		created(network(network).ipam(Ipam.ofSubnet(prefix + "0/24")));
		String container = this.engine.started(this.engine.service());
		EndpointSettings endpoint = EndpointSettings.builder()
			.ipamConfig(EndpointIpamConfig.builder().ipv4Address(prefix + "77").build())
			.aliases(List.of("www"))
			.build();
		Engine.complete(this.engine.networks().connect(network, container, endpoint));
		assertThat(Engine.get(this.engine.networks().inspect(network)).containers()).containsOnlyKeys(container)
			.hasEntrySatisfying(container, (it) -> assertThat(it.ipv4Address()).isEqualTo(prefix + "77/24"));
		EndpointSettings joined = Engine.get(this.engine.containers().inspect(container))
			.networkSettings()
			.networks()
			.get(network);
		assertThat(joined.ipAddress()).isEqualTo(prefix + "77");
		assertThat(joined.aliases()).contains("www");
		assertThat(peer(network, "ping -c 1 -W 5 www")).contains("PING www (" + prefix + "77)", "1 packets received");
		Engine.complete(this.engine.networks().disconnect(network, container));
		assertThat(Engine.get(this.engine.networks().inspect(network)).containers()).isEmpty();
		assertThat(Engine.get(this.engine.containers().inspect(container)).networkSettings().networks())
			.containsOnlyKeys("bridge");
	}

	@Test
	void connectsContainerThatDoesNotRun() {
		String network = this.engine.name();
		created(network(network));
		String container = this.engine.created(this.engine.service());
		Engine.complete(this.engine.networks().connect(network, container));
		Engine.get(this.engine.containers().start(container));
		assertThat(Engine.get(this.engine.networks().inspect(network)).containers()).containsOnlyKeys(container);
		Engine.complete(this.engine.networks().disconnect(network, new NetworkDisconnectRequest(container, true)));
		assertThat(Engine.get(this.engine.networks().inspect(network)).containers()).isEmpty();
	}

	@Test
	void reportsNameThatIsTaken() {
		String name = this.engine.name();
		created(network(name));
		assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> created(network(name)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains(name + " already exists"));
	}

	@Test
	void refusesToRemoveWhatIsInUse() {
		String name = this.engine.name();
		created(network(name));
		ContainerCreateRequest request = this.engine.service()
			.hostConfig(HostConfig.builder().networkMode(name).build())
			.build();
		String container = String.valueOf(Engine.get(this.engine.containers().create(request)).id());
		Engine.get(this.engine.containers().start(container));
		assertThatExceptionOfType(ForbiddenException.class)
			.isThrownBy(() -> Engine.complete(this.engine.networks().remove(name)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("active endpoints"));
		assertThatExceptionOfType(ForbiddenException.class)
			.isThrownBy(() -> Engine.complete(this.engine.networks().remove("bridge")))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("pre-defined"));
		Engine.complete(this.engine.containers().remove(container, Engine.FORCED));
	}

	@Test
	void reportsWhatIsNotThere() {
		String missing = this.engine.name();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.engine.networks().inspect(missing)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("network " + missing + " not found"));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.complete(this.engine.networks().remove(missing)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.complete(this.engine.networks().connect("bridge", missing)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.complete(this.engine.networks().disconnect(missing, missing)));
	}

	@Test
	void listsByFilters() {
		String used = this.engine.name();
		String unused = this.engine.name();
		String id = created(network(used).internal(true));
		created(network(unused).labels(Map.of(Engine.LABEL, this.engine.run(), "tier", "data")));
		String container = this.engine.started(this.engine.service());
		Engine.complete(this.engine.networks().connect(used, container));
		assertThat(names(NetworkFilters.builder().name(used))).containsExactly(used);
		assertThat(names(NetworkFilters.builder().id(id.substring(0, 12)))).containsExactly(used);
		assertThat(names(NetworkFilters.builder().label(Engine.LABEL, this.engine.run()).label("tier")))
			.containsExactly(unused);
		assertThat(names(NetworkFilters.builder().label("tier", "data").driver("bridge").scope(NetworkScope.LOCAL)))
			.contains(unused)
			.doesNotContain(used);
		assertThat(names(NetworkFilters.builder().type(NetworkType.BUILTIN))).contains("bridge", "host", "none")
			.doesNotContain(used);
		assertThat(names(NetworkFilters.builder().type(NetworkType.CUSTOM))).contains(used, unused)
			.doesNotContain("bridge");
		assertThat(names(NetworkFilters.builder().dangling(true))).contains(unused).doesNotContain("bridge");
		assertThat(names(NetworkFilters.builder().dangling(false))).contains("bridge").doesNotContain(unused);
		assertThat(Engine.all(this.engine.networks().list())).extracting(Network::name).contains(used, unused, "none");
	}

	@Test
	void prunesByFilters() {
		String kept = this.engine.name();
		String pruned = this.engine.name();
		Map<String, String> labels = Map.of(Engine.LABEL, this.engine.run(), "prune", "here");
		created(network(kept).labels(Map.of(Engine.LABEL, this.engine.run(), "prune", "here", "keep", "yes")));
		created(network(pruned).labels(labels));
		Filters early = pruning().until(Instant.now().minusSeconds(3600)).build();
		assertThat(prune(early)).isEmpty();
		assertThat(prune(pruning().withoutLabel("keep").build())).containsExactly(pruned);
		assertThat(names(NetworkFilters.builder().label(Engine.LABEL, this.engine.run()).label("prune")))
			.containsExactly(kept);
	}

	private NetworkPruneFilters pruning() {
		return NetworkPruneFilters.builder().label(Engine.LABEL, this.engine.run()).label("prune");
	}

	private List<String> prune(Filters filters) {
		return Engine.get(this.engine.networks().prune(NetworkPruneOptions.builder().filters(filters).build()))
			.networksDeleted();
	}

	private List<String> names(NetworkFilters filters) {
		NetworkListOptions options = NetworkListOptions.builder().filters(filters.build()).build();
		return Engine.all(this.engine.networks().list(options)).stream().map(Network::name).toList();
	}

	private NetworkCreateRequestBuilder network(String name) {
		return NetworkCreateRequest.builder().name(name).labels(Map.of(Engine.LABEL, this.engine.run()));
	}

	private String created(NetworkCreateRequestBuilder request) {
		return String.valueOf(Engine.get(this.engine.networks().create(request.build())).id());
	}

	private String peer(String network, String script) {
		return this.engine.result(this.engine.run(script).network(network)).stdout();
	}

	private String prefix() {
		int second = 100 + Math.floorMod(this.engine.run().hashCode(), 100);
		return "10." + second + "." + SUBNETS.incrementAndGet() + ".";
	}

}
