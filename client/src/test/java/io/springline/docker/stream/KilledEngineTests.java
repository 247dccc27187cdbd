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

package io.springline.docker.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.NoProgressException;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Peer;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for streams whose engine is killed, and for those that are cancelled.
 */
@ParameterizedClass
@EnumSource(names = { "TCP", "UNIX_NIO" })
@Timeout(120)
class KilledEngineTests {

	@Parameter
	Transport transport;

	@ParameterizedTest
	@EnumSource(Streamed.class)
	void isAnErrorBeforeTheHead(Streamed stream) throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> peer.close())) {
			assertCut(engine, stream, 0);
		}
	}

	@ParameterizedTest
	@EnumSource(Streamed.class)
	void isAnErrorAfterTheHead(Streamed stream) throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> head(peer).close())) {
			assertCut(engine, stream, 0);
		}
	}

	@ParameterizedTest
	@EnumSource(Streamed.class)
	void isAnErrorBetweenItems(Streamed stream) throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport,
				(request, peer) -> head(peer).chunk(stream.item).chunk(stream.item).close())) {
			assertCut(engine, stream, 2);
		}
	}

	@ParameterizedTest
	@EnumSource(Streamed.class)
	void isAnErrorInsideAnItem(Streamed stream) throws Exception {
		for (int size = 1; size < stream.item.length() - 1; size += 6) {
			String begun = stream.item.substring(0, size);
			try (ScriptedEngine engine = ScriptedEngine.start(this.transport,
					(request, peer) -> head(peer).chunk(stream.item).chunk(begun).close())) {
				assertCut(engine, stream, 1);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(Streamed.class)
	void itemsComeInReadsOfOneByte(Streamed stream) throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> {
			head(peer);
			for (char next : (stream.item + stream.item).toCharArray()) {
				peer.chunk(String.valueOf(next));
			}
			peer.lastChunk();
		})) {
			StepVerifier.create(stream.of(engine.client()))
				.expectNextCount(2)
				.thenConsumeWhile((last) -> stream == Streamed.PROGRESS)
				.expectComplete()
				.verify(Outcome.LIMIT);
		}
	}

	@ParameterizedTest
	@EnumSource(Streamed.class)
	void cancellingClosesTheConnectionAtAnyPoint(Streamed stream) throws Exception {
		for (int count = 0; count <= 3; count++) {
			CompletableFuture<Void> begun = new CompletableFuture<>();
			CompletableFuture<Long> end = new CompletableFuture<>();
			try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> {
				head(peer).chunk(stream.item + stream.item + stream.item + stream.item.substring(0, 5));
				begun.complete(null);
				end.complete(peer.readToEnd());
			})) {
				StepVerifier.create(stream.of(engine.client()), count)
					.expectSubscription()
					.then(begun::join)
					.expectNextCount(count)
					.thenCancel()
					.verify(Outcome.LIMIT);
				assertThat(end.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).as("cancelled after " + count)
					.isZero();
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "PULL", "PROGRESS" })
	void watchdogDisconnectsFromAnEngineThatDoesNothing(Streamed stream) throws Exception {
		CompletableFuture<Void> told = new CompletableFuture<>();
		CompletableFuture<Long> end = new CompletableFuture<>();
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> {
			head(peer).chunk(stream.item);
			told.complete(null);
			end.complete(peer.readToEnd());
		})) {
			Flux<ProgressMessage> pull = ProgressMessage.requireProgress(engine.client().images().pull("busybox"),
					Duration.ofSeconds(2));
			Flux<?> watched = (stream == Streamed.PULL) ? pull : TransferProgress.from(pull);
			// Time stands still until something is asked for, which has been sent then
			StepVerifier.create(watched, 0)
				.expectSubscription()
				.then(told::join)
				.thenRequest(Long.MAX_VALUE)
				.expectNextCount(1)
				.expectError(NoProgressException.class)
				.verify(Outcome.LIMIT);
			assertThat(end.get(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isZero();
		}
	}

	private static Peer head(Peer peer) throws IOException {
		return peer.chunked("200 OK", "Content-Type: application/json");
	}

	private static void assertCut(ScriptedEngine engine, Streamed stream, int items) throws IOException {
		StepVerifier.create(stream.of(engine.client()))
			.expectNextCount(items)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DockerConnectionException.class)
				.hasMessageContaining(engine.host()))
			.verify(Outcome.LIMIT);
	}

	/**
	 * A stream of JSON.
	 */
	enum Streamed {

		EVENTS((docker) -> docker.system().events(), """
				{"Type":"image","Action":"tag","Actor":{"ID":"i"},"timeNano":1}
				"""),

		STATS((docker) -> docker.containers().stats("c1"), """
				{"name":"/c1","read":"2026-11-21T21:00:00Z","networks":{}}
				"""),

		USAGE((docker) -> docker.containers().usage("c1"), """
				{"name":"/c1","read":"2026-11-21T21:00:00Z","networks":{}}
				"""),

		PULL((docker) -> docker.images().pull("busybox"), """
				{"status":"Pulling fs layer","progressDetail":{},"id":"a"}
				"""),

		PROGRESS((docker) -> TransferProgress.from(docker.images().pull("busybox")), """
				{"status":"Pulling fs layer","progressDetail":{},"id":"a"}
				""");

		private final Function<DockerClient, Flux<?>> stream;

		private final String item;

		Streamed(Function<DockerClient, Flux<?>> stream, String item) {
			this.stream = stream;
			this.item = item;
		}

		Flux<?> of(DockerClient docker) {
			return this.stream.apply(docker);
		}

	}

}
