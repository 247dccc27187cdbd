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

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

import io.springline.docker.DockerClient;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.error.DockerException;
import io.springline.docker.run.RunResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The daemon goes away and comes back.
 */
@RequiresEngine
class DaemonRestartIT {

	private static final LogsOptions FOLLOW = LogsOptions.builder().follow(true).build();

	private static final int CALLS = 5;

	private final Engine engine;

	DaemonRestartIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void endsStreamsAndNoLaterCall(@TempDir Path folder) throws Exception {
		String id = this.engine.started(this.engine.service("echo ready"));
		Map<Transport, DockerClient> clients = new EnumMap<>(Transport.class);
		Map<String, Object> ends = new ConcurrentHashMap<>();
		try {
			for (Transport transport : Transport.values()) {
				DockerClient docker = transport.client();
				clients.put(transport, docker);
				assertThat(inspectAtOnce(docker, id)).hasSize(CALLS).containsOnly(id);
				follow(ends, transport + " logs", docker.containers().logs(id, FOLLOW));
				follow(ends, transport + " stats", docker.containers().stats(id));
				follow(ends, transport + " events", docker.system().events());
				follow(ends, transport + " wait", docker.containers().waitFor(id));
			}
			Await.until("all streams have begun", () -> ends.size() == 4 * clients.size());
			Daemon.restart(folder.resolve("restart.log"));
			clients.forEach((transport, docker) -> {
				assertThat(inspectAtOnce(docker, id)).as(transport + " after the restart").containsOnly(id);
				assertThat(Engine.get(docker.containers().start(id))).isEqualTo(transport == Transport.UNIX);
				RunResult result = Engine
					.get(docker.run(this.engine.run("echo again").remove(true).build()).as(RunResult::collect));
				assertThat(result.stdout()).isEqualTo("again");
			});
			Await.until("all streams have ended: " + ends, () -> ends.values().stream().noneMatch("begun"::equals));
			assertThat(ends.values())
				.allSatisfy((end) -> assertThat(end).isInstanceOfAny(String.class, DockerException.class));
		}
		finally {
			clients.values().forEach(DockerClient::close);
		}
	}

	private static List<String> inspectAtOnce(DockerClient docker, String id) {
		return Engine.all(Flux.range(0, CALLS)
			.flatMap((index) -> docker.containers().inspect(id).mapNotNull((container) -> container.id())));
	}

	private static void follow(Map<String, Object> ends, String name, Publisher<?> stream) {
		ends.put(name, "begun");
		Flux.from(stream).subscribe((item) -> {
		}, (ex) -> ends.put(name, ex), () -> ends.put(name, "complete"));
	}

}
