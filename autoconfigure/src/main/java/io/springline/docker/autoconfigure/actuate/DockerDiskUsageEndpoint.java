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
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Mono;

import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

import io.springline.docker.DockerClient;
import io.springline.docker.autoconfigure.DockerClients;

/**
 * {@link Endpoint @Endpoint} that tells what engines keep on disk, as
 * {@code docker system df} does. To find out may take an engine minutes, so that what it
 * answered is kept for a while and requests at the same time share one question, which
 * has a connection of its own and goes on when nobody waits any more. An engine that
 * cannot be asked is no error: the reason is part of the answer, which is not kept then.
 *
 * @since 0.1.0
 */
@Endpoint(id = "dockerdiskusage", defaultAccess = Access.READ_ONLY)
@RegisterReflectionForBinding({ ByClient.class, DockerDiskUsageDescriptor.class })
public class DockerDiskUsageEndpoint {

	private static final TimeLimit QUESTION = new TimeLimit(Duration.ofMinutes(15));

	private final AllClients clients;

	private final TimeLimit limit;

	private final Duration timeToLive;

	private final Map<DockerClient, Mono<DockerDiskUsageDescriptor>> answers = new ConcurrentHashMap<>();

	/**
	 * Create an endpoint.
	 * @param clients the clients of the engines
	 * @param timeout how long to wait for an answer
	 * @param timeToLive how long an answer is kept
	 */
	public DockerDiskUsageEndpoint(DockerClients clients, Duration timeout, Duration timeToLive) {
		this.clients = new AllClients(clients);
		this.limit = new TimeLimit(timeout);
		this.timeToLive = timeToLive;
	}

	/**
	 * Tell what all engines keep on disk.
	 * @return the disk usage by client
	 */
	@ReadOperation
	public Mono<ByClient<DockerDiskUsageDescriptor>> diskUsage() {
		return this.clients.all(this::usage);
	}

	/**
	 * Tell what one engine keeps on disk.
	 * @param client the name of the client
	 * @return the disk usage
	 */
	@ReadOperation
	public Mono<DockerDiskUsageDescriptor> diskUsageOfClient(@Selector String client) {
		return this.clients.one(client, this::usage);
	}

	private Mono<DockerDiskUsageDescriptor> usage(DockerClient client) {
		return this.limit.apply(client, this.answers.computeIfAbsent(client, this::kept))
			.onErrorResume((ex) -> Mono.just(DockerDiskUsageDescriptor.failed(ex)));
	}

	private Mono<DockerDiskUsageDescriptor> kept(DockerClient client) {
		return QUESTION
			.apply(client,
					Mono.defer(() -> client.system().dataUsage())
						.map((usage) -> DiskUsageSums.of(usage, Instant.now())))
			.cache((answer) -> this.timeToLive, (ex) -> Duration.ZERO, () -> Duration.ZERO);
	}

}
