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

import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

import io.springline.docker.http.Call;
import io.springline.docker.registry.RegistryKeyring.Answer;

/**
 * Sends the credentials along that belong to the registry of the image reference of a
 * call, or to all registries. The engine keeps none: it wants them each time.
 *
 * @since 0.1.0
 */
public final class RegistryAuthFilter implements ExchangeFilterFunction {

	private static final String ONE = "X-Registry-Auth";

	private static final String ALL = "X-Registry-Config";

	private static final String INSTEAD_OF_ONE = "registryAuthFrom=";

	private final RegistryKeyring keyring;

	/**
	 * Create a filter.
	 * @param keyring knows the credentials of registries
	 */
	public RegistryAuthFilter(RegistryKeyring keyring) {
		this.keyring = keyring;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		Call call = Call.of(request);
		String reference = call.reference();
		if (call.allRegistries() && !request.headers().containsHeader(ALL)) {
			return this.keyring.all()
				.filter((config) -> !config.credentials().isEmpty())
				.map((config) -> ClientRequest.from(request).header(ALL, config.headerValue()).build())
				.defaultIfEmpty(request)
				.flatMap(next::exchange);
		}
		if (reference != null && !request.headers().containsHeader(ONE) && !call.query().contains(INSTEAD_OF_ONE)) {
			return credentials(reference).defaultIfEmpty(Answer.NONE)
				.filter((answer) -> answer.isKnown() || !call.credentialsKept())
				.map((answer) -> answer.credentials().headerValue())
				.map((value) -> ClientRequest.from(request).header(ONE, value).build())
				.defaultIfEmpty(request)
				.flatMap(next::exchange);
		}
		return next.exchange(request);
	}

	private Mono<Answer> credentials(String reference) {
		return registry(reference).flatMap((registry) -> this.keyring.answer(registry)
			.flatMap((answer) -> Attempt.current()
				.doOnNext((attempt) -> attempt.authenticated(registry, answer))
				.thenReturn(answer)));
	}

	// What is no reference is for the engine to refuse, or to know as the id of an image
	private static Mono<RegistryAddress> registry(String reference) {
		return Mono.fromSupplier(() -> ImageReference.parse(reference).registry())
			.onErrorComplete(IllegalArgumentException.class);
	}

}
