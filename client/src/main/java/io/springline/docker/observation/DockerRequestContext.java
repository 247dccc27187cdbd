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

import io.micrometer.observation.transport.RequestReplySenderContext;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * What is known of a call while it is observed. The carrier are the headers that every
 * request of the call gets, a repeated one included. Of the answer, which is that of the
 * last request, only the head may be looked at.
 *
 * @since 0.1.0
 */
public class DockerRequestContext extends RequestReplySenderContext<HttpHeaders, ClientResponse> {

	private final String client;

	private final String operation;

	private volatile @Nullable String apiVersion;

	private volatile Outcome outcome = Outcome.UNKNOWN;

	private volatile boolean answered;

	private @Nullable TransferListener transferListener;

	/**
	 * Create a context.
	 * @param client the name of the client
	 * @param operation the id of the operation
	 */
	public DockerRequestContext(String client, String operation) {
		super((headers, name, value) -> {
			if (headers != null) {
				headers.set(name, value);
			}
		});
		this.client = client;
		this.operation = operation;
		setCarrier(new HttpHeaders());
		setRemoteServiceName("docker-engine");
	}

	/**
	 * Return the name of the client.
	 * @return the name
	 */
	public String getClient() {
		return this.client;
	}

	/**
	 * Return the id of the operation, as the specification of the Engine API has it.
	 * @return the id, such as {@code ContainerList}
	 */
	public String getOperation() {
		return this.operation;
	}

	/**
	 * Return the version of the API that is spoken.
	 * @return the version, or {@code null} while it is not known and for pings, which
	 * have none
	 */
	public @Nullable String getApiVersion() {
		return this.apiVersion;
	}

	/**
	 * Set the version of the API that is spoken.
	 * @param apiVersion the version
	 */
	public void setApiVersion(@Nullable String apiVersion) {
		this.apiVersion = apiVersion;
	}

	/**
	 * Note that a request is sent, whose answer takes the place of an earlier one.
	 */
	public void awaitResponse() {
		this.answered = false;
	}

	@Override
	public @Nullable ClientResponse getResponse() {
		return this.answered ? super.getResponse() : null;
	}

	@Override
	public void setResponse(ClientResponse response) {
		super.setResponse(response);
		this.answered = true;
	}

	/**
	 * Return what the engine calls itself in its answer.
	 * @return product and version, such as {@code Docker/26.1.5 (linux)}, or {@code null}
	 * while there is no answer or if it does not tell
	 */
	public @Nullable String getServer() {
		ClientResponse response = getResponse();
		return (response != null) ? response.headers().asHttpHeaders().getFirst(HttpHeaders.SERVER) : null;
	}

	/**
	 * Return how the call ended.
	 * @return the outcome, which is {@link Outcome#UNKNOWN} until then
	 */
	public Outcome getOutcome() {
		return this.outcome;
	}

	/**
	 * Set how the call ended.
	 * @param outcome the outcome
	 */
	public void setOutcome(Outcome outcome) {
		this.outcome = outcome;
	}

	/**
	 * Return who hears of the bytes of the call.
	 * @return the listener, or {@code null} if there is none
	 */
	public @Nullable TransferListener getTransferListener() {
		return this.transferListener;
	}

	/**
	 * Set who hears of the bytes of the call, which has to be done while the observation
	 * starts.
	 * @param transferListener the listener
	 */
	public void setTransferListener(@Nullable TransferListener transferListener) {
		this.transferListener = transferListener;
	}

}
