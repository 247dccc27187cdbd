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

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import javax.net.ssl.SSLException;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.timeout.ReadTimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.netty.channel.AbortedException;

import org.springframework.core.codec.CodecException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.web.reactive.function.client.WebClientException;

import io.springline.docker.error.ClientClosedException;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.DockerException;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.EngineException;
import io.springline.docker.http.FailureTranslator;
import io.springline.docker.transport.EngineTransport.Timeouts;

/**
 * Says in words why an engine could not be reached or understood.
 *
 * @since 0.1.0
 */
public final class TransportFailures implements FailureTranslator {

	private final EngineHost host;

	private final Timeouts timeouts;

	private final String client;

	private final BooleanSupplier closed;

	/**
	 * Create a translator.
	 * @param host the engine to name
	 * @param timeouts the limits to name
	 * @param client names the client after the operation, empty if it is the only one
	 * @param closed whether this side has closed all connections
	 */
	public TransportFailures(EngineHost host, Timeouts timeouts, String client, BooleanSupplier closed) {
		this.host = host;
		this.timeouts = timeouts;
		this.client = client;
		this.closed = closed;
	}

	@Override
	public Throwable translate(Throwable failure, String operationId) {
		String operation = operationId + this.client;
		Throwable cause = unwrap(failure);
		if (isOwnDoing(cause)) {
			return new ClientClosedException(operation + ": the client of " + this.host + " was closed", cause);
		}
		if (cause instanceof EngineException refusal && isPlainAnswerOfTlsPort(refusal)) {
			return new DockerConnectionException(
					operation + ": " + this.host
							+ " speaks TLS but was called without: set up certificates, or use the plain port",
					refusal);
		}
		if (cause instanceof CodecException || cause instanceof DataBufferLimitException
				|| cause instanceof InvalidMediaTypeException) {
			return new DockerProtocolException(
					operation + ": the answer of " + this.host + " is malformed: " + cause.getMessage(), cause);
		}
		if (cause instanceof DockerException || failure instanceof IllegalArgumentException) {
			return cause;
		}
		if (cause instanceof IllegalArgumentException || cause instanceof DecoderException) {
			return new DockerProtocolException(operation + ": what answers at " + this.host + " does not speak HTTP",
					cause);
		}
		String reason = reason(cause);
		return (reason != null) ? new DockerConnectionException(operation + ": " + reason, cause) : cause;
	}

	private boolean isOwnDoing(Throwable cause) {
		return cause instanceof TransportClosedException || this.closed.getAsBoolean() && (cause instanceof IOException
				|| cause instanceof IllegalStateException || cause instanceof AbortedException);
	}

	private static Throwable unwrap(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null && (cause instanceof WebClientException || cause instanceof DecoderException
				|| cause instanceof CodecException && cause.getCause() instanceof DockerException)) {
			cause = cause.getCause();
		}
		return cause;
	}

	private @Nullable String reason(Throwable cause) {
		Path socket = this.host.socket();
		if (socket != null && isRefusal(cause)) {
			return socketReason(socket, cause);
		}
		if (cause instanceof ConnectTimeoutException) {
			return "could not connect to " + this.host + " within " + this.timeouts.connect();
		}
		if (cause instanceof ReadTimeoutException) {
			return this.host + " accepted the call but did not answer within " + this.timeouts.response();
		}
		if (cause instanceof UnknownHostException) {
			return "could not connect to " + this.host + ": there is no machine of that name";
		}
		if (cause instanceof ConnectException) {
			return "could not connect to " + this.host + ": nothing listens there, is the engine running?";
		}
		if (cause instanceof SSLException || cause instanceof CertificateException) {
			return tlsReason(cause);
		}
		if (cause instanceof TimeoutException) {
			return "all connections to " + this.host + " are busy with calls that got no answer yet";
		}
		if (cause instanceof ClosedChannelException || cause instanceof AbortedException) {
			return "the connection to " + this.host + " was closed";
		}
		return (cause instanceof IOException) ? "the connection to " + this.host + " broke: " + cause.getMessage()
				: null;
	}

	private static boolean isRefusal(Throwable cause) {
		return cause instanceof IOException
				&& (cause instanceof FileNotFoundException || cause instanceof NoSuchFileException
						|| cause instanceof ConnectException || message(cause).contains("permission denied")
						|| message(cause).contains("no such file") || message(cause).contains("connection refused"));
	}

	private String socketReason(Path socket, Throwable cause) {
		String start = "could not connect to " + this.host + ": ";
		if (message(cause).contains("permission denied")) {
			return start + "permission denied. Is the user in the group that owns the socket, usually 'docker'?";
		}
		if (!Files.exists(socket)) {
			return start + "the socket does not exist. Is the engine installed and running?";
		}
		return start + "nothing listens on the socket. Is the engine running?";
	}

	private String tlsReason(Throwable cause) {
		Throwable root = cause;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		if (cause instanceof NotSslRecordException || message(root).contains("not an ssl/tls record")) {
			return this.host + " was called with TLS but does not speak it: use the TLS port, or switch TLS off";
		}
		return "could not agree on TLS with " + this.host + ": " + root.getMessage();
	}

	private static boolean isPlainAnswerOfTlsPort(EngineException refusal) {
		return message(refusal).contains("client sent an http request to an https server");
	}

	private static String message(Throwable cause) {
		return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
	}

}
