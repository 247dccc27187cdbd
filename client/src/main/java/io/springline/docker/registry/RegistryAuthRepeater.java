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

package io.springline.docker.registry;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;

import io.springline.docker.http.Call;
import io.springline.docker.stream.ProgressMessage;

/**
 * Repeats a call once when a registry refused the credentials that went along and there
 * are others by now. A build is not repeated, since what it was sent is gone, but the
 * next one gets what is new.
 *
 * @since 0.1.0
 */
public final class RegistryAuthRepeater extends ReactorHttpExchangeAdapterDecorator {

	private final RegistryKeyring keyring;

	/**
	 * Create a repeater.
	 * @param adapter makes the calls
	 * @param keyring knows the credentials of registries
	 */
	public RegistryAuthRepeater(HttpExchangeAdapter adapter, RegistryKeyring keyring) {
		super(adapter);
		this.keyring = keyring;
	}

	@Override
	public Mono<Void> exchangeForMono(HttpRequestValues values) {
		return repeated(super.exchangeForMono(values), values);
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		return repeated(super.exchangeForBodyMono(values, type), values);
	}

	@Override
	public Mono<ResponseEntity<Void>> exchangeForBodilessEntityMono(HttpRequestValues values) {
		return repeated(super.exchangeForBodilessEntityMono(values), values);
	}

	@Override
	public <T> Flux<T> exchangeForBodyFlux(HttpRequestValues values, ParameterizedTypeReference<T> type) {
		Flux<T> exchange = super.exchangeForBodyFlux(values, type);
		Call call = Call.of(values);
		if (call.allRegistries()) {
			return exchange.doOnNext(this::forgetIfRefused).doOnError(this::forgetIfRefused);
		}
		return (call.reference() != null) ? repeated(exchange) : exchange;
	}

	private void forgetIfRefused(Object outcome) {
		if (isRefusal(outcome)) {
			this.keyring.invalidate();
		}
	}

	private <T> Mono<T> repeated(Mono<T> exchange, HttpRequestValues values) {
		return (Call.of(values).reference() != null) ? repeated(exchange.flux()).singleOrEmpty() : exchange;
	}

	private <T> Flux<T> repeated(Flux<T> exchange) {
		return Flux.defer(() -> {
			Attempt attempt = new Attempt();
			return exchange.doOnNext(RegistryAuthRepeater::raiseRefusal)
				.contextWrite(attempt::in)
				.onErrorResume(RegistryAuthRepeater::isRefusal, (refusal) -> attempt.renew(this.keyring)
					.flatMapMany((renewed) -> renewed ? exchange : RefusedMessage.orError(refusal)));
		});
	}

	private static void raiseRefusal(Object item) {
		if (isRefusal(item)) {
			throw new RefusedMessage(item);
		}
	}

	private static boolean isRefusal(@Nullable Object outcome) {
		return outcome instanceof RefusedMessage || outcome instanceof Throwable failure && Refusal.is(failure)
				|| outcome instanceof ProgressMessage message && Refusal.is(message.failure());
	}

	/**
	 * A message that tells a refusal, thrown to get out of the stream.
	 */
	private static final class RefusedMessage extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient Object message;

		RefusedMessage(Object message) {
			super("refused", null, false, false);
			this.message = message;
		}

		@SuppressWarnings("unchecked")
		static <T> Flux<T> orError(Throwable refusal) {
			return (refusal instanceof RefusedMessage refused) ? Flux.just((T) refused.message) : Flux.error(refusal);
		}

	}

}
