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

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;

import io.springline.docker.http.CallListener.Meaning;
import io.springline.docker.observation.ObservationSettings;
import io.springline.docker.stream.StreamSession;

/**
 * Observes calls from their subscription to their last signal. Where nobody observes,
 * calls stay as they are.
 */
class CallObserver {

	private final ObservationSettings settings;

	CallObserver(ObservationSettings settings) {
		this.settings = settings;
	}

	<T> Mono<T> mono(Mono<T> exchange, Call call) {
		return isOff() ? exchange : exchange
			.tap((context) -> new CallListener<>(ObservedCall.start(this.settings, call, context), Meaning.RESULT));
	}

	<T> Flux<T> flux(Flux<T> exchange, Call call) {
		return isOff() ? exchange : exchange
			.tap((context) -> new CallListener<>(ObservedCall.start(this.settings, call, context), Meaning.ITEM));
	}

	<T> Mono<ResponseEntity<Flux<T>>> entity(Mono<ResponseEntity<Flux<T>>> exchange, Call call) {
		return isOff() ? exchange
				: opening(exchange.transformDeferredContextual((opening, context) -> opening
					.map((entity) -> new ResponseEntity<>(body(entity.getBody(), ObservedCall.in(context)),
							entity.getHeaders(), entity.getStatusCode()))),
						call);
	}

	Mono<StreamSession> session(Mono<StreamSession> exchange, Call call) {
		return isOff() ? exchange : opening(exchange.transformDeferredContextual(
				(opening, context) -> opening.map((session) -> new ObservedSession(session, ObservedCall.in(context)))),
				call);
	}

	private <T> Mono<T> opening(Mono<T> exchange, Call call) {
		return exchange
			.tap((context) -> new CallListener<>(ObservedCall.start(this.settings, call, context), Meaning.BEGINNING));
	}

	private static <T> Flux<T> body(@Nullable Flux<T> body, ObservedCall call) {
		return call.flux((body != null) ? body : Flux.empty());
	}

	private boolean isOff() {
		return this.settings.registry().isNoop();
	}

}
