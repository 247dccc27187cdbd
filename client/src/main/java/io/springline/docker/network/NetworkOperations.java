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

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;

/**
 * The operations on networks.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface NetworkOperations {

	/**
	 * List all networks.
	 * @return the networks, without the containers in them
	 */
	default Flux<Network> list() {
		return list(NetworkListOptions.DEFAULTS);
	}

	/**
	 * List networks. Operation {@code NetworkList}.
	 * @param options which networks
	 * @return the networks, without the containers in them from API 1.28 on
	 */
	@GetExchange("/networks")
	@Operation("NetworkList")
	Flux<Network> list(NetworkListOptions options);

	/**
	 * Return all that the engine knows of a network.
	 * @param id the id or name of the network
	 * @return the network
	 */
	default Mono<Network> inspect(String id) {
		return inspect(id, NetworkInspectOptions.DEFAULTS);
	}

	/**
	 * Return all that the engine knows of a network. Operation {@code NetworkInspect}.
	 * @param id the id or name of the network
	 * @param options how much to tell, and which network if several have the name
	 * @return the network
	 */
	@GetExchange("/networks/{id}")
	@Operation("NetworkInspect")
	Mono<Network> inspect(@PathVariable String id, NetworkInspectOptions options);

	/**
	 * Create a network with the default driver, {@code bridge}.
	 * @param name the name of the network
	 * @return the network that was created
	 */
	default Mono<NetworkCreated> create(String name) {
		return create(NetworkCreateRequest.builder().name(name).build());
	}

	/**
	 * Create a network. A name that is taken is a conflict. Operation
	 * {@code NetworkCreate}.
	 * @param request what to create
	 * @return the network that was created
	 */
	@PostExchange("/networks/create")
	@Operation("NetworkCreate")
	Mono<NetworkCreated> create(@RequestBody NetworkCreateRequest request);

	/**
	 * Remove a network. While containers are in it, it cannot be removed: that is
	 * forbidden. Operation {@code NetworkDelete}.
	 * @param id the id or name of the network
	 * @return completion
	 */
	@DeleteExchange("/networks/{id}")
	@Operation("NetworkDelete")
	Mono<Void> remove(@PathVariable String id);

	/**
	 * Connect a container to a network.
	 * @param id the id or name of the network
	 * @param container the id or name of the container
	 * @return completion
	 */
	default Mono<Void> connect(String id, String container) {
		return connect(id, NetworkConnectRequest.builder().container(container).build());
	}

	/**
	 * Connect a container to a network, under names or addresses of choice.
	 * @param id the id or name of the network
	 * @param container the id or name of the container
	 * @param endpoint how the container takes part
	 * @return completion
	 */
	default Mono<Void> connect(String id, String container, EndpointSettings endpoint) {
		return connect(id, new NetworkConnectRequest(container, endpoint));
	}

	/**
	 * Connect a container to a network, whether it runs or not. Operation
	 * {@code NetworkConnect}.
	 * @param id the id or name of the network
	 * @param request which container, and how it takes part
	 * @return completion
	 */
	@PostExchange("/networks/{id}/connect")
	@Operation("NetworkConnect")
	Mono<Void> connect(@PathVariable String id, @RequestBody NetworkConnectRequest request);

	/**
	 * Disconnect a container from a network.
	 * @param id the id or name of the network
	 * @param container the id or name of the container
	 * @return completion
	 */
	default Mono<Void> disconnect(String id, String container) {
		return disconnect(id, NetworkDisconnectRequest.builder().container(container).build());
	}

	/**
	 * Disconnect a container from a network. Operation {@code NetworkDisconnect}.
	 * @param id the id or name of the network
	 * @param request which container, and whether to force it
	 * @return completion
	 */
	@PostExchange("/networks/{id}/disconnect")
	@Operation("NetworkDisconnect")
	Mono<Void> disconnect(@PathVariable String id, @RequestBody NetworkDisconnectRequest request);

	/**
	 * Remove all networks that no container uses, but those that the engine brings.
	 * @return what was removed
	 */
	default Mono<NetworkPruneReport> prune() {
		return prune(NetworkPruneOptions.DEFAULTS);
	}

	/**
	 * Remove networks that no container uses. Operation {@code NetworkPrune}, since API
	 * 1.25.
	 * @param options which of them
	 * @return what was removed
	 */
	@PostExchange("/networks/prune")
	@Operation(value = "NetworkPrune", since = "1.25", connection = Connection.STREAM)
	Mono<NetworkPruneReport> prune(NetworkPruneOptions options);

}
