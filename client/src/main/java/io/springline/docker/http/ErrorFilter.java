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

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

import io.springline.docker.error.DockerException;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.EngineException;

/**
 * Turns answers that are no success into exceptions. The engine sends {@code {"message":
 * ...}}, but some of its answers are text and a proxy before it may send HTML, nothing,
 * or a megabyte.
 */
class ErrorFilter implements ExchangeFilterFunction {

	private static final int MAX_BODY = 16 * 1024;

	private static final int MAX_REASON = 2000;

	private final JsonMapper json;

	private final String client;

	ErrorFilter(JsonMapper json, String client) {
		this.json = json;
		this.client = client;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return next.exchange(request)
			.flatMap((response) -> isSuccess(response.statusCode()) ? Mono.just(response)
					: failure(request, response).flatMap(Mono::error));
	}

	private static boolean isSuccess(HttpStatusCode status) {
		return status.is1xxInformational() || status.is2xxSuccessful() || status.isSameCodeAs(HttpStatus.NOT_MODIFIED);
	}

	private Mono<DockerException> failure(ClientRequest request, ClientResponse response) {
		return body(response).map((body) -> exception(request, response, body));
	}

	private static Mono<String> body(ClientResponse response) {
		return DataBufferUtils
			.join(response.body((message, context) -> DataBufferUtils.takeUntilByteCount(message.getBody(), MAX_BODY)))
			.map((buffer) -> {
				String text = buffer.toString(StandardCharsets.UTF_8);
				DataBufferUtils.release(buffer);
				return text;
			})
			.onErrorReturn("")
			.defaultIfEmpty("");
	}

	private DockerException exception(ClientRequest request, ClientResponse response, String body) {
		HttpStatusCode status = response.statusCode();
		if (status.is3xxRedirection()) {
			String location = String.valueOf(response.headers().asHttpHeaders().getFirst(HttpHeaders.LOCATION));
			return new DockerProtocolException(
					describe(request) + " was redirected to '" + location.replaceFirst("(?s)[?#].*", "")
							+ "', which the Engine API never does: the redirect was not followed");
		}
		return EngineException.of(status, reason(status, body), describe(request));
	}

	private String describe(ClientRequest request) {
		return Call.describe(request) + this.client;
	}

	private String reason(HttpStatusCode status, String body) {
		String reason = Optional.ofNullable(message(body)).orElseGet(() -> plain(body));
		if (!StringUtils.hasText(reason)) {
			HttpStatus known = HttpStatus.resolve(status.value());
			return (known != null) ? known.getReasonPhrase() : "no reason given";
		}
		return StringUtils.truncate(reason.strip(), MAX_REASON);
	}

	private @Nullable String message(String body) {
		if (!body.stripLeading().startsWith("{")) {
			return null;
		}
		try {
			JsonNode message = this.json.readTree(body).get("message");
			return (message != null && message.isString()) ? message.asString() : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static String plain(String body) {
		String text = body.strip();
		if (text.startsWith("<")) {
			return text.replaceAll("(?is)<(script|style|head).*?</\\1>", " ")
				.replaceAll("<[^>]*>", " ")
				.replaceAll("\\s+", " ");
		}
		return text;
	}

}
