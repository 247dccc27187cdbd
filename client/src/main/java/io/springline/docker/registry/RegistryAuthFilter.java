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

	private static final String INSTEAD_OF_HEADER = "registryAuthFrom=";

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
		Call call = Call.of(request);
		String reference = call.reference();
		if (reference == null || request.headers().containsHeader(HEADER) || call.query().contains(INSTEAD_OF_HEADER)) {
			return next.exchange(request);
		}
		Mono<RegistryCredentials> known = this.credentials.credentials(ImageReference.parse(reference).domain());
		return (call.credentialsKept() ? known : known.defaultIfEmpty(RegistryCredentials.anonymous()))
			.map((found) -> ClientRequest.from(request).header(HEADER, found.headerValue()).build())
			.defaultIfEmpty(request)
			.flatMap(next::exchange);
	}

}
