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

import org.springframework.http.HttpStatusCode;

/**
 * The engine refused or failed an operation. Statuses that callers often tell apart have
 * a type of their own.
 *
 * @since 0.1.0
 */
public sealed class EngineException extends DockerException
		permits BadRequestException, UnauthorizedException, ForbiddenException, NotFoundException, ConflictException,
		NotImplementedException, UnavailableException, EngineStreamException {

	private static final long serialVersionUID = 1L;

	private final @Nullable HttpStatusCode status;

	private final String reason;

	EngineException(@Nullable HttpStatusCode status, String reason, String message) {
		super(message, null);
		this.status = status;
		this.reason = reason;
	}

	/**
	 * Create the exception that fits a status.
	 * @param status the status of the answer
	 * @param reason what the engine said
	 * @param request the operation, method and path
	 * @return the exception
	 */
	public static EngineException of(HttpStatusCode status, String reason, String request) {
		String message = request + " failed with status " + status.value() + ": " + reason;
		return switch (status.value()) {
			case 400 -> new BadRequestException(status, reason, message);
			case 401 -> new UnauthorizedException(status, reason, message);
			case 403 -> new ForbiddenException(status, reason, message);
			case 404 -> new NotFoundException(status, reason, message);
			case 409 -> new ConflictException(status, reason, message);
			case 501 -> new NotImplementedException(status, reason, message);
			case 503 -> new UnavailableException(status, reason, message);
			default -> new EngineException(status, reason, message);
		};
	}

	/**
	 * Return the status of the answer.
	 * @return the status, or {@code null} for an error inside a stream that had begun
	 * well
	 */
	public @Nullable HttpStatusCode getStatus() {
		return this.status;
	}

	/**
	 * Return what the engine said.
	 * @return the message of the engine
	 */
	public String getReason() {
		return this.reason;
	}

}
