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

package io.springline.docker.autoconfigure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;

/**
 * An engine on a TCP port that answers what it was told and remembers what it was asked.
 */
public final class StubEngine implements AutoCloseable {

	private final HttpServer server;

	private final Map<String, Answer> answers = new ConcurrentHashMap<>();

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private StubEngine(HttpServer server) {
		this.server = server;
		this.server.createContext("/", this::handle);
		this.server.start();
		answer("GET /v1.41/version", 200, "{\"Version\":\"20.10.24\",\"ApiVersion\":\"1.41\"}");
	}

	public static StubEngine start() throws IOException {
		return new StubEngine(HttpServer.create(anyPort(), 0));
	}

	/**
	 * Start an engine that speaks TLS and asks clients for their certificate.
	 * @param ssl the certificate of the engine and whom it trusts
	 * @return the engine
	 */
	static StubEngine start(SSLContext ssl) throws IOException {
		HttpsServer server = HttpsServer.create(anyPort(), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(ssl) {

			@Override
			public void configure(HttpsParameters parameters) {
				SSLParameters needsClient = ssl.getDefaultSSLParameters();
				needsClient.setNeedClientAuth(true);
				parameters.setSSLParameters(needsClient);
			}

		});
		return new StubEngine(server);
	}

	private static InetSocketAddress anyPort() {
		return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
	}

	/**
	 * Answer a request.
	 * @param request the method and the path
	 * @param status the status of the answer
	 * @param body the body of the answer
	 */
	public void answer(String request, int status, String body) {
		this.answers.put(request, new Answer(status, body));
	}

	public String host() {
		return "tcp://localhost:" + this.server.getAddress().getPort();
	}

	public List<Request> requests() {
		return this.requests;
	}

	List<String> lines() {
		return this.requests.stream().map((request) -> request.method() + " " + request.uri()).toList();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String method = exchange.getRequestMethod();
			String path = exchange.getRequestURI().getPath();
			String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			this.requests.add(new Request(method, exchange.getRequestURI(), exchange.getRequestHeaders(), sent));
			exchange.getResponseHeaders().set("Api-Version", "1.41");
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			Answer answer = path.endsWith("/_ping") ? new Answer(200, "OK")
					: this.answers.getOrDefault(method + " " + path, new Answer(404, "{\"message\":\"no such page\"}"));
			byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
			boolean empty = method.equals("HEAD") || body.length == 0;
			exchange.sendResponseHeaders(answer.status(), empty ? -1 : body.length);
			if (!empty) {
				exchange.getResponseBody().write(body);
			}
		}
	}

	/**
	 * What the engine was asked.
	 *
	 * @param method the method
	 * @param uri the path and query
	 * @param headers the headers
	 * @param body the body
	 */
	public record Request(String method, URI uri, Headers headers, String body) {

	}

	private record Answer(int status, String body) {

	}

}
