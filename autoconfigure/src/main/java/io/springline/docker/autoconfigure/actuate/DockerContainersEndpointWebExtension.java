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

import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * {@link EndpointWebExtension @EndpointWebExtension} for {@link DockerContainersEndpoint}
 * that knows who asks.
 *
 * @since 0.1.0
 */
@EndpointWebExtension(endpoint = DockerContainersEndpoint.class)
public class DockerContainersEndpointWebExtension {

	private final DockerContainersEndpoint endpoint;

	private final Show showValues;

	private final Set<String> roles;

	/**
	 * Create an extension.
	 * @param endpoint the endpoint
	 * @param showValues when to show the values of labels
	 * @param roles who may see them, if not all may who have logged in
	 */
	public DockerContainersEndpointWebExtension(DockerContainersEndpoint endpoint, Show showValues, Set<String> roles) {
		this.endpoint = endpoint;
		this.showValues = showValues;
		this.roles = Set.copyOf(roles);
	}

	/**
	 * List containers.
	 * @param security who asks
	 * @param client the name of the client whose engine is asked, all of them if there is
	 * none
	 * @return the containers by client
	 */
	@ReadOperation
	public Mono<ByClient<DockerContainersDescriptor>> containers(SecurityContext security, @Nullable String client) {
		return this.endpoint.containers(client, this.showValues.isShown(security, this.roles));
	}

	/**
	 * Tell of one container.
	 * @param security who asks
	 * @param container its id or name
	 * @param client the name of the client whose engine has it, the primary one if there
	 * is none
	 * @return the container
	 */
	@ReadOperation
	public Mono<DockerContainerDescriptor> container(SecurityContext security, @Selector String container,
			@Nullable String client) {
		return this.endpoint.container(container, client, this.showValues.isShown(security, this.roles));
	}

}
