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

import java.net.URI;

import reactor.core.publisher.Mono;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Finds out whether the output of a process comes in frames. Engines of API 1.42 and
 * later say so in the content type; older ones say nothing or the wrong thing, so that
 * the process has a terminal is either part of the request, or asked before.
 */
class FramedFilter implements ExchangeFilterFunction {

	static final MediaType MULTIPLEXED = MediaType.parseMediaType("application/vnd.docker.multiplexed-stream");

	static final MediaType RAW = MediaType.parseMediaType("application/vnd.docker.raw-stream");

	private static final ApiVersion TOLD_BY_CONTENT_TYPE = new ApiVersion(1, 42);

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		Framed framed = Call.of(request).framed();
		if (framed == null || VersionFilter.versionOf(request).atLeast(TOLD_BY_CONTENT_TYPE)) {
			return next.exchange(request);
		}
		return Mono.justOrEmpty(Call.of(request).terminal())
			.switchIfEmpty(Mono.defer(() -> inspect(request, framed, next)))
			.flatMap((terminal) -> next.exchange(request)
				.map((response) -> response.mutate()
					.headers((headers) -> headers.setContentType(terminal ? RAW : MULTIPLEXED))
					.build()));
	}

	private static URI inspected(URI operation, String path) {
		URI uri = operation.resolve(path);
		String withoutSlash = StringUtils.trimTrailingCharacter(uri.getRawPath(), '/');
		return UriComponentsBuilder.fromUri(uri).replacePath(withoutSlash).build(true).toUri();
	}

	private static Mono<Boolean> inspect(ClientRequest request, Framed framed, ExchangeFunction next) {
		ClientRequest inspect = ClientRequest.from(request)
			.method(HttpMethod.GET)
			.url(inspected(request.url(), framed.inspect()))
			.headers(HttpHeaders::clear)
			.body(BodyInserters.empty())
			.attribute(Call.ATTRIBUTE, Call.of(request).asCall())
			.build();
		return next.exchange(inspect)
			.flatMap((response) -> response.bodyToMono(JsonNode.class))
			.map((process) -> process.at(JsonPointer.compile(framed.tty())).asBoolean());
	}

}
