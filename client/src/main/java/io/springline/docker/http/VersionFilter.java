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

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.util.UriComponentsBuilder;

import io.springline.docker.error.BadRequestException;

/**
 * Completes the URI of a call: the version before the path, the query after it. Refuses
 * what the version lacks, and negotiates once more when the engine, perhaps replaced
 * since, no longer accepts the version.
 */
class VersionFilter implements ExchangeFilterFunction {

	private static final String VERSION_ATTRIBUTE = ApiVersion.class.getName();

	private final VersionNegotiator negotiator;

	private final VersionGuard guard;

	VersionFilter(VersionNegotiator negotiator, VersionGuard guard) {
		this.negotiator = negotiator;
		this.guard = guard;
	}

	/**
	 * Return the version that a request is sent in.
	 * @param request a request that passed this filter
	 * @return the version
	 */
	static ApiVersion versionOf(ClientRequest request) {
		ApiVersion version = versionIn(request);
		return (version != null) ? version : ApiVersion.OLDEST;
	}

	/**
	 * Return the version in the path of a request.
	 * @param request a request that passed this filter
	 * @return the version, or {@code null} for a ping, which has none
	 */
	static @Nullable ApiVersion versionIn(ClientRequest request) {
		return (ApiVersion) request.attributes().get(VERSION_ATTRIBUTE);
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		Call call = Call.of(request);
		if (request.url().getRawPath().equals("/_ping")) {
			return next.exchange(request);
		}
		Mono<ClientResponse> exchange = this.negotiator.version().flatMap((version) -> {
			this.guard.check(call, version);
			return next.exchange(versioned(request, call, version));
		});
		return exchange.onErrorResume(BadRequestException.class, (refused) -> {
			if (!this.negotiator.isNegotiable() || !isAboutVersion(refused)) {
				return Mono.error(refused);
			}
			this.negotiator.forget();
			return exchange;
		});
	}

	private static boolean isAboutVersion(BadRequestException refused) {
		return refused.getReason().contains("client version") && refused.getReason().contains("is too ");
	}

	private static ClientRequest versioned(ClientRequest request, Call call, ApiVersion version) {
		String path = request.url().getRawPath().replace("%2F", "/").replace("%3A", ":");
		URI url = UriComponentsBuilder.fromUri(request.url())
			.replacePath("/v" + version + path)
			.replaceQuery(call.query().isEmpty() ? null : call.query())
			.build(true)
			.toUri();
		return ClientRequest.from(request).url(url).attribute(VERSION_ATTRIBUTE, version).build();
	}

}
