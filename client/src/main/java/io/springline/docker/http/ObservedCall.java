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

package io.springline.docker.http;

import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.observation.Observation;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.http.HttpHeaders;
import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;

import io.springline.docker.error.EngineStreamException;
import io.springline.docker.http.CallListener.Meaning;
import io.springline.docker.observation.DockerRequestContext;
import io.springline.docker.observation.ObservationSettings;
import io.springline.docker.observation.Outcome;
import io.springline.docker.observation.TransferListener;
import io.springline.docker.stream.ProgressMessage;

/**
 * The observation of one call. It is the child of the observation that the subscriber has
 * in its context, or else of the one of the subscribing thread, and stands in the context
 * for whatever the call sets off.
 */
final class ObservedCall {

	private static final String OBSERVATION = ObservationThreadLocalAccessor.KEY;

	private final AtomicBoolean ended = new AtomicBoolean();

	private final Call call;

	private final DockerRequestContext context;

	private final Observation observation;

	private final @Nullable Observation parent;

	private ObservedCall(Call call, DockerRequestContext context, Observation observation,
			@Nullable Observation parent) {
		this.call = call;
		this.context = context;
		this.observation = observation;
		this.parent = parent;
	}

	static ObservedCall start(ObservationSettings settings, Call call, ContextView subscriber) {
		DockerRequestContext context = new DockerRequestContext(settings.client(), call.operation());
		Observation parent = subscriber.<Observation>getOrEmpty(OBSERVATION).orElse(null);
		Observation observation = settings.observation(context);
		if (parent != null) {
			observation.parentObservation(parent);
		}
		return new ObservedCall(call, context, observation.start(), parent);
	}

	static ObservedCall in(ContextView context) {
		return context.get(ObservedCall.class);
	}

	/**
	 * Put the observation of a call back in its place, after an HTTP client has put its
	 * own there.
	 * @param context a context that may belong to an observed call
	 * @return the context to go on with
	 */
	static Context restore(Context context) {
		ObservedCall call = context.getOrDefault(ObservedCall.class, null);
		return (call != null) ? call.addTo(context) : context;
	}

	Context addTo(Context context) {
		Observation visible = this.observation.isNoop() ? this.parent : this.observation;
		Context own = context.put(ObservedCall.class, this);
		return (visible != null) ? own.put(OBSERVATION, visible) : own;
	}

	<T> Flux<T> flux(Flux<T> body) {
		return body.tap(() -> new CallListener<>(this, Meaning.ITEM));
	}

	@Nullable TransferListener transferListener() {
		return this.context.getTransferListener();
	}

	/**
	 * Note that a request is sent.
	 * @param request the request
	 * @return the request with the headers that tell of this observation
	 */
	ClientRequest sending(ClientRequest request) {
		ApiVersion version = VersionFilter.versionIn(request);
		this.context.setApiVersion((version != null) ? version.toString() : null);
		this.context.awaitResponse();
		HttpHeaders headers = this.context.getCarrier();
		Assert.state(headers != null, "The headers are set from the start");
		return headers.isEmpty() ? request : ClientRequest.from(request).headers((own) -> own.putAll(headers)).build();
	}

	/**
	 * Note an answer, unless it is that to a question before the request proper.
	 * @param request the request
	 * @param response the answer
	 */
	void answered(ClientRequest request, ClientResponse response) {
		if (Call.of(request) != this.call) {
			return;
		}
		this.context.setResponse(response);
		TransferListener listener = transferListener();
		if (listener != null) {
			listener.answered();
		}
	}

	/**
	 * Note an item of the result. An error that the engine tells in a stream is an error
	 * of the call, whether the caller has it raised or not.
	 * @param item the item
	 */
	void item(@Nullable Object item) {
		EngineStreamException failure = (item instanceof ProgressMessage message) ? message.failure() : null;
		if (failure != null && this.context.getError() == null) {
			this.observation.error(failure);
		}
	}

	void completed() {
		end(Outcome.SUCCESS);
	}

	void cancelled() {
		end(Outcome.CANCELLED);
	}

	void failed(Throwable failure) {
		if (this.context.getError() == null && !this.ended.get()) {
			this.observation.error(failure);
		}
		end(Outcome.of(failure));
	}

	private void end(Outcome outcome) {
		if (this.ended.compareAndSet(false, true)) {
			Throwable error = this.context.getError();
			this.context.setOutcome((error != null) ? Outcome.of(error) : outcome);
			this.observation.stop();
		}
	}

}
