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

package io.springline.docker.transport;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpResponse;

import io.springline.docker.test.Outcome;
import io.springline.docker.test.Request;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.ScriptedEngine.Script;
import io.springline.docker.test.Transport;
import io.springline.docker.transport.EngineTransport.Timeouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for connections that leave HTTP after the head.
 */
@ParameterizedClass
@EnumSource(Transport.class)
@Timeout(60)
class HijackTests {

	private static final String UPGRADED = "HTTP/1.1 101 UPGRADED\r\nContent-Type: application/vnd.docker.raw-stream\r\n"
			+ "Connection: Upgrade\r\nUpgrade: tcp\r\n\r\n";

	private static final String OLD = "HTTP/1.1 200 OK\r\nContent-Type: application/vnd.docker.raw-stream\r\n\r\n";

	@Parameter
	Transport transport;

	@ParameterizedTest
	@ValueSource(strings = { UPGRADED, OLD })
	void bytesInThePacketOfTheHead(String head) throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.send(head + "hello");
			peer.send(" world");
			peer.close();
		}); EngineTransport transport = transport(engine)) {
			StepVerifier.create(output(transport)).expectNext("hello world").expectComplete().verify(Outcome.LIMIT);
			assertThat(engine.requests()).singleElement().satisfies((request) -> assertRequest(request, engine));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { UPGRADED, OLD })
	void bytesAfterTheHead(String head) throws Exception {
		CountDownLatch answered = new CountDownLatch(1);
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.send(head);
			answered.await();
			peer.send("0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");
			peer.close();
		}); EngineTransport transport = transport(engine)) {
			Mono<String> output = exchange(transport).doOnNext((response) -> answered.countDown())
				.flatMapMany(HijackTests::text)
				.collectList()
				.map((parts) -> String.join("", parts));
			StepVerifier.create(output)
				.expectNext("0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n")
				.expectComplete()
				.verify(Outcome.LIMIT);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 7, 50 })
	void headInPieces(int size) throws Exception {
		String answer = UPGRADED + "hello";
		try (ScriptedEngine engine = start((request, peer) -> {
			for (int position = 0; position < answer.length(); position += size) {
				peer.send(answer.substring(position, Math.min(answer.length(), position + size)));
				Thread.sleep(1);
			}
			peer.close();
		}); EngineTransport transport = transport(engine)) {
			StepVerifier.create(output(transport)).expectNext("hello").expectComplete().verify(Outcome.LIMIT);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { UPGRADED, OLD })
	void cancellingClosesTheSocketAtOnce(String head) throws Exception {
		CompletableFuture<Long> end = new CompletableFuture<>();
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.send(head + "hello");
			end.complete(peer.readToEnd());
		}); EngineTransport transport = transport(engine)) {
			StepVerifier.create(exchange(transport).flatMapMany(HijackTests::text))
				.expectNext("hello")
				.thenCancel()
				.verify(Outcome.LIMIT);
			assertThat(end.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isZero();
		}
	}

	@Test
	void cancellingBeforeTheHeadClosesTheSocketAtOnce() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CompletableFuture<Long> end = new CompletableFuture<>();
		try (ScriptedEngine engine = start((request, peer) -> {
			asked.countDown();
			end.complete(peer.readToEnd());
		}); EngineTransport transport = transport(engine)) {
			Disposable exchange = exchange(transport).subscribe();
			asked.await();
			exchange.dispose();
			assertThat(end.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { UPGRADED, OLD })
	void endOfTheOutputClosesTheSocket(String head) throws Exception {
		CompletableFuture<Long> end = new CompletableFuture<>();
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.send(head + "bye");
			peer.shutdownOutput();
			end.complete(peer.readToEnd());
		}); EngineTransport transport = transport(engine)) {
			StepVerifier.create(output(transport)).expectNext("bye").expectComplete().verify(Outcome.LIMIT);
			assertThat(end.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isZero();
		}
	}

	@Test
	void refusalIsOrdinaryHttp() throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> peer.answer("409 Conflict", "{\"message\":\"paused\"}"));
				EngineTransport transport = transport(engine)) {
			StepVerifier
				.create(exchange(transport)
					.flatMapMany((response) -> text(response).map((text) -> response.getStatusCode().value() + text)))
				.expectNext("409{\"message\":\"paused\"}")
				.expectComplete()
				.verify(Outcome.LIMIT);
		}
	}

	@Test
	void chunkedAnswerIsOrdinaryHttp() throws Exception {
		try (ScriptedEngine engine = start(
				(request, peer) -> peer.chunked("200 OK").chunk("hel").chunk("lo").lastChunk());
				EngineTransport transport = transport(engine)) {
			StepVerifier.create(output(transport)).expectNext("hello").expectComplete().verify(Outcome.LIMIT);
		}
	}

	@Test
	void closedBeforeTheHeadIsAnError() throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> peer.close());
				EngineTransport transport = transport(engine)) {
			StepVerifier.create(exchange(transport))
				.expectErrorMessage("The connection was closed before the answer ended")
				.verify(Outcome.LIMIT);
		}
	}

	@Test
	void resetIsAnError() throws Exception {
		assumeThat(this.transport.isUnix()).as("Unix sockets know no reset").isFalse();
		CountDownLatch received = new CountDownLatch(1);
		try (ScriptedEngine engine = start((request, peer) -> {
			peer.send(UPGRADED + "hello");
			received.await();
			peer.reset();
		}); EngineTransport transport = transport(engine)) {
			Flux<String> output = exchange(transport).flatMapMany(HijackTests::text)
				.doOnNext((text) -> received.countDown());
			StepVerifier.create(output).expectNext("hello").expectError(IOException.class).verify(Outcome.LIMIT);
		}
	}

	private ScriptedEngine start(Script script) {
		return ScriptedEngine.start(this.transport, script);
	}

	private EngineTransport transport(ScriptedEngine engine) {
		return new EngineTransport(EngineHost.parse(engine.host(), "the test"), () -> null,
				new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ZERO), this.transport.isNative());
	}

	private static Mono<String> output(EngineTransport transport) {
		return exchange(transport).flatMapMany(HijackTests::text).collectList().map((parts) -> String.join("", parts));
	}

	private static Mono<ClientHttpResponse> exchange(EngineTransport transport) {
		return transport.streams().connect(HttpMethod.POST, URI.create("/containers/c1/attach?stream=1"), (request) -> {
			request.getHeaders().set(HttpHeaders.CONNECTION, "Upgrade");
			request.getHeaders().set(HttpHeaders.UPGRADE, "tcp");
			return request.setComplete();
		});
	}

	private static Flux<String> text(ClientHttpResponse response) {
		return response.getBody().map(HijackTests::text);
	}

	private static String text(DataBuffer buffer) {
		String text = buffer.toString(StandardCharsets.UTF_8);
		DataBufferUtils.release(buffer);
		return text;
	}

	private static void assertRequest(Request request, ScriptedEngine engine) {
		assertThat(request.line()).isEqualTo("POST /containers/c1/attach?stream=1 HTTP/1.1");
		assertThat(request.header("Connection")).isEqualTo("Upgrade");
		assertThat(request.header("Upgrade")).isEqualTo("tcp");
		assertThat(request.header("Content-Length")).isEqualTo("0");
		assertThat(request.header("Host"))
			.isEqualTo(engine.host().startsWith("unix") ? "localhost" : engine.host().substring("tcp://".length()));
	}

}
