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

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.Disposable;
import reactor.core.Disposables;

import io.springline.docker.DockerClient;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.test.Frames;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Peer;
import io.springline.docker.test.ScriptedEngine;
import io.springline.docker.test.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that any number of streams leaves ordinary calls alone.
 */
@ParameterizedClass
@EnumSource(Transport.class)
@Timeout(120)
class ManyStreamsTests {

	private static final int STREAMS = 1000;

	@Parameter
	Transport transport;

	@Test
	void callsAreAnsweredBesideAThousandFollowedLogs() throws Exception {
		Set<Thread> before = threads();
		CountDownLatch first = new CountDownLatch(STREAMS);
		CountDownLatch second = new CountDownLatch(2 * STREAMS);
		try (ScriptedEngine engine = ScriptedEngine.start(this.transport, (request, peer) -> {
			if (request.call().contains("/logs")) {
				peer.keepOpen();
				peer.chunked("200 OK", "Content-Type: application/vnd.docker.multiplexed-stream")
					.chunk(Frames.stdout("a"));
			}
			else {
				peer.json("[]");
			}
		})) {
			DockerClient docker = engine.client();
			Disposable.Composite streams = Disposables.composite();
			for (int i = 0; i < STREAMS; i++) {
				streams.add(docker.containers()
					.logs("c" + i, LogsOptions.builder().follow(true).build())
					.subscribe((frame) -> {
						first.countDown();
						second.countDown();
					}));
			}
			assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
			Outcome.completes(docker.system().pingHead());
			for (int i = 0; i < 50; i++) {
				Outcome.completes(docker.containers().list());
			}
			assertThat(threads()).filteredOn((thread) -> !before.contains(thread)).hasSizeLessThan(50);
			assertThat(engine.peers().size()).isBetween(STREAMS + 1, STREAMS + 33);
			for (Peer peer : engine.peers()) {
				if (peer.isKept()) {
					peer.chunk(Frames.stdout("b"));
				}
			}
			assertThat(second.await(60, TimeUnit.SECONDS)).isTrue();
			streams.dispose();
			for (Peer peer : engine.peers()) {
				if (peer.isKept()) {
					assertThat(peer.readToEnd()).isZero();
				}
			}
		}
	}

	private static Set<Thread> threads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith("docker-engine"))
			.collect(Collectors.toSet());
	}

}
