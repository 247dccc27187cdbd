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

import java.io.EOFException;
import java.io.IOException;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.client.PrematureCloseException;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/**
 * Repeats a read once when its connection broke before the answer came, as happens to a
 * pooled connection when the engine is restarted. What changes anything is never
 * repeated.
 */
class RetryFilter implements ExchangeFilterFunction {

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		Mono<ClientResponse> exchange = next.exchange(request);
		if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
			return exchange;
		}
		return exchange.onErrorResume(WebClientRequestException.class,
				(ex) -> isBroken(ex.getCause()) ? next.exchange(request) : Mono.error(ex));
	}

	private static boolean isBroken(@Nullable Throwable failure) {
		return failure instanceof PrematureCloseException || failure instanceof AbortedException
				|| failure instanceof EOFException
				|| failure instanceof IOException && isBrokenSocket(String.valueOf(failure.getMessage()));
	}

	// The pool gives up when two connections in a row break just when they are handed out
	private static boolean isBrokenSocket(String message) {
		return message.contains("Connection reset") || message.contains("Broken pipe")
				|| message.startsWith("Error while acquiring");
	}

}
