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
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.Sanitizer;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerClients;
import io.springline.docker.autoconfigure.actuate.DockerContainerDescriptor.DetailsDescriptor;
import io.springline.docker.autoconfigure.actuate.DockerContainersDescriptor.SummaryDescriptor;
import io.springline.docker.container.ContainerListOptions;
import io.springline.docker.error.BadRequestException;
import io.springline.docker.error.NotFoundException;

/**
 * {@link Endpoint @Endpoint} that tells of containers, whether they run or not. An engine
 * that cannot be asked is no error: the reason is part of the answer.
 *
 * @since 0.1.0
 */
@Endpoint(id = "dockercontainers", defaultAccess = Access.READ_ONLY)
@RegisterReflectionForBinding({ ByClient.class, DockerContainersDescriptor.class, DockerContainerDescriptor.class })
public class DockerContainersEndpoint {

	private static final ContainerListOptions ALL = ContainerListOptions.builder().all(true).build();

	private final AllClients clients;

	private final TimeLimit limit;

	private final Sanitizer sanitizer;

	private final Show showValues;

	/**
	 * Create an endpoint.
	 * @param clients the clients of the engines
	 * @param timeout how long to wait for an answer
	 * @param sanitizingFunctions what hides the values of labels
	 * @param showValues when to show the values of labels
	 */
	public DockerContainersEndpoint(DockerClients clients, Duration timeout,
			Iterable<SanitizingFunction> sanitizingFunctions, Show showValues) {
		this.clients = new AllClients(clients);
		this.limit = new TimeLimit(timeout);
		this.sanitizer = new Sanitizer(sanitizingFunctions);
		this.showValues = showValues;
	}

	/**
	 * List containers.
	 * @param client the name of the client whose engine is asked, all of them if there is
	 * none
	 * @return the containers by client
	 */
	@ReadOperation
	public Mono<ByClient<DockerContainersDescriptor>> containers(@Nullable String client) {
		return containers(client, this.showValues.isShown(true));
	}

	/**
	 * Tell of one container.
	 * @param container its id or name
	 * @param client the name of the client whose engine has it, the primary one if there
	 * is none
	 * @return the container
	 */
	@ReadOperation
	public Mono<DockerContainerDescriptor> container(@Selector String container, @Nullable String client) {
		return container(container, client, this.showValues.isShown(true));
	}

	Mono<ByClient<DockerContainersDescriptor>> containers(@Nullable String client, boolean shown) {
		ContainerValues values = new ContainerValues(this.sanitizer, shown);
		return (client != null)
				? this.clients.one(client, (one) -> list(one, values))
					.map((answer) -> new ByClient<>(Map.of(client, answer)))
				: this.clients.all((each) -> list(each, values));
	}

	Mono<DockerContainerDescriptor> container(String container, @Nullable String client, boolean shown) {
		ContainerValues values = new ContainerValues(this.sanitizer, shown);
		return this.clients.one(client, (one) -> inspect(one, container, values));
	}

	private Mono<DockerContainersDescriptor> list(DockerClient client, ContainerValues values) {
		return this.limit.apply(client,
				client.containers().list(ALL).map((container) -> SummaryDescriptor.of(container, values)).collectList())
			.map((containers) -> new DockerContainersDescriptor(containers, null))
			.onErrorResume((ex) -> Mono.just(new DockerContainersDescriptor(null, Reason.of(ex))));
	}

	private Mono<DockerContainerDescriptor> inspect(DockerClient client, String container, ContainerValues values) {
		return this.limit.apply(client, Mono.defer(() -> client.containers().inspect(container)))
			.map((found) -> new DockerContainerDescriptor(DetailsDescriptor.of(found, values), null))
			.onErrorMap(NotFoundException.class,
					(ex) -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such container"))
			.onErrorMap((ex) -> ex instanceof IllegalArgumentException || ex instanceof BadRequestException,
					(ex) -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "This cannot be a container"))
			.onErrorResume((ex) -> !(ex instanceof ResponseStatusException),
					(ex) -> Mono.just(new DockerContainerDescriptor(null, Reason.of(ex))));
	}

}
