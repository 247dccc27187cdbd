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

package io.springline.docker.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.springline.docker.run.RunEvent.Created;
import io.springline.docker.run.RunEvent.Exited;
import io.springline.docker.run.RunEvent.Output;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.StreamType;

/**
 * How running a container ended.
 *
 * @param containerId the id of the container
 * @param exitCode the exit code of its process
 * @param lines its output in the order it came
 * @since 0.1.0
 */
public record RunResult(String containerId, long exitCode, List<OutputLine> lines) {

	public RunResult {
		lines = List.copyOf(lines);
	}

	/**
	 * Collect what happens to one result, as in
	 * {@code docker.run("busybox", "date").as(RunResult::collect)}. All output is kept in
	 * memory.
	 * @param events what happens
	 * @return the result
	 */
	public static Mono<RunResult> collect(Flux<RunEvent> events) {
		return Flux.from(events).collect(Collecting::new, Collecting::add).flatMap(Collecting::result);
	}

	/**
	 * Return what was written to standard output.
	 * @return the lines, joined by line feeds
	 */
	public String stdout() {
		return text(StreamType.STDOUT);
	}

	/**
	 * Return what was written to standard error.
	 * @return the lines, joined by line feeds
	 */
	public String stderr() {
		return text(StreamType.STDERR);
	}

	private String text(StreamType stream) {
		return this.lines.stream()
			.filter((line) -> line.stream() == stream)
			.map(OutputLine::text)
			.collect(Collectors.joining("\n"));
	}

	/**
	 * A result in the making.
	 */
	private static final class Collecting {

		private final List<OutputLine> lines = new ArrayList<>();

		private String containerId = "";

		private Mono<Long> exitCode = Mono.empty();

		void add(RunEvent event) {
			if (event instanceof Created created) {
				this.containerId = created.containerId();
			}
			else if (event instanceof Output output) {
				this.lines.add(output.line());
			}
			else if (event instanceof Exited exited) {
				this.exitCode = Mono.just(exited.exitCode());
			}
		}

		Mono<RunResult> result() {
			return this.exitCode.map((code) -> new RunResult(this.containerId, code, this.lines));
		}

	}

}
