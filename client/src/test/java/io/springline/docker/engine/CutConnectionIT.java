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

package io.springline.docker.engine;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.springline.docker.DockerClient;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.run.RunEvent.Created;
import io.springline.docker.run.RunEvent.Output;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Connections that break without an end, as they do when a daemon is killed, and an
 * engine that is replaced by another one.
 */
@RequiresEngine
class CutConnectionIT {

	private static final LogsOptions FOLLOW = LogsOptions.builder().follow(true).build();

	private final Engine engine;

	private final Relay relay;

	private final DockerClient docker;

	CutConnectionIT(Engine engine) throws IOException {
		this.engine = engine;
		this.relay = new Relay(EngineVariables.get(EngineVariables.HOST));
		this.docker = DockerClient.builder().host(this.relay.host()).build();
	}

	@AfterEach
	void close() throws IOException {
		this.docker.close();
		this.relay.close();
	}

	@Test
	void isNoticedBetweenCalls() {
		String id = this.engine.created(this.engine.service());
		Set<String> sockets = Descriptors.sockets();
		Engine.complete(Flux.range(0, 5).flatMap((index) -> this.docker.containers().inspect(id)));
		this.relay.cut();
		Await.until("the client has noticed", () -> Descriptors.socketsSince(sockets).isEmpty());
		assertThat(Engine.get(this.docker.containers().start(id))).isTrue();
		assertThat(Engine.get(this.docker.containers().inspect(id)).state().running()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void breaksFollowedLog(boolean tty) {
		String id = this.engine.started(this.engine.service("echo ready").tty(tty));
		breaks(this.docker.containers().logs(id, FOLLOW));
		assertThat(Engine.get(this.docker.containers().inspect(id)).state().running()).isTrue();
	}

	@Test
	void breaksStats() {
		breaks(this.docker.containers().stats(this.engine.started(this.engine.service())));
	}

	@Test
	void breaksRunAndRemovesItsContainer() {
		AtomicReference<String> id = new AtomicReference<>();
		breaks(this.docker
			.run(this.engine.run("trap 'exit 0' TERM; echo ready; while :; do sleep 600 & wait; done").build())
			.doOnNext((event) -> {
				if (event instanceof Created created) {
					id.set(created.containerId());
				}
			})
			.ofType(Output.class));
		Await.until("the container is gone", () -> !this.engine.exists(id.get()));
	}

	@Test
	void leadsToAnEngineOfAnotherVersion() {
		String here = EngineVariables.get(EngineVariables.HOST);
		this.relay.lead(EngineVariables.find(EngineVariables.HOST_NEWER).orElse(here));
		Engine.get(this.docker.system().info());
		assertThat(Engine.get(this.docker.apiVersion()))
			.isGreaterThanOrEqualTo(Engine.get(this.engine.docker().apiVersion()));
		this.relay.lead(here);
		String id = this.engine.created(this.engine.service("echo ready"));
		assertThat(Engine.get(this.docker.containers().inspect(id)).id()).isEqualTo(id);
		assertThat(Engine.get(this.docker.apiVersion())).isEqualTo(Engine.get(this.engine.docker().apiVersion()));
		assertThat(Engine.get(this.docker.containers().start(id))).isTrue();
		assertThat(Engine.get(this.docker.containers().logs(id, FOLLOW).next()).text()).isEqualTo("ready\n");
	}

	private void breaks(Flux<?> stream) {
		StepVerifier.create(stream)
			.expectNextCount(1)
			.then(this.relay::cut)
			.thenConsumeWhile((more) -> true)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(DockerConnectionException.class)
				.hasMessageContaining(this.relay.host()))
			.verify(Engine.LIMIT);
	}

}
