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

package io.springline.docker.registry;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Knows credentials for registries.
 *
 * <pre>{@code
 * &#64;Bean
 * RegistryCredentialsProvider ecr(EcrAsyncClient ecr) {
 *     return (registry) -> registry.endsWith(".registry.example")
 *             ? Mono.fromFuture(ecr::getAuthorizationToken).map(this::credentials) : Mono.empty();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RegistryCredentialsProvider {

	/**
	 * Return the credentials for a registry. It must not block. It need not cache: what
	 * it returns is kept for a while, and asked for again when the registry refuses it.
	 * @param registry the host of the registry, with its port if the image reference has
	 * one; Docker Hub is {@code docker.io}
	 * @return the credentials, empty if this provider knows none; an error, or no answer
	 * within 30 seconds, fails the call that needs them
	 */
	Mono<RegistryCredentials> credentials(String registry);

	/**
	 * Return the registries that this provider knows of. A build may pull from any of
	 * them, so their credentials go along with each build. If the next one does not come
	 * within 30 seconds, the build goes without it and those after it.
	 * @return the hosts of the registries, by default none
	 */
	default Flux<String> registries() {
		return Flux.empty();
	}

	/**
	 * Return where the credentials come from, for logs and for Actuator.
	 * @return a description without a secret, by default the name of the class
	 */
	default String source() {
		return getClass().getName();
	}

}
