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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import io.springline.docker.stream.Frame;

/**
 * One run of a container from its start to its end. Clients may wait for it before it has
 * begun.
 */
final class Run {

	private final Sinks.Many<LogLine> output = Sinks.many().replay().all();

	private final Sinks.One<Integer> exit = Sinks.one();

	private final Sinks.Many<byte[]> input = Sinks.many().unicast().onBackpressureBuffer();

	private final Disposable.Swap process = Disposables.swap();

	private final List<LogLine> printed = new ArrayList<>();

	void begin(MockProcess program, Runnable end) {
		this.process.update(program.output(this.input.asFlux()).subscribe(this::print, (ex) -> end.run(), end));
	}

	void end(int exitCode) {
		this.process.dispose();
		printNothingMore();
		this.exit.tryEmitValue(exitCode);
	}

	synchronized List<LogLine> printed() {
		return List.copyOf(this.printed);
	}

	/**
	 * Return the output after what is known of it.
	 * @param known what had been printed when it was looked at
	 * @return what has been printed since, and what is to come
	 */
	Flux<LogLine> after(List<LogLine> known) {
		return this.output.asFlux().skip(known.size());
	}

	Mono<Integer> exitCode() {
		return this.exit.asMono();
	}

	void read(byte[] bytes) {
		this.input.tryEmitNext(bytes);
	}

	void readEnd() {
		this.input.tryEmitComplete();
	}

	/**
	 * Complete the output, after what another thread may be printing just now: a sink
	 * refuses what comes at the same time.
	 */
	private synchronized void printNothingMore() {
		this.output.tryEmitComplete();
	}

	private synchronized void print(Frame frame) {
		Instant last = this.printed.isEmpty() ? Instant.EPOCH : this.printed.get(this.printed.size() - 1).time();
		Instant now = Instant.now();
		LogLine line = new LogLine(now.isAfter(last) ? now : last.plusNanos(1), frame);
		this.printed.add(line);
		this.output.tryEmitNext(line);
	}

}
