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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.test.StepVerifier;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

import io.springline.docker.DockerClient;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.error.ClientClosedException;
import io.springline.docker.stream.Frame;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what becomes of calls and streams when an application stops.
 */
@Timeout(60)
class DockerShutdownTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final byte[] FRAME = { 1, 0, 0, 0, 0, 0, 0, 1, 'x' };

	private final List<String> ends = new CopyOnWriteArrayList<>();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DockerRegistryAutoConfiguration.class, DockerAutoConfiguration.class));

	private DisposableServer engine;

	@BeforeEach
	void start() {
		this.engine = HttpServer.create().host("127.0.0.1").port(0).handle((request, response) -> {
			response.header("Api-Version", "1.45");
			if (request.uri().contains("/logs")) {
				return response.header("Content-Type", "application/vnd.docker.multiplexed-stream")
					.send(Flux.just(FRAME).map(Unpooled::wrappedBuffer).concatWith(Flux.never()), (bytes) -> true);
			}
			return request.uri().equals("/_ping") ? response.send() : response.sendString(Mono.just("[]"));
		}).bindNow(LIMIT);
	}

	@AfterEach
	void stop() {
		this.engine.disposeNow(LIMIT);
	}

	@Test
	void streamsEndAfterTheWebServerAndBeforeBeansCleanUp() {
		withEngine().withBean("web", SmartLifecycle.class, () -> new WebServer(this.ends))
			.withBean("cleaner", Cleaner.class, this.ends)
			.run((context) -> {
				follow(context.getBean("build", DockerClient.class), "build");
				follow(context.getBean(DockerClient.class), "default");
			});
		assertThat(this.ends).hasSize(4).startsWith("web server").endsWith("cleaned up").contains("build", "default");
	}

	@Test
	void contextThatIsStoppedAndStartedAgainHasAClientThatWorks() {
		withEngine().run((context) -> {
			ConfigurableApplicationContext application = context.getSourceApplicationContext();
			DockerClient docker = context.getBean(DockerClient.class);
			for (int i = 1; i <= 2; i++) {
				follow(docker, "stream " + i);
				application.stop();
				assertThat(this.ends).hasSize(i).endsWith("stream " + i);
				application.start();
				StepVerifier.create(docker.containers().list()).expectComplete().verify(LIMIT);
			}
		});
	}

	@Test
	void contextThatPausesLeavesStreamsOpen() {
		withEngine().run((context) -> {
			ConfigurableApplicationContext application = context.getSourceApplicationContext();
			DockerClient docker = context.getBean(DockerClient.class);
			follow(docker, "stream");
			application.pause();
			assertThat(docker.connections().streams()).isEqualTo(1);
			application.restart();
			assertThat(docker.connections().streams()).isEqualTo(1);
			assertThat(this.ends).isEmpty();
		});
	}

	private ApplicationContextRunner withEngine() {
		String host = "tcp://localhost:" + this.engine.port();
		return this.contextRunner.withPropertyValues("docker.engine.host=" + host,
				"docker.engine.clients.build.host=" + host);
	}

	private void follow(DockerClient docker, String name) throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		Flux<Frame> logs = docker.containers().logs("c1", LogsOptions.builder().follow(true).build());
		logs.doOnNext((frame) -> begun.countDown())
			.doOnError(ClientClosedException.class, (ex) -> this.ends.add(name))
			.onErrorComplete()
			.subscribe();
		assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
	}

	static class Cleaner implements AutoCloseable {

		private final DockerClient docker;

		private final List<String> ends;

		Cleaner(DockerClient docker, List<String> ends) {
			this.docker = docker;
			this.ends = ends;
		}

		@Override
		public void close() {
			this.docker.containers().list().then().block(LIMIT);
			this.ends.add("cleaned up");
		}

	}

	private static final class WebServer implements SmartLifecycle {

		private final List<String> ends;

		private boolean running;

		private WebServer(List<String> ends) {
			this.ends = ends;
		}

		@Override
		public void start() {
			this.running = true;
		}

		@Override
		public void stop() {
			this.running = false;
			this.ends.add("web server");
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

		@Override
		public int getPhase() {
			return SmartLifecycle.DEFAULT_PHASE - 2048;
		}

	}

}
