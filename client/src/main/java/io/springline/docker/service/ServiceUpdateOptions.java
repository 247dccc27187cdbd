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

package io.springline.docker.service;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestHeader;

import io.springline.docker.http.RequestOptions;
import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.registry.RegistryCredentials;

/**
 * How to update a service.
 *
 * @param rollback whether to go back to the specification before the last update instead
 * @param registryAuthFrom which of the credentials that the swarm holds to keep; setting
 * it sends none
 * @param credentials the credentials that nodes pull the image with; default those that
 * the client has for the registry, and if it has none those that the swarm holds
 * @since 0.1.0
 */
@Buildable
public record ServiceUpdateOptions(@Since("1.28") @Nullable ServiceRollback rollback,
		@Nullable RegistryAuthFrom registryAuthFrom,
		@RequestHeader("X-Registry-Auth") @Nullable RegistryCredentials credentials) implements RequestOptions {

	/**
	 * No options.
	 */
	public static final ServiceUpdateOptions DEFAULTS = builder().build();

	/**
	 * Back to the specification before the last update, with the credentials that the
	 * swarm holds for it.
	 */
	static final ServiceUpdateOptions ROLLBACK = builder().rollback(ServiceRollback.PREVIOUS)
		.registryAuthFrom(RegistryAuthFrom.PREVIOUS_SPEC)
		.build();

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ServiceUpdateOptionsBuilder builder() {
		return ServiceUpdateOptionsBuilder.builder();
	}

}
