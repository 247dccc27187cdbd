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

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.actuate.DockerDescriptor.EngineDescriptor;

/**
 * {@link Endpoint @Endpoint} that tells which engine the application uses and why. It
 * only reads: whoever can write to an engine owns its host.
 *
 * @since 0.1.0
 */
@Endpoint(id = "docker", defaultAccess = Access.READ_ONLY)
public class DockerEndpoint {

	private final DockerClient client;

	private final TimeLimit limit;

	/**
	 * Create an endpoint that waits 5 seconds for an answer.
	 * @param client the client of the engine
	 */
	public DockerEndpoint(DockerClient client) {
		this(client, TimeLimit.DEFAULT);
	}

	/**
	 * Create an endpoint.
	 * @param client the client of the engine
	 * @param timeout how long to wait for an answer
	 */
	public DockerEndpoint(DockerClient client, Duration timeout) {
		this.client = client;
		this.limit = new TimeLimit(client.host(), timeout);
	}

	/**
	 * Tell of the engine. An engine that cannot be asked is no error: the reason is part
	 * of the answer.
	 * @return the engine
	 */
	@ReadOperation
	public Mono<DockerDescriptor> docker() {
		DockerDescriptor known = DockerDescriptor.of(this.client.host(), this.client.keyring().sources());
		return this.client.system()
			.version()
			.zipWhen((version) -> this.client.apiVersion())
			.map((versions) -> known.withVersions(versions.getT1(), versions.getT2()))
			.flatMap(this::withEngine)
			.transform(this.limit::apply)
			.onErrorResume((ex) -> Mono.just(known.withError(Reason.of(ex))));
	}

	private Mono<DockerDescriptor> withEngine(DockerDescriptor known) {
		return this.client.system()
			.info()
			.map((info) -> known.withEngine(EngineDescriptor.of(info)))
			.onErrorResume((ex) -> Mono.just(known.withError(Reason.of(ex))));
	}

}
