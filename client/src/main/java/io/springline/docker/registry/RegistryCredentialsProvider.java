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

import reactor.core.publisher.Mono;

/**
 * Knows credentials for registries.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RegistryCredentialsProvider {

	/**
	 * Return the credentials for a registry. This is asked for each call that needs them,
	 * must not block and must not cache for ever.
	 * @param registry the host of the registry, with its port if the image reference has
	 * one; Docker Hub is {@code docker.io}
	 * @return the credentials, empty if this provider knows none
	 */
	Mono<RegistryCredentials> credentials(String registry);

}
