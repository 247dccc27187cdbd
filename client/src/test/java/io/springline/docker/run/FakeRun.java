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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import io.springline.docker.test.Frames;
import io.springline.docker.test.Peer;
import io.springline.docker.test.Request;
import io.springline.docker.test.ScriptedEngine.Script;

/**
 * What an engine answers while a container runs: it writes a line to each output once it
 * has been started, and ends with code 3. Single calls can be answered otherwise.
 */
final class FakeRun implements Script {

	static final String ID = "4fa6e0f0c678";

	static final String CREATE = "/containers/create";

	static final String ATTACH = "/attach";

	static final String WAIT = "/wait";

	static final String START = "/start";

	private final Map<String, Script> others = new ConcurrentHashMap<>();

	private final CountDownLatch started = new CountDownLatch(1);

	/**
	 * Answer a call in another way.
	 * @param call the end of its path
	 * @param script the answer
	 * @return this script
	 */
	FakeRun on(String call, Script script) {
		this.others.put(call, script);
		return this;
	}

	/**
	 * Wait until the container has been started.
	 */
	void awaitStart() throws InterruptedException {
		this.started.await();
	}

	static void upgrade(Peer peer, String contentType) throws IOException {
		peer.head("101 UPGRADED", "Content-Type: application/vnd.docker." + contentType, "Connection: Upgrade",
				"Upgrade: tcp");
	}

	@Override
	public void answer(Request request, Peer peer) throws IOException, InterruptedException {
		String target = request.call().substring(request.call().indexOf(' ') + 1);
		String path = target.split("\\?", 2)[0];
		for (Map.Entry<String, Script> other : this.others.entrySet()) {
			if (path.endsWith(other.getKey())) {
				other.getValue().answer(request, peer);
				return;
			}
		}
		answerAsUsual(path, peer);
	}

	/**
	 * Answer a call as if nothing had been said about it.
	 * @param path its path
	 * @param peer the connection it came on
	 */
	void answerAsUsual(String path, Peer peer) throws IOException, InterruptedException {
		if (path.endsWith(CREATE)) {
			peer.answer("201 Created", "{\"Id\":\"" + ID + "\",\"Warnings\":[\"low memory\"]}");
		}
		else if (path.endsWith(ATTACH)) {
			upgrade(peer, "multiplexed-stream");
			awaitStart();
			peer.send(Frames.join(Frames.stdout("out\n"), Frames.stderr("err\n"), Frames.stdout("last")));
			peer.close();
		}
		else if (path.endsWith(WAIT)) {
			peer.chunked("200 OK", "Content-Type: application/json");
			awaitStart();
			peer.chunk("{\"StatusCode\":3}\n").lastChunk();
		}
		else if (path.endsWith(START)) {
			peer.head("204 No Content");
			this.started.countDown();
		}
		else {
			peer.head("204 No Content");
		}
	}

}
