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

package io.springline.docker.sample;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

/**
 * Refuses what other web sites make a browser ask of the console. The console listens on
 * the local machine only, but the pages that a browser has open can reach that too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SameOriginFilter implements WebFilter {

	private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

	private final ConsoleProperties properties;

	SameOriginFilter(ConsoleProperties properties) {
		this.properties = properties;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		HttpHeaders headers = exchange.getRequest().getHeaders();
		// A site can give its own name the address of this machine, and then it reads
		// answers too
		if (!isAllowedHost(headers)) {
			return refuse(exchange.getResponse(), "This name is not among console.allowed-hosts");
		}
		if (!isReading(exchange.getRequest()) && !isOwnPage(headers)) {
			return refuse(exchange.getResponse(), "Only the console's own page may do this");
		}
		return chain.filter(exchange);
	}

	private boolean isAllowedHost(HttpHeaders headers) {
		InetSocketAddress host = headers.getHost();
		return host != null && this.properties.allowedHosts().contains(host.getHostString());
	}

	private static boolean isReading(ServerHttpRequest request) {
		return READING.contains(request.getMethod());
	}

	// A program that is not a browser sends neither of the two headers
	private static boolean isOwnPage(HttpHeaders headers) {
		String site = headers.getFirst("Sec-Fetch-Site");
		return (site == null || OWN_SITE.contains(site)) && isOwnOrigin(headers.getOrigin(), headers);
	}

	private static boolean isOwnOrigin(@Nullable String origin, HttpHeaders headers) {
		if (origin == null) {
			return true;
		}
		try {
			String authority = URI.create(origin).getRawAuthority();
			return authority != null && authority.equalsIgnoreCase(headers.getFirst(HttpHeaders.HOST));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static Mono<Void> refuse(ServerHttpResponse response, String why) {
		response.setStatusCode(HttpStatus.FORBIDDEN);
		response.getHeaders().setContentType(MediaType.TEXT_PLAIN);
		DataBuffer body = response.bufferFactory().wrap((why + "\n").getBytes(StandardCharsets.UTF_8));
		return response.writeWith(Mono.just(body));
	}

}
