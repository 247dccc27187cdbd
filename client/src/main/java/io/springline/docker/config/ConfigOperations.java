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

package io.springline.docker.config;

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
 * The operations on the configs of a swarm. A config is named by its id, the beginning of
 * that, or its name.
 * <p>
 * A config that is not there ends in a
 * {@link io.springline.docker.error.NotFoundException}, an engine that is not a manager
 * in an {@link io.springline.docker.error.UnavailableException}.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface ConfigOperations {

	/**
	 * List all configs.
	 * @return the configs
	 */
	default Flux<Config> list() {
		return list(ConfigListOptions.DEFAULTS);
	}

	/**
	 * List configs. Operation {@code ConfigList}, since API 1.30.
	 * @param options which of them
	 * @return the configs
	 */
	@GetExchange("/configs")
	@Operation(value = "ConfigList", since = "1.30")
	Flux<Config> list(ConfigListOptions options);

	/**
	 * Create a config without labels.
	 * @param name the name
	 * @param data the payload
	 * @return the id
	 */
	default Mono<ObjectCreated> create(String name, byte[] data) {
		return create(ConfigSpec.of(name, data));
	}

	/**
	 * Create a config. A name that is taken is a conflict. Operation
	 * {@code ConfigCreate}, since API 1.30.
	 * @param spec what it is
	 * @return the id
	 */
	@PostExchange("/configs/create")
	@Operation(value = "ConfigCreate", since = "1.30")
	Mono<ObjectCreated> create(@RequestBody ConfigSpec spec);

	/**
	 * Return a config with its payload. Operation {@code ConfigInspect}, since API 1.30.
	 * @param id the id or name of the config
	 * @return the config
	 */
	@GetExchange("/configs/{id}")
	@Operation(value = "ConfigInspect", since = "1.30")
	Mono<Config> inspect(@PathVariable String id);

	/**
	 * Change the labels of a config.
	 * @param id the id or name of the config
	 * @param version the number of the version that the update is based on
	 * @param spec what the config is, with other labels
	 * @return completion
	 */
	default Mono<Void> update(String id, long version, ConfigSpec spec) {
		return update(id, ObjectVersion.of(version), spec);
	}

	/**
	 * Change the labels of a config: it is refused to change anything else, and a version
	 * that is not the last one is refused too. Operation {@code ConfigUpdate}, since API
	 * 1.30.
	 * @param id the id or name of the config
	 * @param version the version that the update is based on
	 * @param spec what the config is, with other labels
	 * @return completion
	 */
	@PostExchange("/configs/{id}/update")
	@Operation(value = "ConfigUpdate", since = "1.30")
	Mono<Void> update(@PathVariable String id, ObjectVersion version, @RequestBody ConfigSpec spec);

	/**
	 * Remove a config. One that a service uses is refused. Operation
	 * {@code ConfigDelete}, since API 1.30.
	 * @param id the id or name of the config
	 * @return completion
	 */
	@DeleteExchange("/configs/{id}")
	@Operation(value = "ConfigDelete", since = "1.30")
	Mono<Void> remove(@PathVariable String id);

}
