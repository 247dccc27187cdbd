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

package io.springline.docker.test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations on containers whose answers take time.
 */
final class ContainerStreamRoutes {

	private final Containers containers;

	ContainerStreamRoutes(Containers containers) {
		this.containers = containers;
	}

	void addTo(Routes routes) {
		routes.add("GET", "/containers/{id}/logs", this::logs);
		routes.add("POST", "/containers/{id}/attach", this::attach);
		routes.add("POST", "/containers/{id}/wait", this::waitFor);
		routes.add("GET", "/containers/{id}/stats", this::stats);
	}

	private MockContainer of(Call call) {
		return this.containers.get(call.name());
	}

	private Answer logs(Call call) {
		MockContainer container = of(call);
		boolean stdout = call.flag("stdout");
		boolean stderr = call.flag("stderr");
		if (!stdout && !stderr) {
			throw EngineError.badRequest("Bad parameters: you must choose at least one stream");
		}
		Instant since = call.time("since");
		Instant until = call.time("until");
		boolean timestamps = call.flag("timestamps");
		Run run = container.run();
		List<LogLine> printed = run.printed();
		List<LogLine> past = container.log(printed)
			.stream()
			.filter((line) -> line.isOf(stdout, stderr) && isBetween(line.time(), since, until))
			.toList();
		Flux<LogLine> lines = Flux.fromIterable(tail(past, call.query("tail")));
		if (call.flag("follow") && container.isRunning()) {
			lines = lines.concatWith(run.after(printed).filter((line) -> line.isOf(stdout, stderr)))
				.takeWhile((line) -> isBetween(line.time(), null, until));
		}
		boolean framed = !container.isTerminal();
		return Answer.stream(OutputType.of(call.version(), framed),
				lines.map((line) -> line.bytes(framed, timestamps)));
	}

	private Answer attach(Call call) {
		MockContainer container = of(call);
		boolean stdin = call.flag("stdin");
		boolean stdout = call.flag("stdout");
		boolean stderr = call.flag("stderr");
		boolean framed = !container.isTerminal();
		Run run = container.run();
		List<LogLine> printed = run.printed();
		Flux<LogLine> lines = call.flag("stream") ? run.after(printed) : Flux.empty();
		if (call.flag("logs")) {
			lines = Flux.fromIterable(container.log(printed)).concatWith(lines);
		}
		Flux<byte[]> output = lines.filter((line) -> line.isOf(stdout, stderr))
			.map((line) -> line.bytes(framed, false));
		return Answer.session(OutputType.of(call.version(), framed), (input) -> {
			Mono<Void> fed = input.doOnNext((bytes) -> {
				if (stdin) {
					run.read(bytes);
				}
			}).doOnComplete(() -> {
				if (stdin) {
					run.readEnd();
				}
			}).then();
			return Flux.merge(output.materialize(), fed.then(Mono.<Signal<byte[]>>never())).<byte[]>dematerialize();
		});
	}

	private Answer waitFor(Call call) {
		MockContainer container = of(call);
		Mono<Integer> exit = switch (call.query("condition", "not-running")) {
			case "removed" -> container.removal();
			case "next-exit" -> container.run().exitCode();
			default -> container.isRunning() ? container.run().exitCode() : Mono.just(container.exitCode());
		};
		return Answer.jsonStream(exit.map((code) -> Recorded.object().put("StatusCode", code)).flux());
	}

	private Answer stats(Call call) {
		MockContainer container = of(call);
		ObjectNode recorded = Recorded.object("stats");
		if (!call.flag("stream", true)) {
			return Answer.json(stats(recorded, container, 0));
		}
		Flux<ObjectNode> each = Flux.interval(Duration.ZERO, Duration.ofSeconds(1))
			.onBackpressureDrop()
			.map((second) -> stats(recorded.deepCopy(), container, second));
		return Answer.jsonStream(each.takeUntilOther(container.run().exitCode()));
	}

	private static ObjectNode stats(ObjectNode stats, MockContainer container, long second) {
		Instant now = Instant.now();
		stats.put("id", container.id())
			.put("name", "/" + container.name())
			.put("read", now.toString())
			.put("preread", now.minusSeconds(1).toString());
		grow((ObjectNode) stats.path("cpu_stats"), second + 1);
		grow((ObjectNode) stats.path("precpu_stats"), second);
		return stats;
	}

	private static void grow(ObjectNode cpu, long seconds) {
		ObjectNode usage = (ObjectNode) cpu.path("cpu_usage");
		usage.put("total_usage", usage.path("total_usage").asLong() + seconds * 50_000_000);
		cpu.put("system_cpu_usage", cpu.path("system_cpu_usage").asLong() + seconds * 2_000_000_000);
	}

	private static boolean isBetween(Instant time, @Nullable Instant since, @Nullable Instant until) {
		return (since == null || !time.isBefore(since)) && (until == null || !time.isAfter(until));
	}

	private static List<LogLine> tail(List<LogLine> lines, @Nullable String tail) {
		if (tail == null || !tail.matches("\\d+")) {
			return lines;
		}
		return lines.subList(Math.max(0, lines.size() - Integer.parseInt(tail)), lines.size());
	}

}
