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

import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * Sends each call over the kind of connection that its operation asks for.
 */
class ConnectionFilter implements ExchangeFilterFunction {

	private final ExchangeFunction dedicated;

	ConnectionFilter(ExchangeFunction dedicated) {
		this.dedicated = dedicated;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return switch (Call.of(request).connection()) {
			case CALL -> next.exchange(request);
			case STREAM -> this.dedicated.exchange(request);
			case HIJACK -> this.dedicated.exchange(upgrading(request));
		};
	}

	private static ClientRequest upgrading(ClientRequest request) {
		return ClientRequest.from(request).headers((headers) -> {
			headers.set(HttpHeaders.CONNECTION, "Upgrade");
			if (!headers.containsHeader(HttpHeaders.UPGRADE)) {
				headers.set(HttpHeaders.UPGRADE, "tcp");
			}
		}).build();
	}

}
