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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.springline.docker.container.AttachOptions;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.Input;
import io.springline.docker.stream.StreamSession;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Peer;
import io.springline.docker.test.Request;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sessions by websocket with a peer that does what it likes.
 */
@ParameterizedClass
@EnumSource(Transport.class)
@Timeout(60)
class WebSocketTests {

	private static final Duration LIMIT = Outcome.LIMIT;

	private static final byte[] CLOSE = { (byte) 0x88, 0 };

	@Parameter
	Transport transport;

	@Test
	void handshakeAndOutput() throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> {
			accept(request, peer);
			peer.send(message(2, "hello ")).send(message(1, "world")).send(CLOSE);
			peer.readToEnd();
		})) {
			StepVerifier.create(attach(engine).flatMapMany(StreamSession::output).map(Frame::text))
				.expectNext("hello ", "world")
				.expectComplete()
				.verify(LIMIT);
			assertThat(engine.requests()).singleElement().satisfies((request) -> {
				assertThat(request.call())
					.isEqualTo("GET /v1.45/containers/c1/attach/ws?stream=1&stdin=1&stdout=1&stderr=1");
				assertThat(request.header("Upgrade")).isEqualTo("websocket");
				assertThat(request.header("Connection")).isEqualTo("Upgrade");
				assertThat(request.header("Sec-WebSocket-Version")).isEqualTo("13");
				assertThat(Base64.getDecoder().decode(request.header("Sec-WebSocket-Key"))).hasSize(16);
			});
		}
	}

	@Test
	void inputIsMaskedAndEndsWithACloseFrame() throws Exception {
		CompletableFuture<String> received = new CompletableFuture<>();
		try (ScriptedEngine engine = start((request, peer) -> {
			accept(request, peer);
			received.complete(readMessages(peer));
			peer.send(message(2, "after the end")).send(CLOSE);
			peer.readToEnd();
		})) {
			StepVerifier
				.create(attach(engine)
					.flatMapMany((session) -> session.pipe(Input.of("one,").concatWith(Input.of("two"))))
					.map(Frame::text))
				.expectNext("after the end")
				.expectComplete()
				.verify(LIMIT);
			assertThat(received.get(10, TimeUnit.SECONDS)).isEqualTo("2:one,;2:two;8");
		}
	}

	@Test
	void pingIsAnswered() throws Exception {
		CompletableFuture<String> received = new CompletableFuture<>();
		try (ScriptedEngine engine = start((request, peer) -> {
			accept(request, peer);
			peer.send(message(9, "are you there"));
			received.complete(readMessage(peer, new ByteArrayOutputStream()));
			peer.send(CLOSE);
			peer.readToEnd();
		})) {
			StepVerifier.create(attach(engine).flatMapMany(StreamSession::output)).expectComplete().verify(LIMIT);
			assertThat(received.get(10, TimeUnit.SECONDS)).isEqualTo("10:are you there");
		}
	}

	@Test
	void cutIsAnError() throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> {
			accept(request, peer);
			peer.send(message(2, "hello")).send(new byte[] { (byte) 0x82, 5, 'h' }).close();
		})) {
			StepVerifier.create(attach(engine).flatMapMany(StreamSession::output).map(Frame::text))
				.expectNext("hello")
				.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DockerConnectionException.class)
					.hasMessageContaining("The websocket was cut off"))
				.verify(LIMIT);
		}
	}

	@Test
	void frameThatAnnouncesFourGigabytes() throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> {
			accept(request, peer);
			peer.send(new byte[] { (byte) 0x82, 127, 0, 0, 0, 1, 0, 0, 0, 0, 'h' });
			peer.readToEnd();
		})) {
			assertThat(Outcome.fails(attach(engine).flatMapMany(StreamSession::output), DockerProtocolException.class))
				.hasMessageContaining("A frame of the websocket is malformed");
		}
	}

	@Test
	void anotherAnswerIsAnError() throws Exception {
		try (ScriptedEngine engine = start((request, peer) -> peer.answer("200 OK", "hello"))) {
			assertThat(Outcome.fails(attach(engine), DockerProtocolException.class))
				.hasMessageContaining("without a websocket");
		}
		try (ScriptedEngine engine = start((request, peer) -> peer.head("101 Switching Protocols", "Upgrade: websocket",
				"Connection: Upgrade", "Sec-WebSocket-Accept: of another"))) {
			assertThat(Outcome.fails(attach(engine), DockerProtocolException.class))
				.hasMessageContaining("without a websocket");
		}
		try (ScriptedEngine engine = start((request, peer) -> peer.answer("404 Not Found", "{\"message\":\"gone\"}"))) {
			Outcome.fails(attach(engine), NotFoundException.class);
		}
	}

	private ScriptedEngine start(ScriptedEngine.Script script) {
		return ScriptedEngine.start(this.transport, script);
	}

	private static Mono<StreamSession> attach(ScriptedEngine engine) {
		return engine.client().containers().attachWebsocket("c1", AttachOptions.ALL);
	}

	private static void accept(Request request, Peer peer) throws IOException {
		try {
			byte[] key = (request.header("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
				.getBytes(StandardCharsets.US_ASCII);
			peer.head("101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Accept: "
					+ Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(key)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] message(int type, String text) {
		ByteArrayOutputStream message = new ByteArrayOutputStream();
		message.write(0x80 | type);
		message.write(text.length());
		message.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
		return message.toByteArray();
	}

	private static String readMessages(Peer peer) throws IOException {
		ByteArrayOutputStream rest = new ByteArrayOutputStream();
		String messages = "";
		while (!messages.endsWith("8")) {
			messages = messages + (messages.isEmpty() ? "" : ";") + readMessage(peer, rest);
		}
		return messages;
	}

	/**
	 * Read a short message as its type and its text, which must be masked.
	 */
	private static String readMessage(Peer peer, ByteArrayOutputStream rest) throws IOException {
		byte[] bytes = rest.toByteArray();
		while (bytes.length < 6 || bytes.length < 6 + (bytes[1] & 0x7F)) {
			rest.writeBytes(peer.read());
			bytes = rest.toByteArray();
		}
		assertThat(bytes[1] & 0x80).as("the mask bit").isNotZero();
		int length = bytes[1] & 0x7F;
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < length; i++) {
			text.append((char) (bytes[6 + i] ^ bytes[2 + i % 4]));
		}
		rest.reset();
		rest.write(bytes, 6 + length, bytes.length - 6 - length);
		int type = bytes[0] & 0x0F;
		return (type == 8) ? "8" : type + ":" + text;
	}

}
