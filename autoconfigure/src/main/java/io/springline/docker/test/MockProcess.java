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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.util.Assert;

import io.springline.docker.stream.Frame;
import io.springline.docker.stream.StreamType;

/**
 * What a program does in a container of a {@link MockEngine}: prints lines, takes its
 * time, and ends with an exit code or stays until it is stopped.
 *
 * @since 0.1.0
 */
public final class MockProcess {

	private final List<Function<Flux<byte[]>, Flux<Frame>>> steps;

	private final int exitCode;

	private MockProcess(List<Function<Flux<byte[]>, Flux<Frame>>> steps, int exitCode) {
		this.steps = List.copyOf(steps);
		this.exitCode = exitCode;
	}

	/**
	 * A process that prints lines and ends with the exit code 0.
	 * @param lines the lines, without their ends
	 * @return the process
	 */
	public static MockProcess printing(String... lines) {
		return new MockProcess(List.of(), 0).thenPrinting(lines);
	}

	/**
	 * A process that repeats what it reads, as {@code cat} does, and ends when there is
	 * nothing more to read.
	 * @return the process
	 */
	public static MockProcess repeating() {
		return new MockProcess(List.of((input) -> input.map((bytes) -> Frame.of(StreamType.STDOUT, bytes))), 0);
	}

	/**
	 * Print further lines.
	 * @param lines the lines, without their ends
	 * @return a process that does this as well
	 */
	public MockProcess thenPrinting(String... lines) {
		return then((input) -> print(StreamType.STDOUT, lines));
	}

	/**
	 * Print lines to the standard error.
	 * @param lines the lines, without their ends
	 * @return a process that does this as well
	 */
	public MockProcess thenComplaining(String... lines) {
		return then((input) -> print(StreamType.STDERR, lines));
	}

	/**
	 * Do nothing for a time.
	 * @param time how long
	 * @return a process that does this as well
	 */
	public MockProcess thenPausing(Duration time) {
		Assert.notNull(time, "'time' must not be null");
		return then((input) -> Mono.delay(time).thenMany(Flux.empty()));
	}

	/**
	 * Stay until the container is stopped, killed or removed, as a server does.
	 * @return a process that does this as well
	 */
	public MockProcess thenStaying() {
		return then((input) -> Flux.never());
	}

	/**
	 * End with an exit code.
	 * @param exitCode the exit code
	 * @return a process that ends with it
	 */
	public MockProcess exiting(int exitCode) {
		return new MockProcess(this.steps, exitCode);
	}

	MockProcess then(MockProcess next) {
		List<Function<Flux<byte[]>, Flux<Frame>>> all = new ArrayList<>(this.steps);
		all.addAll(next.steps);
		return new MockProcess(all, next.exitCode);
	}

	int exitCode() {
		return this.exitCode;
	}

	Flux<Frame> output(Flux<byte[]> input) {
		return Flux.fromIterable(this.steps).concatMap((step) -> step.apply(input));
	}

	private MockProcess then(Function<Flux<byte[]>, Flux<Frame>> step) {
		List<Function<Flux<byte[]>, Flux<Frame>>> all = new ArrayList<>(this.steps);
		all.add(step);
		return new MockProcess(all, this.exitCode);
	}

	private static Flux<Frame> print(StreamType stream, String... lines) {
		return Flux.fromArray(lines).map((line) -> Frame.of(stream, (line + "\n").getBytes(StandardCharsets.UTF_8)));
	}

}
