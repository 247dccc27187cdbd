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

package io.springline.docker.autoconfigure;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The client cannot be built from its configuration. The message never holds a secret.
 *
 * @since 0.1.0
 */
public class InvalidDockerConfigurationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final @Nullable String property;

	private final String reason;

	/**
	 * Create an exception.
	 * @param property the property that is wrong, or {@code null} if it is no property
	 * @param reason what is wrong, in words and without secrets
	 */
	public InvalidDockerConfigurationException(@Nullable String property, String reason) {
		this(property, reason, null);
	}

	/**
	 * Create an exception.
	 * @param property the property that is wrong, or {@code null} if it is no property
	 * @param cause says in its message what is wrong, without secrets
	 */
	public InvalidDockerConfigurationException(@Nullable String property, Exception cause) {
		this(property, Objects.requireNonNullElseGet(cause.getMessage(), cause::toString), cause);
	}

	private InvalidDockerConfigurationException(@Nullable String property, String reason, @Nullable Exception cause) {
		super((property != null) ? "The property '" + property + "' cannot be used: " + reason : reason, cause);
		this.property = property;
		this.reason = reason;
	}

	/**
	 * Return the property that is wrong.
	 * @return its name, or {@code null} if it is no property but the environment, the
	 * docker configuration or a bean
	 */
	public @Nullable String getProperty() {
		return this.property;
	}

	/**
	 * Return what is wrong.
	 * @return the reason, in words
	 */
	public String getReason() {
		return this.reason;
	}

}
