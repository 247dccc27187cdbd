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

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * A place where credentials are kept, which takes its time to read.
 */
interface CredentialsStore {

	/**
	 * Return what this place is called.
	 * @return the description
	 */
	String source();

	/**
	 * Look for the credentials for a registry.
	 * @param registry the registry
	 * @return the credentials, or {@code null} if there are none here
	 */
	@Nullable RegistryCredentials find(RegistryAddress registry);

	/**
	 * Return the registries that there may be credentials for.
	 * @return the registries as they are written here
	 */
	Collection<String> registries();

}
