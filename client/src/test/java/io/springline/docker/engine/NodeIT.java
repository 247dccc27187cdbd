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

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import io.springline.docker.error.BadRequestException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.node.Node;
import io.springline.docker.node.NodeFilters;
import io.springline.docker.node.NodeListOptions;
import io.springline.docker.node.NodeMembership;
import io.springline.docker.node.NodeOperations;
import io.springline.docker.node.NodeRemoveOptions;
import io.springline.docker.node.NodeRole;
import io.springline.docker.node.NodeSpec;
import io.springline.docker.node.NodeSpecBuilder;
import io.springline.docker.node.NodeState;
import io.springline.docker.node.Reachability;
import io.springline.docker.swarm.NodeAvailability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The operations on the nodes of a real swarm.
 */
@SwarmManager
class NodeIT {

	private final NodeOperations nodes;

	private final String id;

	NodeIT(Engine engine, TestSwarm swarm) {
		this.nodes = engine.docker().nodes();
		this.id = swarm.nodeId();
	}

	@Test
	void inspect() {
		Node node = inspected();
		assertThat(node.spec().role()).isEqualTo(NodeRole.MANAGER);
		assertThat(node.description().platform().os()).isEqualTo("linux");
		assertThat(node.description().resources().memoryBytes()).isPositive();
		assertThat(node.status().state()).isEqualTo(NodeState.READY);
		assertThat(node.managerStatus().leader()).isTrue();
		assertThat(node.managerStatus().reachability()).isEqualTo(Reachability.REACHABLE);
		assertThat(Engine.get(this.nodes.inspect(node.description().hostname())).id()).isEqualTo(this.id);
	}

	@Test
	void inspectWhatIsNotThere() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.nodes.inspect("springline-nobody")));
	}

	@Test
	void list() {
		assertThat(Engine.all(this.nodes.list())).extracting(Node::id).containsExactly(this.id);
	}

	@Test
	void listSomeOfThem() {
		assertThat(listed(NodeFilters.builder().role(NodeRole.MANAGER))).containsExactly(this.id);
		assertThat(listed(NodeFilters.builder().role(NodeRole.WORKER))).isEmpty();
		assertThat(listed(NodeFilters.builder().id(this.id.substring(0, 8)))).containsExactly(this.id);
		assertThat(listed(NodeFilters.builder().name(inspected().description().hostname()))).containsExactly(this.id);
		assertThat(listed(NodeFilters.builder().label("springline"))).isEmpty();
	}

	@Test
	void nodeThatWasUpdatedCountsAsPending() {
		update(UnaryOperator.identity());
		assertThat(listed(NodeFilters.builder().membership(NodeMembership.PENDING))).containsExactly(this.id);
		assertThat(listed(NodeFilters.builder().membership(NodeMembership.ACCEPTED))).isEmpty();
	}

	@Test
	void labelIsFoundAndGone() {
		update((spec) -> spec.labels(Map.of("zone", "a")));
		assertThat(inspected().spec().labels()).containsOnly(Map.entry("zone", "a"));
		assertThat(listed(NodeFilters.builder().nodeLabel("zone", "a"))).containsExactly(this.id);
		assertThat(listed(NodeFilters.builder().nodeLabel("zone", "b"))).isEmpty();
		update((spec) -> spec.labels(Map.of()));
		assertThat(listed(NodeFilters.builder().nodeLabel("zone"))).isEmpty();
	}

	@Test
	void drainAndBack() {
		NodeSpec before = inspected().spec();
		update((spec) -> spec.availability(NodeAvailability.DRAIN));
		assertThat(inspected().spec()).isEqualTo(before.toBuilder().availability(NodeAvailability.DRAIN).build());
		update((spec) -> spec.availability(NodeAvailability.ACTIVE));
		assertThat(inspected().spec()).isEqualTo(before);
	}

	@Test
	void updateOfAnOldVersionIsRefused() {
		Node node = inspected();
		update(UnaryOperator.identity());
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.complete(this.nodes.update(this.id, node.version(), node.spec())))
			.withMessageContaining("update out of sequence");
	}

	@Test
	void updateSaysAll() {
		long version = inspected().version().index().longValueExact();
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> Engine.complete(this.nodes.update(this.id, version, NodeSpec.builder().build())));
	}

	@Test
	void managerIsNotRemoved() {
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> Engine.complete(this.nodes.remove(this.id)));
		assertThatExceptionOfType(EngineException.class).isThrownBy(
				() -> Engine.complete(this.nodes.remove(this.id, NodeRemoveOptions.builder().force(true).build())));
		assertThat(inspected().id()).isEqualTo(this.id);
	}

	private Node inspected() {
		return Engine.get(this.nodes.inspect(this.id));
	}

	private List<String> listed(NodeFilters filters) {
		return Engine
			.all(this.nodes.list(NodeListOptions.builder().filters(filters.build()).build()).map((node) -> node.id()));
	}

	private void update(UnaryOperator<NodeSpecBuilder> change) {
		Node node = inspected();
		Engine.complete(this.nodes.update(this.id, node.version(), change.apply(node.spec().toBuilder()).build()));
	}

}
