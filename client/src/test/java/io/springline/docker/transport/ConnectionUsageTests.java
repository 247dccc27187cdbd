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

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.springline.docker.DockerClient;
import io.springline.docker.container.AttachOptions;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.http.ApiVersion;
import io.springline.docker.stream.StreamSession;
import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Peer;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.ScriptedEngine.Options;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConnectionUsage}.
 */
@ParameterizedClass
@EnumSource(Transport.class)
@Timeout(60)
class ConnectionUsageTests {

	private static final int MAX = 32;

	private static final ApiVersion VERSION = new ApiVersion(1, 45);

	@Parameter
	Transport transport;

	@Test
	void nothingIsAskedToKnowThatThereIsNothing() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> peer.json("[]"))) {
			DockerClient docker = engine.client();
			assertThat(docker.connections()).isEqualTo(new ConnectionUsage(0, 0, 0, MAX, 0, 0, null));
			assertThat(engine.callsAndPings()).isEmpty();
		}
	}

	@Test
	void pinnedVersionIsKnownAtOnce() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> peer.json("[]"))) {
			assertThat(engine.client(engine.setup().apiVersion("1.41")).connections().apiVersion())
				.isEqualTo(new ApiVersion(1, 41));
		}
	}

	@Test
	void connectionOfACallIsKept() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> peer.json("[]"))) {
			DockerClient docker = engine.client();
			Outcome.completes(docker.containers().list());
			becomes(docker, (usage) -> usage.active() == 0 && usage.idle() > 0 && VERSION.equals(usage.apiVersion()));
		}
	}

	@Test
	void callBesideABrokenOneGoesOn() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch answer = new CountDownLatch(1);
		AtomicInteger calls = new AtomicInteger();
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> {
			switch (calls.incrementAndGet()) {
				case 1 -> {
					asked.countDown();
					answer.await();
					peer.json("[]");
				}
				case 2 -> peer.close();
				default -> peer.json("[]");
			}
		})) {
			DockerClient docker = engine.client();
			CompletableFuture<?> running = docker.containers().list().collectList().toFuture();
			asked.await();
			Outcome.completes(docker.containers().list());
			becomes(docker, (usage) -> usage.active() == 1 && usage.idle() == 1);
			assertThat(running).isNotDone();
			answer.countDown();
			assertThat(running).succeedsWithin(Outcome.LIMIT);
			becomes(docker, (usage) -> usage.active() == 0 && usage.idle() == 1);
		}
	}

	@Test
	void callsBeyondThePoolWait() throws Exception {
		CountDownLatch answers = new CountDownLatch(1);
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> {
			answers.await();
			peer.json("[]");
		})) {
			DockerClient docker = engine.client();
			Mono<Void> calls = Flux.range(0, MAX + 5).flatMap((i) -> docker.containers().list(), 100).then();
			Disposable running = calls.subscribe();
			becomes(docker, (usage) -> usage.equals(new ConnectionUsage(MAX, 0, 5, MAX, 0, 0, VERSION)));
			answers.countDown();
			becomes(docker, (usage) -> usage.active() == 0 && usage.pending() == 0 && running.isDisposed());
		}
	}

	@Test
	void streamIsOpenUntilItIsCancelled() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport,
				(request, peer) -> peer.chunked("200 OK", "Content-Type: application/vnd.docker.multiplexed-stream")
					.chunk(Frames.stdout("a"))
					.keepOpen())) {
			DockerClient docker = engine.client();
			Disposable stream = docker.containers().logs("c", LogsOptions.builder().follow(true).build()).subscribe();
			becomes(docker, (usage) -> usage.streams() == 1 && usage.sessions() == 0);
			stream.dispose();
			becomes(docker, (usage) -> usage.streams() == 0);
		}
	}

	@Test
	void sessionIsOpenUntilItIsClosed() throws Exception {
		inSession(Peer::keepOpen, (docker) -> {
			StreamSession session = open(docker);
			becomes(docker, (usage) -> usage.streams() == 0 && usage.sessions() == 1);
			session.close();
			becomes(docker, (usage) -> usage.sessions() == 0);
		});
	}

	@Test
	void sessionIsOverWhenItsProcessEnds() throws Exception {
		CountDownLatch end = new CountDownLatch(1);
		inSession((peer) -> {
			await(end);
			peer.close();
		}, (docker) -> {
			StreamSession session = open(docker);
			Disposable output = session.output().subscribe();
			becomes(docker, (usage) -> usage.sessions() == 1);
			end.countDown();
			becomes(docker, (usage) -> usage.sessions() == 0 && output.isDisposed());
		});
	}

	@Test
	void streamThatIsRefusedIsNotOpen() throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport,
				(request, peer) -> peer.answer("404 Not Found", "{\"message\":\"No such container\"}"))) {
			DockerClient docker = engine.client();
			for (int i = 0; i < 20; i++) {
				Outcome.fails(docker.containers().logs("c"), RuntimeException.class);
			}
			becomes(docker, (usage) -> usage.streams() == 0);
		}
	}

	@Test
	void closedClientHasNoConnections() throws Exception {
		inSession(Peer::keepOpen, (docker) -> {
			Outcome.completes(docker.system().version());
			open(docker);
			docker.close();
			becomes(docker, (usage) -> usage.equals(new ConnectionUsage(0, 0, 0, MAX, 0, 0, VERSION)));
		});
	}

	private void inSession(Script script, Consumer<DockerClient> test) throws Exception {
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, Options.DEFAULTS, (request, peer) -> {
			if (request.call().contains("/attach")) {
				peer.head("101 UPGRADED", "Connection: Upgrade", "Upgrade: tcp",
						"Content-Type: application/vnd.docker.multiplexed-stream");
				script.follow(peer);
			}
			else {
				peer.json("{}");
			}
		})) {
			test.accept(engine.client());
		}
	}

	private static StreamSession open(DockerClient docker) {
		StreamSession session = docker.containers()
			.attach("c", AttachOptions.builder().stdin(true).build())
			.block(Outcome.LIMIT);
		assertThat(session).isNotNull();
		return session;
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(Outcome.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void becomes(DockerClient docker, Predicate<ConnectionUsage> expected) {
		ConnectionUsage[] last = new ConnectionUsage[1];
		Mono.fromSupplier(() -> last[0] = docker.connections())
			.filter(expected)
			.repeatWhenEmpty((again) -> again.delayElements(Duration.ofMillis(10)))
			.timeout(Outcome.LIMIT)
			.onErrorMap((ex) -> new AssertionError("It stays at " + last[0], ex))
			.block();
	}

	private interface Script {

		void follow(Peer peer) throws IOException;

	}

}
