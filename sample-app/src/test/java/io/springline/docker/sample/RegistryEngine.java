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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An engine that remembers the credentials for registries that it was sent, and whose
 * registries refuse some.
 */
class RegistryEngine implements AutoCloseable {

	private final List<String> sent = new CopyOnWriteArrayList<>();

	private HttpServer server;

	void start() {
		try {
			this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	String host() {
		return "tcp://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/**
	 * Return the values of the headers with credentials.
	 */
	List<String> sent() {
		return this.sent;
	}

	List<String> decoded() {
		return this.sent.stream()
			.map((value) -> new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8))
			.toList();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			Stream.of("X-Registry-Auth", "X-Registry-Config")
				.map(exchange.getRequestHeaders()::getFirst)
				.filter(Objects::nonNull)
				.forEach(this.sent::add);
			exchange.getRequestBody().readAllBytes();
			exchange.getResponseHeaders().set("Api-Version", "1.41");
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			String target = exchange.getRequestURI().toString();
			if (target.contains("refused")) {
				send(exchange, 500, "{\"message\":\"unauthorized: authentication required\"}");
			}
			else if (target.endsWith("/_ping")) {
				exchange.sendResponseHeaders(200, -1);
			}
			else if (target.endsWith("/auth")) {
				send(exchange, 200, "{\"Status\":\"Login Succeeded\",\"IdentityToken\":\"hunter2-given\"}");
			}
			else if (target.contains("/push")) {
				send(exchange, 200, "{\"status\":\"Preparing\"}\n{\"error\":\"no basic auth credentials\"}\n");
			}
			else if (target.contains("/build")) {
				send(exchange, 200, "{\"stream\":\"built\"}");
			}
			else {
				send(exchange, 404, "{\"message\":\"no such page\"}");
			}
		}
	}

	private static void send(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

}
