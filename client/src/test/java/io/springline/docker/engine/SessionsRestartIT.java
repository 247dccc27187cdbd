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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

import io.springline.docker.DockerClient;
import io.springline.docker.container.AttachOptions;
import io.springline.docker.container.HostConfig;
import io.springline.docker.container.RestartPolicy;
import io.springline.docker.error.DockerException;
import io.springline.docker.exec.ExecCreateRequest;
import io.springline.docker.exec.ExecSession;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.image.BuilderVersion;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.ProgressMessage;
import io.springline.docker.stream.Reconnect;
import io.springline.docker.stream.StreamSession;
import io.springline.docker.system.EventAction;
import io.springline.docker.system.EventFilters;
import io.springline.docker.system.EventSignal.Happened;
import io.springline.docker.system.EventType;
import io.springline.docker.system.EventsOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of sessions, of a build and of what is followed when the engine restarts.
 */
@RequiresEngine
class SessionsRestartIT {

	private static final String BEGUN = "begun";

	private final Engine engine;

	private final Map<String, Object> ends = new ConcurrentHashMap<>();

	private final Queue<String> steps = new ConcurrentLinkedQueue<>();

	SessionsRestartIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void sessionsEndAndFollowersResume(@TempDir Path folder) throws Exception {
		String once = this.engine.started(this.engine.service("echo begun"));
		String again = this.engine.started(this.engine.service("echo \"line $(date +%s%N)\"")
			.hostConfig(HostConfig.builder().restartPolicy(RestartPolicy.always()).build()));
		Queue<String> lines = new ConcurrentLinkedQueue<>();
		Queue<String> created = new ConcurrentLinkedQueue<>();
		try (DockerClient docker = this.engine.builder().build()) {
			Disposable logs = docker.containers().followLogs(again).map(OutputLine::text).subscribe(lines::add);
			Disposable events = created(docker).subscribe(created::add);
			ExecSession cat = Engine
				.get(docker.exec().open(once, ExecCreateRequest.builder("cat").attachStdin(true).build()));
			StreamSession attached = Engine.get(docker.containers().attach(once));
			StreamSession websocket = Engine.get(docker.containers().attachWebsocket(once, AttachOptions.ALL));
			follow("exec", cat.output());
			follow("exit code", cat.exitCode());
			follow("attach", attached.output());
			follow("websocket", websocket.output());
			follow("stats", docker.containers().stats(once));
			follow("build", build(docker, folder));
			String before = this.engine.created(this.engine.command("true"));
			Await.until("all follow",
					() -> created.contains(before) && lines.size() == 1 && this.steps.contains("under way\n"));
			assertThat(this.ends.values()).containsOnly(BEGUN);
			Daemon.restart(folder.resolve("restart.log"));
			Await.until("all has ended: " + this.ends, () -> !this.ends.containsValue(BEGUN));
			assertThat(this.ends.values())
				.allSatisfy((end) -> assertThat(end).isInstanceOfAny(String.class, DockerException.class));
			assertThat(this.ends.get("build")).isInstanceOf(DockerException.class);
			String after = this.engine.created(this.engine.command("true"));
			Await.until("the events and the log go on", () -> created.contains(after) && lines.size() > 1);
			assertThat(created).containsOnlyOnce(before, after);
			assertThat(lines).doesNotHaveDuplicates();
			logs.dispose();
			events.dispose();
		}
	}

	private Flux<String> created(DockerClient docker) {
		EventsOptions options = EventsOptions.builder()
			.since(Objects.requireNonNull(Engine.get(docker.system().info()).systemTime()))
			.filters(EventFilters.builder()
				.type(EventType.CONTAINER)
				.event(EventAction.CREATE)
				.label(Engine.LABEL, this.engine.run())
				.build())
			.build();
		return docker.system()
			.followEvents(options, Reconnect.DEFAULTS)
			.ofType(Happened.class)
			.mapNotNull((happened) -> happened.event().actor().id());
	}

	private Flux<String> build(DockerClient docker, Path folder) throws IOException {
		Path context = Files.createDirectory(folder.resolve("context"));
		Files.writeString(context.resolve("Dockerfile"), """
				FROM %s
				LABEL %s=%s
				RUN echo under way; sleep 600
				""".formatted(this.engine.image(), Engine.LABEL, this.engine.run()));
		return docker.images()
			.build(context, BuildOptions.builder().version(BuilderVersion.CLASSIC).build())
			.mapNotNull(ProgressMessage::stream)
			.doOnNext(this.steps::add);
	}

	private void follow(String name, Publisher<?> stream) {
		this.ends.put(name, BEGUN);
		Flux.from(stream).subscribe((item) -> {
		}, (ex) -> this.ends.put(name, ex), () -> this.ends.put(name, "complete"));
	}

}
