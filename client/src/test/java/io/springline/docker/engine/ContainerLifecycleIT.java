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
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerKillOptions;
import io.springline.docker.container.ContainerRestartOptions;
import io.springline.docker.container.ContainerState;
import io.springline.docker.container.ContainerStopOptions;
import io.springline.docker.container.ContainerWaitOptions;
import io.springline.docker.container.ContainerWaitResult;
import io.springline.docker.container.HostConfig;
import io.springline.docker.container.State;
import io.springline.docker.container.WaitCondition;
import io.springline.docker.error.BadRequestException;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.stream.Frame;
import io.springline.docker.volume.Volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * From the creation of a container to its removal.
 */
@RequiresEngine
class ContainerLifecycleIT {

	private final Engine engine;

	ContainerLifecycleIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void startsOnce() {
		String id = this.engine.created(this.engine.service());
		assertThat(this.engine.state(id).status()).isEqualTo(ContainerState.CREATED);
		assertThat(Engine.get(this.engine.containers().start(id))).isTrue();
		assertThat(Engine.get(this.engine.containers().start(id))).isFalse();
		assertThat(this.engine.state(id).running()).isTrue();
	}

	@Test
	void stopsOnce() {
		String id = this.engine.ready(this.engine.service("echo ready"));
		assertThat(Engine.get(this.engine.containers().stop(id))).isTrue();
		assertThat(Engine.get(this.engine.containers().stop(id))).isFalse();
		State state = this.engine.state(id);
		assertThat(state.status()).isEqualTo(ContainerState.EXITED);
		assertThat(state.exitCode()).isZero();
		assertThat(state.finishedAt()).isAfter(state.startedAt());
	}

	@Test
	void killsWhatDoesNotStopInTime() {
		String id = this.engine.started(this.engine.script("trap '' TERM; while :; do sleep 1; done"));
		ContainerStopOptions now = ContainerStopOptions.builder().timeout(Duration.ofSeconds(1)).build();
		assertThat(Engine.get(this.engine.containers().stop(id, now))).isTrue();
		assertThat(this.engine.state(id).exitCode()).isEqualTo(137);
	}

	@Test
	void stopsWithAnotherSignal() {
		String id = this.engine
			.ready(this.engine.script("trap 'exit 5' INT; echo ready; while :; do sleep 3600 & wait $!; done"));
		Mono<Boolean> stop = this.engine.containers()
			.stop(id, ContainerStopOptions.builder().signal("SIGINT").timeout(Duration.ofSeconds(30)).build());
		if (this.engine.speaks("1.42")) {
			assertThat(Engine.get(stop)).isTrue();
			assertThat(this.engine.state(id).exitCode()).isEqualTo(5);
		}
		else {
			assertThatExceptionOfType(UnsupportedApiVersionException.class).isThrownBy(() -> Engine.get(stop));
			assertThat(this.engine.state(id).running()).isTrue();
		}
	}

	@Test
	void stopsForLongerThanAnswersMayTake() {
		String id = this.engine.started(this.engine.script("trap '' TERM; while :; do sleep 1; done"));
		try (DockerClient impatient = this.engine.impatient()) {
			ContainerStopOptions slowly = ContainerStopOptions.builder().timeout(Duration.ofSeconds(3)).build();
			assertThat(Engine.get(impatient.containers().stop(id, slowly))).isTrue();
		}
	}

	@Test
	void restarts() {
		String id = this.engine.ready(this.engine.service("echo begun"));
		Instant first = this.engine.state(id).startedAt();
		Engine.complete(this.engine.containers().restart(id));
		awaitBegun(id, 2);
		Engine.complete(this.engine.containers()
			.restart(id, ContainerRestartOptions.builder().timeout(Duration.ofSeconds(20)).build()));
		assertThat(this.engine.state(id).running()).isTrue();
		assertThat(this.engine.state(id).startedAt()).isAfter(first);
		awaitBegun(id, 3);
	}

	@Test
	void killsWithSignal() {
		String id = this.engine
			.ready(this.engine.script("trap 'exit 7' USR1; echo ready; while :; do sleep 3600 & wait $!; done"));
		Engine.complete(this.engine.containers().kill(id, ContainerKillOptions.builder().signal("SIGUSR1").build()));
		assertThat(Engine.get(this.engine.containers().waitFor(id)).statusCode()).isEqualTo(7);
	}

	@Test
	void kills() {
		String id = this.engine.started(this.engine.service());
		Engine.complete(this.engine.containers().kill(id));
		assertThat(Engine.get(this.engine.containers().waitFor(id)).statusCode()).isEqualTo(137);
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> Engine.complete(this.engine.containers().kill(id)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains(id, "not running"));
	}

