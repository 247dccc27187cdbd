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

package io.springline.docker.version;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.codec.DataBufferDecoder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;

import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.http.ApiVersion;
import io.springline.docker.http.Call;
import io.springline.docker.http.OperationsFactory;
import io.springline.docker.http.OperationsFactory.Authentication;
import io.springline.docker.http.OperationsFactory.Codecs;
import io.springline.docker.http.OperationsFactory.Connectors;
import io.springline.docker.http.VersionNegotiator;
import io.springline.docker.http.VersionSettings;
import io.springline.docker.observation.ObservationSettings;
import io.springline.docker.test.Outcome;

/**
 */
final class StubExchange {

	private static final ClientHttpConnector NOWHERE = (method, uri, request) -> Mono
		.error(new IllegalStateException("No request gets here"));

	private final OperationsFactory factory;

	private final Map<Class<?>, Object> operations = new HashMap<>();

	StubExchange(VersionSettings settings, ApiVersion announced) {
		this.factory = new OperationsFactory(new Connectors("", "http://engine", NOWHERE, NOWHERE),
				new VersionNegotiator(settings, Mono.just(announced)),
				new Authentication(this::keep, UnaryOperator.identity()), (failure, operation) -> failure,
				new Codecs(List.of(), new DataBufferDecoder()),
				new ObservationSettings(ObservationRegistry.NOOP, null, "test", null));
	}

	/**
	 * Call an operation.
	 * @param method the operation
	 * @param part what to set, or {@code null} for nothing
	 * @return the request, or why there is none
	 */
	Result call(ApiMethod method, @Nullable ApiPart part) {
		Object target = this.operations.computeIfAbsent(method.type(), this.factory::create);
		return Flux.from(method.call(target, part))
			.then(Mono.<Result>error(() -> new IllegalStateException(method + " ended without a request")))
			.onErrorResume(Kept.class, (kept) -> Mono.just(new Result(kept.request, null)))
			.onErrorResume(UnsupportedApiVersionException.class,
					(refused) -> Mono.just(new Result(null, refused.getMessage())))
			.block(Outcome.LIMIT);
	}

	private Mono<ClientResponse> keep(ClientRequest request, ExchangeFunction next) {
		return isQuestion(request) ? Mono.just(ClientResponse.create(HttpStatus.OK)
			.header("Content-Type", MediaType.APPLICATION_JSON_VALUE)
			.body("{}")
			.build()) : Mono.error(new Kept(request));
	}

	private static boolean isQuestion(ClientRequest request) {
		String operation = Call.of(request).operation();
		String path = request.url().getPath();
		return operation.endsWith("Logs") && !path.endsWith("/logs")
				|| operation.equals("ContainerAttach") && path.endsWith("/json");
	}

	/**
	 * What became of a call.
	 *
	 * @param request the request, if one would be sent
	 * @param refusal why none is
	 */
	record Result(@Nullable ClientRequest request, @Nullable String refusal) {

		boolean has(ApiPart part) {
			return switch (part.kind()) {
				case "query" -> this.request.url().getQuery().matches("(.*&)?\\Q" + part.name() + "\\E=.*");
				case "header" -> this.request.headers().containsHeader(part.name());
				default -> true;
			};
		}

	}

	private static final class Kept extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient ClientRequest request;

		Kept(ClientRequest request) {
			super(null, null, false, false);
			this.request = request;
		}

	}

}
