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

import org.jspecify.annotations.Nullable;

/**
 * Root of all exceptions of this client. Messages name the method, the path and the host,
 * never a query, a header or a body: those may hold secrets.
 *
 * @since 0.1.0
 */
public abstract sealed class DockerException extends RuntimeException
		permits ClientClosedException, DockerConnectionException, EngineException, DockerProtocolException,
		NoProgressException, RegistryCredentialsException, UnsupportedApiVersionException {

	private static final long serialVersionUID = 1L;

	DockerException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
