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

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;

import io.springline.docker.container.AttachOptions;
import io.springline.docker.container.ContainerCreateOptions;
import io.springline.docker.container.ContainerCreated;
import io.springline.docker.container.ContainerOperations;
import io.springline.docker.container.ContainerWaitOptions;
import io.springline.docker.container.ContainerWaitResult;
import io.springline.docker.container.ContainerWaitResult.ExitError;
import io.springline.docker.container.WaitCondition;
import io.springline.docker.error.DockerProtocolException;
import io.springline.docker.error.EngineStreamException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.http.OperationsFactory;
import io.springline.docker.image.ImageOperations;
import io.springline.docker.image.PullOptions;
import io.springline.docker.run.RunEvent.Created;
import io.springline.docker.run.RunEvent.Exited;
import io.springline.docker.run.RunEvent.Output;
import io.springline.docker.run.RunEvent.Pulling;
import io.springline.docker.run.RunEvent.Started;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.OutputLine;

/**
 * Runs containers as {@code docker run} does.
 *
 * @since 0.1.0
 */
public final class ContainerRunner {

	private static final ContainerWaitOptions NEXT_EXIT = waitFor(WaitCondition.NEXT_EXIT);

	private static final ContainerWaitOptions REMOVED = waitFor(WaitCondition.REMOVED);

	private final ContainerOperations containers;

	private final ImageOperations images;

	private final RunCalls calls;

	/**
	 * Create a runner.
	 * @param containers the operations on containers
	 * @param images the operations on images
	 * @param operations makes further operations
	 */
	public ContainerRunner(ContainerOperations containers, ImageOperations images, OperationsFactory operations) {
		this.containers = containers;
		this.images = images;
		this.calls = operations.create(RunCalls.class);
	}

	/**
	 * Run a container.
	 * @param options what to run and how
	 * @return what happens, ending with the exit code
	 */
	public Flux<RunEvent> run(RunOptions options) {
		Flux<RunEvent> attempt = attempt(options);
		Flux<RunEvent> events = switch (options.pull()) {
			case ALWAYS -> pull(options).concatWith(attempt);
			case NEVER -> attempt;
			case MISSING ->
				attempt.onErrorResume(MissingImageException.class, (missing) -> pull(options).concatWith(attempt));
		};
		return events.onErrorMap(MissingImageException.class, (missing) -> missing.refusal);
	}

	private Flux<RunEvent> pull(RunOptions options) {
		PullOptions platform = PullOptions.builder().platform(options.platform()).build();
		return this.images.pull(String.valueOf(options.container().image()), platform).map(Pulling::new);
	}

	private Flux<RunEvent> attempt(RunOptions options) {
		return Flux.defer(() -> {
			MadeContainer made = new MadeContainer(this.containers);
			return create(options, made)
				.flatMapMany((created) -> Flux.<RunEvent>just(new Created(id(created), created.warnings()))
					.concatWith(started(id(created), options)))
				.doOnNext((event) -> {
					if (event instanceof Exited || options.detach() && event instanceof Started) {
						made.leave();
					}
				})
				.onErrorResume((ex) -> made.takeAway().onErrorComplete().then(Mono.error(ex)))
				.doOnCancel(made::abandon);
		});
	}

	// Creating goes on when the flow is cancelled meanwhile: what the engine makes must
	// be
	// known to be taken away.
	private Mono<ContainerCreated> create(RunOptions options, MadeContainer made) {
		ContainerCreateOptions named = ContainerCreateOptions.builder()
			.name(options.name())
			.platform(options.platform())
			.build();
		Mono<ContainerCreated> create = this.containers.create(options.container(), named)
			.doOnNext((created) -> made.created(id(created)))
			.onErrorMap(NotFoundException.class, (ex) -> isImageMissing(ex) ? new MissingImageException(ex) : ex);
		return Mono.fromFuture(create::toFuture, true);
	}

	private Flux<RunEvent> started(String id, RunOptions options) {
		if (options.detach()) {
			return this.containers.start(id).thenReturn((RunEvent) new Started(id)).flux();
		}
		Publisher<DataBuffer> stdin = options.stdin();
		if (stdin == null) {
			return this.containers.attach(id, AttachOptions.OUTPUT)
				.flatMapMany((session) -> followed(id, session.output(), options.remove()));
		}
		return this.containers.attach(id, AttachOptions.ALL)
			.flatMapMany((session) -> followed(id, session.pipe(stdin), options.remove()));
	}

	private Flux<RunEvent> followed(String id, Flux<Frame> output, boolean remove) {
		AtomicReference<CompletableFuture<@Nullable ContainerWaitResult>> exit = new AtomicReference<>(
				new CompletableFuture<>());
		Mono<RunEvent> start = this.calls.waitFor(id, remove ? REMOVED : NEXT_EXIT).flatMap((result) -> {
			exit.set(body(result).singleOrEmpty().switchIfEmpty(Mono.error(ContainerRunner::noExitCode)).toFuture());
			return this.containers.start(id).thenReturn(new Started(id));
		});
		return Flux.<RunEvent>merge(start, OutputLine.from(output).map(Output::new))
			.concatWith(Mono.defer(() -> Mono.fromFuture(exit.get())).map((result) -> exited(id, result)))
			.doFinally((signal) -> exit.get().cancel(true));
	}

	private static RunEvent exited(String id, ContainerWaitResult result) {
		ExitError error = result.error();
		if (error != null && error.message() != null) {
			throw new EngineStreamException(error.message(), result.statusCode());
		}
		return new Exited(id, (result.statusCode() != null) ? result.statusCode() : 0);
	}

	private static DockerProtocolException noExitCode() {
		return new DockerProtocolException("The engine stopped waiting for the container without its exit code");
	}

	private static ContainerWaitOptions waitFor(WaitCondition condition) {
		return ContainerWaitOptions.builder().condition(condition).build();
	}

	private static String id(ContainerCreated created) {
		return String.valueOf(created.id());
	}

	private static <T> Flux<T> body(ResponseEntity<Flux<T>> response) {
		Flux<T> body = response.getBody();
		return (body != null) ? body : Flux.empty();
	}

	private static boolean isImageMissing(NotFoundException failure) {
		return failure.getReason().toLowerCase(Locale.ROOT).contains("no such image");
	}

	/**
	 * The engine does not have the image.
	 */
	private static final class MissingImageException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient NotFoundException refusal;

		MissingImageException(NotFoundException refusal) {
			super(refusal);
			this.refusal = refusal;
		}

	}

}
