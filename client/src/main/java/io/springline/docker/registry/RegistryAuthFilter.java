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

/**
 * Sends the credentials along that belong to the registry of the image reference of a
 * call. The engine keeps none: it wants them each time.
 *
 * @since 0.1.0
 */
public final class RegistryAuthFilter implements ExchangeFilterFunction {

	private static final String HEADER = "X-Registry-Auth";

	private final RegistryCredentialsProvider credentials;

	/**
	 * Create a filter.
	 * @param credentials knows the credentials of registries
	 */
	public RegistryAuthFilter(RegistryCredentialsProvider credentials) {
		this.credentials = credentials;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		String reference = Call.of(request).reference();
		if (reference == null || request.headers().containsHeader(HEADER)) {
			return next.exchange(request);
		}
		return this.credentials.credentials(ImageReference.parse(reference).domain())
			.defaultIfEmpty(RegistryCredentials.anonymous())
			.map((known) -> ClientRequest.from(request).header(HEADER, known.headerValue()).build())
			.flatMap(next::exchange);
	}

}
