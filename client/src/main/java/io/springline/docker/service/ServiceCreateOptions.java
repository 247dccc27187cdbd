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
import io.springline.docker.json.Buildable;
import io.springline.docker.registry.RegistryCredentials;

/**
 * How to create a service.
 *
 * @param credentials the credentials that nodes pull the image with; default those that
 * the client has for the registry
 * @since 0.1.0
 */
@Buildable
public record ServiceCreateOptions(
		@RequestHeader("X-Registry-Auth") @Nullable RegistryCredentials credentials) implements RequestOptions {

	/**
	 * No options.
	 */
	public static final ServiceCreateOptions DEFAULTS = builder().build();

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ServiceCreateOptionsBuilder builder() {
		return ServiceCreateOptionsBuilder.builder();
	}

}
