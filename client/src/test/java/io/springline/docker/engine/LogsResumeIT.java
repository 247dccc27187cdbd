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
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.springline.docker.DockerClient;
import io.springline.docker.container.HostConfig;
import io.springline.docker.container.LogConfig;
import io.springline.docker.container.LogDriver;
import io.springline.docker.container.LogsOptions;
import io.springline.docker.container.RestartPolicy;
import io.springline.docker.container.RestartPolicyMode;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.Reconnect;
import io.springline.docker.stream.StreamType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Logs that are followed although the connection is cut.
 */
@RequiresEngine
class LogsResumeIT {

	private static final Reconnect SOON = Reconnect.builder().firstDelay(Duration.ofMillis(10)).build();

	private final Engine engine;

	private final Relay relay;

	private final DockerClient docker;

	LogsResumeIT(Engine engine) throws IOException {
		this.engine = engine;
		this.relay = new Relay(EngineVariables.get(EngineVariables.HOST));
		this.docker = DockerClient.builder().host(this.relay.host()).build();
	}

	@AfterEach
	void close() throws IOException {
		this.docker.close();
		this.relay.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "json-file", "local" })
	void areWholeOverManyCuts(String driver) {
		String id = this.engine.started(this.engine.script(
				"i=0; while [ $i -lt 2000 ]; do echo $i; echo $i >&2; i=$((i+1)); [ $((i % 20)) -gt 0 ] || sleep 0.02; done")
			.hostConfig(HostConfig.builder().logConfig(new LogConfig(new LogDriver(driver), null)).build()));
		List<OutputLine> lines = Engine.all(cutNowAndThen(follow(id, LogsOptions.DEFAULTS), 97));
		List<String> expected = IntStream.range(0, 2000).mapToObj(String::valueOf).toList();
		for (StreamType stream : List.of(StreamType.STDOUT, StreamType.STDERR)) {
			assertThat(lines).filteredOn((line) -> line.stream() == stream)
				.extracting(OutputLine::text)
				.isEqualTo(expected);
		}
		assertThat(lines).allSatisfy((line) -> assertThat(line.timestamp()).isNotNull());
		assertThat(this.engine.state(id).running()).isFalse();
	}

	@Test
	void areWholeForATerminal() {
		String id = this.engine.started(
				this.engine.script("i=0; while [ $i -lt 300 ]; do echo $i; i=$((i+1)); sleep 0.002; done").tty(true));
		List<OutputLine> lines = Engine.all(cutNowAndThen(follow(id, LogsOptions.DEFAULTS), 29));
		assertThat(lines).extracting(OutputLine::text)
			.isEqualTo(IntStream.range(0, 300).mapToObj(String::valueOf).toList());
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void longLinesAreWhole(boolean tty) {
		String id = this.engine.started(this.engine.script(
				"i=0; while [ $i -lt 10 ]; do head -c 300000 /dev/zero | tr '\\0' $i; echo; i=$((i+1)); sleep 0.05; done")
			.tty(tty));
		List<OutputLine> lines = Engine.all(cutNowAndThen(follow(id, LogsOptions.DEFAULTS), 2));
		assertThat(lines).extracting(OutputLine::text)
			.isEqualTo(IntStream.range(0, 10).mapToObj((index) -> String.valueOf(index).repeat(300_000)).toList());
	}

	@Test
	void beginWhereTheyAreAskedTo() {
		String id = this.engine
			.started(this.engine.service("seq 1 50; " + Cue.AWAIT + "; echo now >&2; echo end; exit 0"));
		Await.until("the first lines are there", () -> Engine.all(this.engine.containers().logs(id)).size() == 50);
		Queue<String> texts = new ConcurrentLinkedQueue<>();
		Mono<Void> last = texts(follow(id, LogsOptions.builder().tail(2).build()), texts);
		Mono<Void> none = texts(follow(id, LogsOptions.builder().tail(0).build()), texts);
		CompletableFuture<Void> both = Mono.when(last, none).toFuture();
		this.relay.awaitAnswers("/logs?follow=1", 2);
		this.relay.cut();
		Engine.complete(Cue.give(this.engine, id));
		Engine.complete(Mono.fromFuture(both));
		assertThat(texts).containsExactlyInAnyOrder("49", "50", "now", "end", "now", "end");
	}

	@Test
	void goOnWhenTheContainerIsRestartedByItsPolicy() {
		HostConfig twice = HostConfig.builder()
			.restartPolicy(new RestartPolicy(RestartPolicyMode.ON_FAILURE, 2L))
			.build();
		String id = this.engine
			.started(this.engine.script("printf 'no end'; echo run >&2; sleep 0.3; exit 1").hostConfig(twice));
		List<String> texts = Engine.all(follow(id, LogsOptions.DEFAULTS).map(OutputLine::text));
		assertThat(texts).containsExactlyInAnyOrder("run", "run", "run", "no end", "no end", "no end");
		assertThat(this.engine.state(id).running()).isFalse();
	}

	@Test
	void endWithAContainerThatRemovesItself() {
		String id = this.engine.started(this.engine.script("echo one; " + Cue.AWAIT + "; echo two")
			.hostConfig(HostConfig.builder().autoRemove(true).build()));
		Flux<String> lines = follow(id, LogsOptions.DEFAULTS).map(OutputLine::text)
			.delayUntil((line) -> line.equals("one") ? Cue.give(this.engine, id) : Mono.empty());
		assertThat(Engine.all(lines)).containsExactly("one", "two");
	}

	@Test
	void linesAreReadWithTimesAndDetails() {
		HostConfig labels = HostConfig.builder()
			.logConfig(new LogConfig(LogDriver.JSON_FILE, Map.of("labels", Engine.LABEL)))
			.build();
		String id = this.engine
			.started(this.engine.script("echo one; " + Cue.AWAIT + "; echo two >&2").hostConfig(labels));
		Cue.giveAfter(1, this.engine, id);
		Engine.get(this.engine.containers().waitFor(id));
		List<OutputLine> lines = Engine
			.all(this.docker.containers().logLines(id, LogsOptions.builder().details(true).build()));
		assertThat(lines).extracting(OutputLine::text).containsExactly("one", "two");
		assertThat(lines)
			.allSatisfy((line) -> assertThat(line.details()).containsEntry(Engine.LABEL, this.engine.run()));
		assertThat(lines.get(0).timestamp()).isBefore(lines.get(1).timestamp())
			.isAfter(Engine.get(this.engine.containers().inspect(id)).createdAt());
		assertThat(Engine.all(this.docker.containers().logLines(id)))
			.containsExactly(new OutputLine(StreamType.STDOUT, "one"), new OutputLine(StreamType.STDERR, "two"));
	}

	private Flux<OutputLine> follow(String id, LogsOptions options) {
		return this.docker.containers().followLogs(id, options, SOON);
	}

	private Flux<OutputLine> cutNowAndThen(Flux<OutputLine> lines, int each) {
		return lines.index((index, line) -> {
			if (index % each == each - 1) {
				this.relay.cut();
			}
			return line;
		});
	}

	private static Mono<Void> texts(Flux<OutputLine> lines, Queue<String> texts) {
		return lines.doOnNext((line) -> texts.add(line.text())).then();
	}

}
