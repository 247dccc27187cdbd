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
 * The client was closed, or its application is shutting down: a stream that was open has
 * ended before its end, or a new call was not taken any more. The engine is not at fault,
 * and nothing follows the stream again by itself.
 *
 * @since 0.1.0
 */
public final class ClientClosedException extends DockerException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what was ended or not taken
	 * @param cause what it looked like below, or {@code null}
	 */
	public ClientClosedException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
