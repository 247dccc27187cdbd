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

package io.springline.docker.observation;

import org.springframework.http.HttpStatusCode;

import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.RegistryCredentialsException;
import io.springline.docker.error.UnsupportedApiVersionException;

/**
 * How a call ended.
 *
 * @since 0.1.0
 */
public enum Outcome {

	/**
	 * The answer came to its end. That nothing had to be changed (304) is a success.
	 */
	SUCCESS,

	/**
	 * The engine found fault with the request (4xx).
	 */
	CLIENT_ERROR,

	/**
	 * The engine failed (5xx), or told of an error in a stream that had begun well, as it
	 * does when an image cannot be pulled or built.
	 */
	SERVER_ERROR,

	/**
	 * The caller did not want the rest of the answer. That is how logs and events usually
	 * end that are followed.
	 */
	CANCELLED,

	/**
	 * The engine could not be reached, did not answer in time, or the connection broke.
	 */
	CONNECTION_ERROR,

	/**
	 * What came back is no answer of an engine.
	 */
	PROTOCOL_ERROR,

	/**
	 * Nothing was sent, because the engine's version of the API lacks what is wanted, or
	 * credentials for a registry could not be had.
	 */
	REFUSED,

	/**
	 * The call has not ended yet, or failed for a reason of the caller, such as an upload
	 * that cannot be read.
	 */
	UNKNOWN;

	/**
	 * Return the outcome of a call that failed.
	 * @param failure why it failed
	 * @return the outcome
	 */
	public static Outcome of(Throwable failure) {
		if (failure instanceof EngineException refusal) {
			HttpStatusCode status = refusal.getStatus();
			return (status != null && status.is4xxClientError()) ? CLIENT_ERROR : SERVER_ERROR;
		}
		if (failure instanceof DockerConnectionException) {
			return CONNECTION_ERROR;
		}
		if (failure instanceof DockerProtocolException) {
			return PROTOCOL_ERROR;
		}
		if (failure instanceof UnsupportedApiVersionException || failure instanceof RegistryCredentialsException) {
			return REFUSED;
		}
		return UNKNOWN;
	}

}
