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

package io.springline.docker.autoconfigure.actuate;

import java.time.Duration;

import reactor.core.publisher.Mono;

import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerClients;

/**
 * {@link Endpoint @Endpoint} that tells which engines the application uses and why. It
 * only reads: whoever can write to an engine owns its host. An engine that cannot be
 * asked is no error: the reason is part of the answer.
 *
 * @since 0.1.0
 */
@Endpoint(id = "docker", defaultAccess = Access.READ_ONLY)
@RegisterReflectionForBinding({ ByClient.class, DockerDescriptor.class })
public class DockerEndpoint {

	private final AllClients clients;

	private final TimeLimit limit;

	/**
	 * Create an endpoint.
	 * @param clients the clients of the engines
	 * @param timeout how long to wait for an answer
	 */
	public DockerEndpoint(DockerClients clients, Duration timeout) {
		this.clients = new AllClients(clients);
		this.limit = new TimeLimit(timeout);
	}

	/**
	 * Tell of all clients and their engines.
	 * @return the engines by client
	 */
	@ReadOperation
	public Mono<ByClient<DockerDescriptor>> clients() {
		return this.clients.all(this::describe);
	}

	/**
	 * Tell of one client and its engine.
	 * @param client the name of the client
	 * @return the engine
	 */
	@ReadOperation
	public Mono<DockerDescriptor> client(@Selector String client) {
		return this.clients.one(client, this::describe);
	}

	private Mono<DockerDescriptor> describe(DockerClient client) {
		return Mono.zip(answer(client, client.system().version()), answer(client, client.system().info()),
				(version, info) -> DockerDescriptor.of(client, version, info));
	}

	private <T> Mono<Answer<T>> answer(DockerClient client, Mono<T> question) {
		return Answer.of(this.limit.apply(client, question));
	}

}
