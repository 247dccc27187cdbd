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

import java.util.Map;

import org.junit.jupiter.api.Assumptions;

import io.springline.docker.DockerClient;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.UnavailableException;
import io.springline.docker.swarm.LocalNodeState;
import io.springline.docker.swarm.SwarmInfo;
import io.springline.docker.swarm.SwarmInitRequest;
import io.springline.docker.swarm.SwarmLeaveOptions;
import io.springline.docker.swarm.SwarmSpec;

/**
 * A swarm of one node that listens on the loopback interface only. It is labelled, so
 * that what a killed run left behind is told from a swarm that somebody needs.
 */
final class TestSwarm implements AutoCloseable {

	static final SwarmInitRequest REQUEST = SwarmInitRequest.builder()
		.listenAddr("127.0.0.1:2377")
		.advertiseAddr("127.0.0.1:2377")
		.spec(SwarmSpec.builder().labels(Map.of(Engine.LABEL, "swarm")).build())
		.build();

	private final DockerClient docker = DockerClient.builder()
		.host(EngineVariables.get(EngineVariables.HOST), EngineVariables.HOST)
		.build();

	private String nodeId;

	private TestSwarm() {
		try {
			leaveWhatAKilledRunLeft();
			initialise();
		}
		catch (RuntimeException | Error ex) {
			this.docker.close();
			throw ex;
		}
	}

	static TestSwarm start() {
		return new TestSwarm();
	}

	/**
	 * Return the id of the engine as a node.
	 */
	String nodeId() {
		return this.nodeId;
	}

	/**
	 * Initialise the swarm anew, after it was left.
	 */
	void initialise() {
		this.nodeId = Engine.get(this.docker.swarm().init(REQUEST)).nodeId();
	}

	/**
	 * Leave the swarm, which ends with that. The engine leaves a network of its own
	 * behind, which is removed unless another one still needs it.
	 */
	void leave() {
		Engine.complete(this.docker.swarm()
			.leave(SwarmLeaveOptions.builder().force(true).build())
			.onErrorComplete(UnavailableException.class));
		Engine.complete(this.docker.networks().remove("docker_gwbridge").onErrorComplete(EngineException.class));
	}

	@Override
	public void close() {
		try {
			leave();
		}
		finally {
			this.docker.close();
		}
	}

	private void leaveWhatAKilledRunLeft() {
		SwarmInfo swarm = Engine.get(this.docker.system().info()).swarm();
		if (swarm == null || LocalNodeState.INACTIVE.equals(swarm.localNodeState())) {
			return;
		}
		if (!isOurs()) {
			String reason = "The engine is part of a swarm that is not of these tests";
			Assumptions.assumeTrue(EngineVariables.isRequired(), reason);
			throw new IllegalStateException(reason);
		}
		leave();
	}

	private boolean isOurs() {
		SwarmSpec spec = Engine.get(this.docker.swarm().inspect()).spec();
		return spec != null && spec.labels().containsKey(Engine.LABEL);
	}

}
