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
import java.net.ConnectException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClientRequestException;

import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RetryFilter}: failures that cannot be brought about at will.
 */
class RetryFilterTests {

	private static final URI URL = URI.create("http://engine/containers/json");

	private final AtomicInteger attempts = new AtomicInteger();

	@ParameterizedTest
	@MethodSource("broken")
	void readIsRepeatedOnce(Exception failure) {
		Outcome.completes(exchange(HttpMethod.GET, failure, 1));
		assertThat(this.attempts).hasValue(2);
	}

	@ParameterizedTest
	@MethodSource("broken")
	void readIsRepeatedNoMore(Exception failure) {
		assertThat(Outcome.fails(exchange(HttpMethod.HEAD, failure, 2), WebClientRequestException.class))
			.hasCause(failure);
		assertThat(this.attempts).hasValue(2);
	}

	@ParameterizedTest
	@MethodSource("broken")
	void changeIsNotRepeated(Exception failure) {
		Outcome.fails(exchange(HttpMethod.POST, failure, 1), WebClientRequestException.class);
		assertThat(this.attempts).hasValue(1);
	}

	@ParameterizedTest
	@MethodSource
	void otherFailureIsNotRepeated(Exception failure) {
		Outcome.fails(exchange(HttpMethod.GET, failure, 1), WebClientRequestException.class);
		assertThat(this.attempts).hasValue(1);
	}

	static Stream<Exception> broken() {
		return Stream.of(AbortedException.beforeSend(), new EOFException("ended"),
				new IOException("Connection reset by peer"), new IOException("Broken pipe"),
				new IOException("Error while acquiring from the pool"));
	}

	static Stream<Exception> otherFailureIsNotRepeated() {
		return Stream.of(new ConnectException("Connection refused"), new IOException("No route to host"),
				new IllegalStateException("no"));
	}

	private Mono<ClientResponse> exchange(HttpMethod method, Exception failure, int failures) {
		ClientRequest request = ClientRequest.create(method, URL).build();
		return new RetryFilter().filter(request, (sent) -> Mono.defer(() -> {
			assertThat(sent).isSameAs(request);
			return (this.attempts.incrementAndGet() <= failures)
					? Mono.error(new WebClientRequestException(failure, method, URL, HttpHeaders.EMPTY))
					: Mono.just(ClientResponse.create(HttpStatus.OK).build());
		}));
	}

}
