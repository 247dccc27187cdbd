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

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.http.Operation;
import io.springline.docker.swarm.ObjectVersion;

/**
 * The operations on the nodes of a swarm. A node is named by its id, the beginning of
 * that, or the name of its host. The id of the engine that is asked is told by its
 * {@linkplain io.springline.docker.swarm.SwarmInfo#nodeId() system information}.
 * <p>
 * A node that is not there ends in a
 * {@link io.springline.docker.error.NotFoundException}, an engine that is not a manager
 * in an {@link io.springline.docker.error.UnavailableException}.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface NodeOperations {

	/**
	 * List all nodes.
	 * @return the nodes
	 */
	default Flux<Node> list() {
		return list(NodeListOptions.DEFAULTS);
	}

	/**
	 * List nodes. Operation {@code NodeList}.
	 * @param options which of them
	 * @return the nodes
	 */
	@GetExchange("/nodes")
	@Operation("NodeList")
	Flux<Node> list(NodeListOptions options);

	/**
	 * Return all that the managers know of a node. Operation {@code NodeInspect}.
	 * @param id the id or name of the node
	 * @return the node
	 */
	@GetExchange("/nodes/{id}")
	@Operation("NodeInspect")
	Mono<Node> inspect(@PathVariable String id);

	/**
	 * Change what a node is meant to do.
	 * @param id the id of the node
	 * @param version the number of the version that the update is based on
	 * @param spec all that it is meant to do, labels that it has included
	 * @return completion
	 */
	default Mono<Void> update(String id, long version, NodeSpec spec) {
		return update(id, ObjectVersion.of(version), spec);
	}

	/**
	 * Change what a node is meant to do. A version that is not the last one is refused.
	 * Operation {@code NodeUpdate}.
	 * @param id the id of the node
	 * @param version the version that the update is based on
	 * @param spec all that it is meant to do, labels that it has included
	 * @return completion
	 */
	@PostExchange("/nodes/{id}/update")
	@Operation("NodeUpdate")
	Mono<Void> update(@PathVariable String id, ObjectVersion version, @RequestBody NodeSpec spec);

	/**
	 * Remove a worker that left the swarm, once the managers noticed that it is down.
	 * @param id the id or name of the node
	 * @return completion
	 */
	default Mono<Void> remove(String id) {
		return remove(id, NodeRemoveOptions.DEFAULTS);
	}

	/**
	 * Remove a worker from the list of nodes. Operation {@code NodeDelete}.
	 * @param id the id or name of the node
	 * @param options whether it may still be part of the swarm
	 * @return completion
	 */
	@DeleteExchange("/nodes/{id}")
	@Operation("NodeDelete")
	Mono<Void> remove(@PathVariable String id, NodeRemoveOptions options);

}
