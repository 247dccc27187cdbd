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

package io.springline.docker.secret;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.http.Operation;
import io.springline.docker.swarm.ObjectCreated;
import io.springline.docker.swarm.ObjectVersion;

/**
 * The operations on the secrets of a swarm. A secret is named by its id, the beginning of
 * that, or its name.
 * <p>
 * A secret that is not there ends in a
 * {@link io.springline.docker.error.NotFoundException}, an engine that is not a manager
 * in an {@link io.springline.docker.error.UnavailableException}.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface SecretOperations {

	/**
	 * List all secrets.
	 * @return the secrets
	 */
	default Flux<Secret> list() {
		return list(SecretListOptions.DEFAULTS);
	}

	/**
	 * List secrets. Operation {@code SecretList}, since API 1.25.
	 * @param options which of them
	 * @return the secrets
	 */
	@GetExchange("/secrets")
	@Operation(value = "SecretList", since = "1.25")
	Flux<Secret> list(SecretListOptions options);

	/**
	 * Create a secret without labels.
	 * @param name the name
	 * @param data the payload
	 * @return the id
	 */
	default Mono<ObjectCreated> create(String name, byte[] data) {
		return create(SecretSpec.of(name, data));
	}

	/**
	 * Create a secret. A name that is taken is a conflict. Operation
	 * {@code SecretCreate}, since API 1.25.
	 * @param spec what it is
	 * @return the id
	 */
	@PostExchange("/secrets/create")
	@Operation(value = "SecretCreate", since = "1.25")
	Mono<ObjectCreated> create(@RequestBody SecretSpec spec);

	/**
	 * Return a secret without its payload. Operation {@code SecretInspect}, since API
	 * 1.25.
	 * @param id the id or name of the secret
	 * @return the secret
	 */
	@GetExchange("/secrets/{id}")
	@Operation(value = "SecretInspect", since = "1.25")
	Mono<Secret> inspect(@PathVariable String id);

	/**
	 * Change the labels of a secret.
	 * @param id the id or name of the secret
	 * @param version the number of the version that the update is based on
	 * @param spec what the secret is, with other labels
	 * @return completion
	 */
	default Mono<Void> update(String id, long version, SecretSpec spec) {
		return update(id, ObjectVersion.of(version), spec);
	}

	/**
	 * Change the labels of a secret: it is refused to change anything else, and a version
	 * that is not the last one is refused too. Operation {@code SecretUpdate}, since API
	 * 1.26.
	 * @param id the id or name of the secret
	 * @param version the version that the update is based on
	 * @param spec what the secret is, with other labels
	 * @return completion
	 */
	@PostExchange("/secrets/{id}/update")
	@Operation(value = "SecretUpdate", since = "1.26")
	Mono<Void> update(@PathVariable String id, ObjectVersion version, @RequestBody SecretSpec spec);

	/**
	 * Remove a secret. One that a service uses is refused. Operation
	 * {@code SecretDelete}, since API 1.25.
	 * @param id the id or name of the secret
	 * @return completion
	 */
	@DeleteExchange("/secrets/{id}")
	@Operation(value = "SecretDelete", since = "1.25")
	Mono<Void> remove(@PathVariable String id);

}
