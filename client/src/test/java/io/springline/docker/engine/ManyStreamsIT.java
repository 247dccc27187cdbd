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

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerKillOptions;
import io.springline.docker.container.LogsOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A thousand streams at once.
 */
@RequiresEngine
class ManyStreamsIT {

	private static final int STREAMS = 1000;

	private static final LogsOptions FOLLOW = LogsOptions.builder().follow(true).build();

	private final Engine engine;

	ManyStreamsIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void leaveOrdinaryCallsAlone() {
		String id = this.engine.started(this.engine.service("trap 'echo more' USR1; echo ready"));
		try (DockerClient docker = this.engine.builder().build()) {
			fillPool(docker, id);
			Set<String> sockets = Descriptors.sockets();
			int threads = ManagementFactory.getThreadMXBean().getThreadCount();
			AtomicInteger lines = new AtomicInteger();
			AtomicInteger ends = new AtomicInteger();
			Disposable.Composite following = Disposables.composite();
			for (int i = 0; i < STREAMS; i++) {
				following.add(docker.containers()
					.logs(id, FOLLOW)
					.subscribe((frame) -> lines.incrementAndGet(), (ex) -> ends.incrementAndGet(),
							ends::incrementAndGet));
			}
			Await.until("all streams have begun", () -> lines.get() == STREAMS || ends.get() > 0);
			assertThat(ends).hasValue(0);
			assertThat(Descriptors.socketsSince(sockets)).hasSize(STREAMS);
			assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + 10);
			assertThat(median(docker)).isLessThan(Duration.ofSeconds(1));
			Engine.complete(docker.containers().kill(id, ContainerKillOptions.builder().signal("USR1").build()));
			Await.until("all streams go on", () -> lines.get() == 2 * STREAMS || ends.get() > 0);
			assertThat(ends).hasValue(0);
			following.dispose();
			Await.until("all sockets are closed", () -> Descriptors.socketsSince(sockets).isEmpty());
			assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThan(threads + 10);
			assertThat(Engine.get(docker.system().ping()).osType()).isEqualTo("linux");
			assertThat(this.engine.state(id).running()).isTrue();
		}
	}

	@Test
	void endWithTheContainer() {
		String id = this.engine.started(this.engine.service("echo ready"));
		fillPool(this.engine.docker(), id);
		Set<String> sockets = Descriptors.sockets();
		AtomicInteger lines = new AtomicInteger();
		AtomicInteger ends = new AtomicInteger();
		for (int i = 0; i < 100; i++) {
			this.engine.containers()
				.logs(id, FOLLOW)
				.subscribe((frame) -> lines.incrementAndGet(), (ex) -> ends.addAndGet(1000), ends::incrementAndGet);
		}
		Await.until("all streams have begun", () -> lines.get() == 100);
		Engine.get(this.engine.containers().stop(id));
		Await.until("all streams have ended well", () -> ends.get() == 100);
		Await.until("all sockets are closed", () -> Descriptors.socketsSince(sockets).isEmpty());
	}

	/**
	 * Make as many calls at once as there may be, each of which leaves a connection.
	 */
	private static void fillPool(DockerClient docker, String id) {
		Engine.complete(Flux.range(0, 200).flatMap((index) -> docker.containers().inspect(id), 200));
	}

	private static Duration median(DockerClient docker) {
		List<Duration> times = new ArrayList<>();
		for (int i = 0; i < 21; i++) {
			long start = System.nanoTime();
			Engine.get(docker.system().ping());
			times.add(Duration.ofNanos(System.nanoTime() - start));
		}
		return times.stream().sorted().toList().get(10);
	}

}
