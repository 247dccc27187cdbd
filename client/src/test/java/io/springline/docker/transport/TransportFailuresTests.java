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

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.timeout.ReadTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.netty.channel.AbortedException;

import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.WebClientRequestException;

import io.springline.docker.error.ClientClosedException;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.EngineException;
import io.springline.docker.transport.EngineTransport.Timeouts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TransportFailures}.
 */
class TransportFailuresTests {

	private static final Timeouts TIMEOUTS = new Timeouts(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ZERO);

	@ParameterizedTest
	@MethodSource
	void failuresOfMachines(Throwable failure, String reason) {
		assertTranslated(EngineHost.parse("tcp://engine:2375", "the test"), failure, reason);
	}

	static Stream<Arguments> failuresOfMachines() {
		String host = "tcp://engine:2375 (from the test)";
		return Stream.of(
				Arguments.of(
						new ConnectException(
								"finishConnect(..) failed with error(-111): Connection refused: /10.0.0.5:2375"),
						"could not connect to " + host + ": nothing listens there, is the engine running?"),
				Arguments.of(new ConnectTimeoutException("connection timed out after 10000 ms"),
						"could not connect to " + host + " within PT10S"),
				Arguments.of(new UnknownHostException("Failed to resolve 'engine' [A(1)] after 2 queries"),
						"could not connect to " + host + ": there is no machine of that name"),
				Arguments.of(new NoRouteToHostException("No route to host"),
						"the connection to " + host + " broke: No route to host"),
				Arguments.of(ReadTimeoutException.INSTANCE, host + " accepted the call but did not answer within PT1M"),
				Arguments.of(new NotSslRecordException("not an SSL/TLS record: 48545450"),
						host + " was called with TLS but does not speak it: use the TLS port, or switch TLS off"),
				Arguments.of(new SSLHandshakeException("Unsupported or unrecognized SSL message"),
						"could not agree on TLS with " + host + ": Unsupported or unrecognized SSL message"),
				Arguments.of(new SocketException("Connection reset"),
						"the connection to " + host + " broke: Connection reset"),
				Arguments.of(new EOFException("ended"), "the connection to " + host + " broke: ended"),
				Arguments.of(new ClosedChannelException(), "the connection to " + host + " was closed"),
				Arguments.of(AbortedException.beforeSend(), "the connection to " + host + " was closed"),
				Arguments.of(new TimeoutException("Pool#acquire(Duration) has been pending for more than 45000ms"),
						"all connections to " + host + " are busy with calls that got no answer yet"));
	}

	@ParameterizedTest
	@MethodSource
	void failuresOfSockets(Throwable failure, boolean exists, String reason, @TempDir Path folder) {
		Path socket = exists ? folder : folder.resolve("docker.sock");
		assertTranslated(new EngineHost(socket, null, 0, false, "the test"), failure,
				"could not connect to unix://" + socket + " (from the test): " + reason);
	}

	static Stream<Arguments> failuresOfSockets() {
		String denied = "permission denied. Is the user in the group that owns the socket, usually 'docker'?";
		String missing = "the socket does not exist. Is the engine installed and running?";
		String dead = "nothing listens on the socket. Is the engine running?";
		return Stream.of(
				Arguments.of(
						new ConnectException(
								"connect(..) failed with error(-13): Permission denied: /var/run/docker.sock"),
						true, denied),
				Arguments.of(new BindException("Permission denied: /var/run/docker.sock"), true, denied),
				Arguments.of(new ConnectException("connect(..) failed with error(-13): Permission denied"), false,
						denied),
				Arguments.of(new FileNotFoundException(), false, missing),
				Arguments.of(new SocketException("No such file or directory: /var/run/docker.sock"), false, missing),
				Arguments.of(
						new ConnectException(
								"connect(..) failed with error(-111): Connection refused: /var/run/docker.sock"),
						true, dead),
				Arguments.of(new ConnectException("Connection refused: /var/run/docker.sock"), true, dead));
	}

	@Test
	void wrappedFailuresAreUnwrapped() {
		EngineHost host = EngineHost.parse("tcp://engine:2375", "the test");
		Throwable failure = wrapped(new DecoderException(new SSLHandshakeException("no")));
		assertTranslated(host, failure, "could not agree on TLS with tcp://engine:2375 (from the test): no");
	}

	@Test
	void answersThatAreNoHttp() {
		assertThat(translate(wrapped(new IllegalArgumentException("invalid version format: HELLO"))))
			.isInstanceOf(DockerProtocolException.class)
			.hasMessage("ImageList: what answers at tcp://engine:2375 (from the test) does not speak HTTP");
		assertThat(translate(wrapped(new TooLongHttpHeaderException("HTTP header is larger than 8192 bytes."))))
			.isInstanceOf(DockerProtocolException.class);
	}

	@Test
	void answersThatAreMalformed() {
		assertThat(translate(new DecodingException("JSON decoding error"))).isInstanceOf(DockerProtocolException.class)
			.hasMessage("ImageList: the answer of tcp://engine:2375 (from the test) is malformed: JSON decoding error");
	}

	@Test
	void failuresOfThisClientStayAsTheyAre() {
		EngineException refused = EngineException.of(HttpStatus.NOT_FOUND, "gone", "ImageList (GET /images/json)");
		assertThat(translate(refused)).isSameAs(refused);
		assertThat(translate(new DecodingException("wrapped", refused))).isSameAs(refused);
		IllegalArgumentException wrong = new IllegalArgumentException("'x' is no image");
		assertThat(translate(wrong)).isSameAs(wrong);
		IllegalStateException other = new IllegalStateException("body");
		assertThat(translate(other)).isSameAs(other);
	}

	@Test
	void connectionThatThisClientClosed() {
		EngineHost host = EngineHost.parse("tcp://engine:2375", "the test");
		for (Throwable failure : List.of(new ClosedChannelException(), AbortedException.beforeSend())) {
			assertThat(new TransportFailures(host, TIMEOUTS, "", () -> true).translate(wrapped(failure), "ImageList"))
				.isInstanceOf(ClientClosedException.class)
				.hasMessage("ImageList: the client of " + host + " was closed");
		}
	}

	@Test
	void plainAnswerOfATlsPort() {
		EngineException refused = EngineException.of(HttpStatus.BAD_REQUEST,
				"Client sent an HTTP request to an HTTPS server.", "SystemPing (GET /_ping)");
		assertThat(translate(refused)).isInstanceOf(DockerConnectionException.class)
			.hasMessage("ImageList: tcp://engine:2375 (from the test) speaks TLS but was called without: "
					+ "set up certificates, or use the plain port");
	}

	private static void assertTranslated(EngineHost host, Throwable failure, String reason) {
		for (Throwable thrown : new Throwable[] { failure, wrapped(failure) }) {
			assertThat(new TransportFailures(host, TIMEOUTS, "", () -> false).translate(thrown, "ImageList"))
				.isInstanceOf(DockerConnectionException.class)
				.hasMessage("ImageList: " + reason)
				.hasCauseInstanceOf((failure instanceof WebClientRequestException) ? SSLHandshakeException.class
						: failure.getClass());
		}
	}

	private static Throwable translate(Throwable failure) {
		return new TransportFailures(EngineHost.parse("tcp://engine:2375", "the test"), TIMEOUTS, "", () -> false)
			.translate(failure, "ImageList");
	}

	private static Throwable wrapped(Throwable failure) {
		return new WebClientRequestException(failure, HttpMethod.GET, URI.create("http://engine/images/json?secret"),
				HttpHeaders.EMPTY);
	}

}
