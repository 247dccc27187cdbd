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
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * As much of an engine as the console needs to show it, on a TCP port that stays the same
 * when the engine goes away and comes back.
 */
class FakeEngine implements AutoCloseable {

	private final int port = freePort();

	private final List<String> containers = new CopyOnWriteArrayList<>();

	private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private HttpServer server;

	String host() {
		return "tcp://127.0.0.1:" + this.port;
	}

	void start() {
		try {
			this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", this.port), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	void stop() {
		this.server.stop(0);
	}

	void addContainer(String name) {
		this.containers.add("""
				{"Id": "id-of-%1$s", "Names": ["/%1$s"], "Image": "busybox", "State": "running"}""".formatted(name));
		this.events.add("""
				{"Type": "container", "Action": "start", "Actor": {"ID": "id-of-%s"}}
				""".formatted(name));
	}

	@Override
	public void close() {
		stop();
		this.threads.shutdownNow();
	}

	private void answer(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().set("Api-Version", "1.41");
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
		switch (request) {
			case "HEAD /_ping" -> exchange.sendResponseHeaders(200, -1);
			case "GET /v1.41/version" -> answer(exchange, 200, """
					{"Version": "20.10.0-fake", "ApiVersion": "1.41", "Os": "linux", "Arch": "amd64"}""");
			case "GET /v1.41/containers/json" -> answer(exchange, 200, this.containers.toString());
			case "GET /v1.41/images/json" -> answer(exchange, 200, "[]");
			case "GET /v1.41/events" -> follow(exchange);
			default -> answer(exchange, 404, "{\"message\": \"No such thing: " + request + "\"}");
		}
		exchange.close();
	}

	private void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	private void follow(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, 0);
		try (OutputStream body = exchange.getResponseBody()) {
			body.flush();
			while (true) {
				body.write(this.events.take().getBytes(StandardCharsets.UTF_8));
				body.flush();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
