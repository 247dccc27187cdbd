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

package io.springline.docker.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.springline.docker.test.Frames;
import io.springline.docker.test.Peer;
import io.springline.docker.test.Request;
import io.springline.docker.test.ScriptedEngine.Script;

/**
 * An engine that runs one container. Each answer can be replaced.
 */
final class RunScript implements Script {

	static final String MULTIPLEXED = "application/vnd.docker.multiplexed-stream";

	static final String RAW = "application/vnd.docker.raw-stream";

	final CountDownLatch started = new CountDownLatch(1);

	final CountDownLatch removed = new CountDownLatch(1);

	final List<Request> requests = new CopyOnWriteArrayList<>();

	private final Map<String, Script> answers = new ConcurrentHashMap<>();

	RunScript() {
		on("POST /containers/create", (request, peer) -> created(peer));
		on("POST /images/create", (request, peer) -> peer.json("{\"status\":\"Pull complete\",\"id\":\"a1\"}\n"));
		on("POST /containers/c1/attach", (request, peer) -> output(peer, MULTIPLEXED));
		on("POST /containers/c1/wait", (request, peer) -> exit(peer, "{\"StatusCode\":0}"));
		on("POST /containers/c1/start", (request, peer) -> {
			noContent(peer);
			this.started.countDown();
		});
		on("POST /containers/c1/stop", (request, peer) -> noContent(peer));
		on("DELETE /containers/c1", (request, peer) -> {
			noContent(peer);
			this.removed.countDown();
		});
	}

	/**
	 * Replace an answer.
	 * @param call method and path, without the version
	 * @param answer what to answer
	 * @return this script
	 */
	RunScript on(String call, Script answer) {
		this.answers.put(call, answer);
		return this;
	}

	/**
	 * Have the process write something and end.
	 * @param bytes what comes on the connection
	 * @return this script
	 */
	RunScript writes(byte[]... bytes) {
		return on("POST /containers/c1/attach", (request, peer) -> output(peer, MULTIPLEXED, bytes));
	}

	/**
	 * Have the process run until the test is over.
	 * @param bytes what it writes before
	 * @return this script
	 */
	RunScript runsFor(byte[] bytes) {
		on("POST /containers/c1/wait", (request, peer) -> {
			peer.chunked("200 OK", "Content-Type: application/json");
			peer.readToEnd();
		});
		return on("POST /containers/c1/attach", (request, peer) -> {
			upgrade(peer, MULTIPLEXED);
			await(this.started);
			peer.send(bytes).readToEnd();
		});
	}

	@Override
	public void answer(Request request, Peer peer) throws IOException, InterruptedException {
		this.requests.add(request);
		String path = request.call().replaceFirst(" /v[0-9.]+/", " /").replaceFirst("\\?.*", "");
		Script answer = this.answers.get(path);
		if (answer == null) {
			throw new AssertionError("Nobody expected " + request);
		}
		answer.answer(request, peer);
	}

	void output(Peer peer, String type, byte[]... bytes) throws IOException, InterruptedException {
		upgrade(peer, type);
		await(this.started);
		peer.send(Frames.join(bytes)).close();
	}

	void exit(Peer peer, String result) throws IOException, InterruptedException {
		peer.chunked("200 OK", "Content-Type: application/json");
		await(this.started);
		peer.chunk(result).lastChunk();
	}

	static void upgrade(Peer peer, String type) throws IOException {
		peer.head("101 UPGRADED", "Content-Type: " + type, "Connection: Upgrade", "Upgrade: tcp");
	}

	static void created(Peer peer) throws IOException {
		peer.answer("201 Created", "{\"Id\":\"c1\",\"Warnings\":[\"no swap\"]}", "Content-Type: application/json");
	}

	static void noContent(Peer peer) throws IOException {
		peer.head("204 No Content");
	}

	static void refuse(Peer peer, String status, String message) throws IOException {
		peer.answer(status, "{\"message\":\"" + message + "\"}", "Content-Type: application/json");
	}

	static void await(CountDownLatch latch) throws InterruptedException {
		if (!latch.await(20, TimeUnit.SECONDS)) {
			throw new AssertionError("It did not happen in time");
		}
	}

}
