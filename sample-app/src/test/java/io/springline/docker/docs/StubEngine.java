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

package io.springline.docker.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Says it speaks a version of the API, and answers all else alike.
 */
final class StubEngine implements AutoCloseable {

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer server = open();

	StubEngine(String apiVersion, int status, String body) {
		this.server.setExecutor(this.threads);
		this.server.createContext("/_ping", (exchange) -> {
			exchange.getResponseHeaders().add("Api-Version", apiVersion);
			answer(exchange, 200, "OK");
		});
		this.server.createContext("/", (exchange) -> answer(exchange, status, body));
		this.server.start();
	}

	/**
	 * Send a redirect, or a status with a body.
	 */
	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		exchange.getRequestBody().readAllBytes();
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", body.startsWith("<") ? "text/html" : "application/json");
		if (status == 301) {
			exchange.getResponseHeaders().add("Location", body);
		}
		boolean withBody = bytes.length > 0 && !exchange.getRequestMethod().equals("HEAD");
		exchange.sendResponseHeaders(status, withBody ? bytes.length : -1);
		if (withBody) {
			exchange.getResponseBody().write(bytes);
		}
		exchange.close();
	}

	private static HttpServer open() {
		try {
			return HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String host() {
		return "tcp://127.0.0.1:" + this.server.getAddress().getPort();
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