	@Test
	void refusesUnknownSignal() {
		String id = this.engine.started(this.engine.service());
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine
				.complete(this.engine.containers().kill(id, ContainerKillOptions.builder().signal("SIGNONE").build())))
			.satisfies((ex) -> assertThat(ex.getReason()).containsIgnoringCase("invalid signal: SIGNONE"));
		assertThat(this.engine.state(id).running()).isTrue();
	}

	@Test
	void waitsForTheNextExit() throws IOException {
		String id = this.engine
			.started(this.engine.script("n=$(($(wc -l < /lines) - 1)); " + Cue.AWAIT + "; exit $(wc -l < /lines)")
				.entrypoint(List.of("sh", "-c", "echo >> /lines; exec \"$@\"", "--")));
		assertThat(waitAndEnd(id, WaitCondition.NOT_RUNNING).statusCode()).isEqualTo(1);
		Engine.get(this.engine.containers().start(id));
		assertThat(waitAndEnd(id, WaitCondition.NEXT_EXIT).statusCode()).isEqualTo(2);
		assertThat(this.engine.state(id).exitCode()).isEqualTo(2);
	}

	@Test
	void waitsForTheRemoval() throws IOException {
		String id = this.engine.started(
				this.engine.script(Cue.AWAIT + "; exit 6").hostConfig(HostConfig.builder().autoRemove(true).build()));
		assertThat(waitAndEnd(id, WaitCondition.REMOVED).statusCode()).isEqualTo(6);
		assertThat(this.engine.exists(id)).isFalse();
	}

	@Test
	void waitsForLongerThanAnswersMayTake() {
		String id = this.engine.started(this.engine.script("sleep 3; exit 4"));
		try (DockerClient impatient = this.engine.impatient()) {
			assertThat(Engine.get(impatient.containers().waitFor(id)).statusCode()).isEqualTo(4);
		}
	}

	@Test
	void pausesAndGoesOn() {
		String id = this.engine.started(this.engine.service());
		Engine.complete(this.engine.containers().pause(id));
		assertThat(this.engine.state(id).status()).isEqualTo(ContainerState.PAUSED);
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> Engine.complete(this.engine.containers().pause(id)));
		Engine.complete(this.engine.containers().unpause(id));
		assertThat(this.engine.state(id).status()).isEqualTo(ContainerState.RUNNING);
	}

	@Test
	void removesWhatDoesNotRun() {
		String id = this.engine.started(this.engine.service());
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> Engine.complete(this.engine.containers().remove(id)))
			.withMessageContaining("ContainerDelete (DELETE /v")
			.withMessageContaining("409");
		Engine.get(this.engine.containers().stop(id));
		Engine.complete(this.engine.containers().remove(id));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.engine.containers().inspect(id)))
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualToIgnoringCase("No such container: " + id));
	}

	@Test
	void removesByForceWithVolumes() {
		String id = this.engine.started(this.engine.service().volumes(Set.of("/kept")));
		String volume = Engine.get(this.engine.containers().inspect(id)).mounts().get(0).name();
		assertThat(volumes()).contains(volume);
		Engine.complete(this.engine.containers().remove(id, Engine.FORCED));
		assertThat(this.engine.exists(id)).isFalse();
		assertThat(volumes()).doesNotContain(volume);
	}

	@Test
	void reportsCommandThatIsNotThere() {
		String id = this.engine.created(this.engine.command("/no/such/command"));
		assertThatExceptionOfType(BadRequestException.class)
			.isThrownBy(() -> Engine.get(this.engine.containers().start(id)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("/no/such/command"));
		assertThat(this.engine.state(id).exitCode()).isEqualTo(127);
	}

	private void awaitBegun(String id, int times) {
		Await.until("it began " + times + " times", () -> Engine.all(this.engine.containers().logs(id).map(Frame::text))
			.equals(Collections.nCopies(times, "begun\n")));
	}

	// The engine waits already when the container is let go
	private ContainerWaitResult waitAndEnd(String id, WaitCondition condition) throws IOException {
		try (Relay relay = new Relay(EngineVariables.get(EngineVariables.HOST));
				DockerClient docker = DockerClient.builder().host(relay.host()).build()) {
			CompletableFuture<ContainerWaitResult> result = docker.containers()
				.waitFor(id, ContainerWaitOptions.builder().condition(condition).build())
				.toFuture();
			relay.awaitAnswers("/wait?condition=" + condition, 1);
			Engine.complete(Cue.give(this.engine, id));
			return Engine.get(Mono.fromFuture(result));
		}
	}

	private List<String> volumes() {
		return Engine.get(this.engine.system().dataUsage()).volumes().stream().map(Volume::name).toList();
	}

}
