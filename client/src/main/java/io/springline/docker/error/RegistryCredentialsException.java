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

package io.springline.docker.error;

/**
 * The credentials for a registry could not be found out: a credential helper failed, or
 * what keeps them cannot be read. Nothing was sent to the engine.
 *
 * @since 0.1.0
 */
public final class RegistryCredentialsException extends DockerException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception. It has no cause, since the cause might tell a secret.
	 * @param message what was tried and why it failed
	 */
	public RegistryCredentialsException(String message) {
		super(message, null);
	}

}
