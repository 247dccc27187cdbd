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

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;

import io.springline.docker.stream.Frame;
import io.springline.docker.stream.StreamSession;

/**
 * The last step of an operation on its way back: a {@link Boolean} result says whether
 * anything changed, a {@link StreamSession} can be written to, failures of the transport
 * become exceptions of this client, and the whole is observed.
 */
class ExchangeDecorator extends ReactorHttpExchangeAdapterDecorator {

	private static final ParameterizedTypeReference<Frame> FRAMES = ParameterizedTypeReference.forType(Frame.class);

	private final FailureTranslator failures;

	private final CallObserver observer;

	ExchangeDecorator(HttpExchangeAdapter adapter, FailureTranslator failures, CallObserver observer) {
		super(adapter);
		this.failures = failures;
		this.observer = observer;
	}

	@Override
	public Mono<Void> exchangeForMono(HttpRequestValues values) {
		return completed(super.exchangeForMono(values), values);
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		if (type.getType() == Boolean.class) {
			return changed(values).cast(Boolean.class).map(ExchangeDecorator::<T>cast);
		}
		if (type.getType() == StreamSession.class) {
			return session(values).map(ExchangeDecorator::<T>cast);
		}
		return completed(super.exchangeForBodyMono(values, type), values);
	}

	@Override
	public <T> Flux<T> exchangeForBodyFlux(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		if (Call.of(values).connection() == Connection.CALL) {
			// A list is there at once: to read it whole takes half the time of reading it
			// item by item
			return completed(super.exchangeForBodyMono(values, listOf(type)), values).flatMapIterable((list) -> list);
		}
		Flux<T> body = super.exchangeForBodyFlux(values, type).onErrorMap((ex) -> translate(ex, values));
		return this.observer.flux(body, Call.of(values));
	}

	@Override
	public <T> Mono<ResponseEntity<Flux<T>>> exchangeForEntityFlux(HttpRequestValues values,
			ParameterizedTypeReference<T> type) {
		return this.observer.entity(translated(super.exchangeForEntityFlux(values, type), values), Call.of(values));
	}

	private Mono<StreamSession> session(HttpRequestValues values) {
		Mono<Flux<Frame>> output = translated(super.exchangeForEntityFlux(values, FRAMES), values)
			.map((entity) -> Objects.requireNonNull(entity.getBody()));
		return this.observer.session(HijackedSession.open(output), Call.of(values));
	}

	private <T> Mono<ResponseEntity<Flux<T>>> translated(Mono<ResponseEntity<Flux<T>>> exchange,
			HttpRequestValues values) {
		return exchange
			.map((entity) -> new ResponseEntity<>(translated(entity.getBody(), values), entity.getHeaders(),
					entity.getStatusCode()))
			.onErrorMap((ex) -> translate(ex, values));
	}

	private <T> Flux<T> translated(@Nullable Flux<T> body, HttpRequestValues values) {
		return (body != null) ? body.onErrorMap((ex) -> translate(ex, values)) : Flux.empty();
	}

	private Mono<Boolean> changed(HttpRequestValues values) {
		return completed(super.exchangeForBodilessEntityMono(values), values).map(ResponseEntity::getStatusCode)
			.map((status) -> !status.isSameCodeAs(HttpStatus.NOT_MODIFIED));
	}

	private <T> Mono<T> completed(Mono<T> exchange, HttpRequestValues values) {
		return this.observer.mono(exchange.onErrorMap((ex) -> translate(ex, values)), Call.of(values));
	}

	private static <T> ParameterizedTypeReference<List<T>> listOf(ParameterizedTypeReference<T> type) {
		ResolvableType element = ResolvableType.forType(type.getType());
		return ParameterizedTypeReference.forType(ResolvableType.forClassWithGenerics(List.class, element).getType());
	}

	@SuppressWarnings("unchecked")
	private static <T> T cast(Object value) {
		return (T) value;
	}

	private Throwable translate(Throwable failure, HttpRequestValues values) {
		return this.failures.translate(failure, Call.of(values).operation());
	}

}
