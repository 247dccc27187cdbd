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

package io.springline.docker.http;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.EngineException;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Peer;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for calls whose connection breaks before the answer, as when the engine is
 * restarted.
 */
@ParameterizedClass
@EnumSource(Transport.class)
@Timeout(60)
class RetryTests {

	private static final int CONNECTIONS = 8;

	@Parameter
	Transport transport;

	@ParameterizedTest
	@EnumSource(Break.class)
	void readIsRepeatedOnce(Break how) throws Exception {
		AtomicInteger calls = new AtomicInteger();
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> {
			if (calls.incrementAndGet() == 2) {
				how.apply(peer);
			}
			else {
				peer.json("[]");
			}
		})) {
			DockerClient docker = engine.client();
			Outcome.completes(docker.containers().list());
			Outcome.completes(docker.containers().list());
			assertThat(engine.calls()).hasSize(3).containsOnly("GET /v1.45/containers/json");
		}
	}

	@ParameterizedTest
	@EnumSource(Break.class)
	void readIsRepeatedNoMore(Break how) throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> how.apply(peer))) {
			Outcome.fails(engine.client().containers().list(), DockerConnectionException.class);
			assertThat(engine.calls()).containsExactly("GET /v1.45/containers/json", "GET /v1.45/containers/json");
		}
	}

	@ParameterizedTest
	@EnumSource(Break.class)
	void changeIsNeverRepeated(Break how) throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> how.apply(peer))) {
			DockerClient docker = engine.client();
			ContainerCreateRequest create = ContainerCreateRequest.builder().image("busybox").build();
			Outcome.fails(docker.containers().start("c1"), DockerConnectionException.class);
			Outcome.fails(docker.containers().create(create), DockerConnectionException.class);
			Outcome.fails(docker.containers().remove("c1"), DockerConnectionException.class);
			Outcome.fails(docker.containers().stop("c1"), DockerConnectionException.class);
			assertThat(engine.calls()).containsExactly("POST /v1.45/containers/c1/start",
					"POST /v1.45/containers/create", "DELETE /v1.45/containers/c1", "POST /v1.45/containers/c1/stop");
		}
	}

	@Test
	void answerThatBreaksInTheMiddleIsNotRepeated() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> {
			peer.head("200 OK", "Content-Type: application/json", "Content-Length: 100").send("[");
			peer.close();
		})) {
			Outcome.fails(engine.client().containers().list(), DockerConnectionException.class);
			assertThat(engine.calls()).hasSize(1);
		}
	}

	@Test
	void refusalIsNotRepeated() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport,
				(request, peer) -> peer.answer("500 Internal Server Error", ""))) {
			Outcome.fails(engine.client().containers().list(), EngineException.class);
			assertThat(engine.calls()).hasSize(1);
		}
	}

	@Test
	void connectionsThatTheEngineClosedWhileIdleAreNotUsed() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> {
			peer.json("[]");
			peer.close();
		})) {
			DockerClient docker = engine.client();
			for (int i = 0; i < 5; i++) {
				Outcome.completes(docker.containers().list());
			}
			assertThat(engine.calls().size()).isBetween(5, 10);
		}
	}

	@ParameterizedTest
	@EnumSource(Break.class)
	void readGetsThroughHoweverManyConnectionsAreDead(Break how) throws Exception {
		CountDownLatch busy = new CountDownLatch(CONNECTIONS);
		Set<Peer> used = ConcurrentHashMap.newKeySet();
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> {
			if (!used.add(peer)) {
				how.apply(peer);
				return;
			}
			busy.countDown();
			busy.await();
			peer.json("[]");
		})) {
			DockerClient docker = engine.client();
			Outcome.completes(Flux.range(0, CONNECTIONS).flatMap((i) -> docker.containers().list(), CONNECTIONS));
			for (int i = 0; i < 3; i++) {
				Outcome.completes(docker.containers().list());
			}
			assertThat(used).hasSizeGreaterThan(CONNECTIONS);
		}
	}

	@ParameterizedTest
	@EnumSource(Break.class)
	void callsGetThroughWhenAllIdleConnectionsBreakAtOnce(Break how) throws Exception {
		CountDownLatch busy = new CountDownLatch(CONNECTIONS);
		Set<Peer> used = ConcurrentHashMap.newKeySet();
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> {
			used.add(peer);
			busy.countDown();
			busy.await();
			peer.json("[]");
		})) {
			DockerClient docker = engine.client();
			Flux<?> calls = Flux.range(0, CONNECTIONS).flatMap((i) -> docker.containers().list(), CONNECTIONS);
			Outcome.completes(calls);
			for (Peer peer : used) {
				how.apply(peer);
			}
			Outcome.completes(calls);
		}
	}

	enum Break {

		CLOSE, RESET;

		void apply(Peer peer) throws IOException {
			if (this == CLOSE) {
				peer.close();
			}
			else {
				peer.reset();
			}
		}

	}

}
