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
 * The engine reported a failure inside a stream that had begun with success, as it does
 * when a pull, push, build, load or import fails on the way.
 *
 * @since 0.1.0
 */
public final class EngineStreamException extends EngineException {

	private static final long serialVersionUID = 1L;

	private final @Nullable Long code;

	/**
	 * Create an exception.
	 * @param reason what the engine said
	 * @param code the code of the failure, such as the exit code of a failed build step
	 */
	public EngineStreamException(String reason, @Nullable Long code) {
		super(null, reason, reason);
		this.code = code;
	}

	/**
	 * Return the code that the engine gave.
	 * @return the code, or {@code null} when there is none
	 */
	public @Nullable Long getCode() {
		return this.code;
	}

}
