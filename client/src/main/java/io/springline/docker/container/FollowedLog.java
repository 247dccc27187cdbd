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

package io.springline.docker.container;

import java.time.Instant;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.springline.docker.error.ConflictException;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.stream.Frame;
import io.springline.docker.stream.OutputLine;
import io.springline.docker.stream.Reconnect;

/**
 * Follows a log over any number of connections, without losing or repeating a line.
 * <p>
 * After a cut the log is read again from a little before the last line that came, and
 * what was there already is left out, told by the time that the engine gave each line and
 * by the number of lines that have the same. What the log driver has thrown away
 * meanwhile is lost. Should the clock of the engine be set back, lines may come twice.
 *
 * @since 0.1.0
 */
public final class FollowedLog {

	private final Function<LogsOptions, Flux<Frame>> log;

	private final Mono<Boolean> running;

	private final LogsOptions options;

	private final LogPosition position = new LogPosition();

	private boolean connected;

	private boolean tailRead;

	private FollowedLog(Function<LogsOptions, Flux<Frame>> log, Mono<Boolean> running, LogsOptions options) {
		this.log = log;
		this.running = running;
		this.options = options;
		this.tailRead = options.tail() == null;
	}

	/**
	 * Follow a log until it ends.
	 * @param log reads the log once
	 * @param options which output; it is always followed, with timestamps and details
	 * @param reconnect how to come back after a cut
	 * @return the lines, each with its time
	 */
	public static Flux<OutputLine> lines(Function<LogsOptions, Flux<Frame>> log, LogsOptions options,
			Reconnect reconnect) {
		return lines(log, Mono.just(false), options, reconnect);
	}

	/**
	 * Follow a log as long as what writes it runs.
	 * @param log reads the log once
	 * @param running asked when the log ended: {@code true} if more will come
	 * @param options which output; it is always followed, with timestamps and details
	 * @param reconnect how to come back after a cut
	 * @return the lines, each with its time
	 */
	public static Flux<OutputLine> lines(Function<LogsOptions, Flux<Frame>> log, Mono<Boolean> running,
			LogsOptions options, Reconnect reconnect) {
		return Flux.defer(() -> {
			FollowedLog followed = new FollowedLog(log, running, options);
			return Flux.defer(followed::connect).retryWhen(reconnect.retry());
		});
	}

	private Flux<OutputLine> connect() {
		if (this.connected) {
			this.position.reconnected();
		}
		this.connected = true;
		return (this.tailRead || this.position.since() != null) ? follow() : readTail();
	}

	// The end of the log is read by itself: should the connection be cut before a line
	// came, nothing else tells what was written meanwhile
	private Flux<OutputLine> readTail() {
		Integer tail = this.options.tail();
		boolean skip = tail != null && tail == 0;
		return lines(request(null, skip ? 1 : tail, this.options.since())).doOnNext((line) -> {
			if (skip || this.position.since() == null) {
				this.position.startsAt(line.timestamp());
			}
		}).filter((line) -> this.position.moveTo(line) && !skip).concatWith(Flux.defer(() -> {
			this.tailRead = true;
			this.position.reconnected();
			return follow();
		}));
	}

	private Flux<OutputLine> follow() {
		return lines(request(true, null, since())).filter(this.position::moveTo).concatWith(Flux.defer(this::ended));
	}

	private Flux<OutputLine> ended() {
		Mono<Boolean> goesOn = (this.options.until() != null) ? Mono.just(false) : this.running;
		return goesOn.defaultIfEmpty(false)
			.flatMapMany((more) -> more
					? Flux.error(
							new DockerConnectionException("The engine ended a log although what writes it runs", null))
					: rest());
	}

	// Engines up to 20.10 at least may end a followed log before its last lines
	private Flux<OutputLine> rest() {
		this.position.reconnected();
		return lines(request(null, null, since())).filter(this.position::moveTo)
			.onErrorComplete(NotFoundException.class)
			.onErrorComplete(ConflictException.class);
	}

	private @Nullable Instant since() {
		return (this.position.since() != null) ? this.position.since() : this.options.since();
	}

	private Flux<OutputLine> lines(LogsOptions request) {
		return OutputLine.from(this.log.apply(request), request.format());
	}

	private LogsOptions request(@Nullable Boolean follow, @Nullable Integer tail, @Nullable Instant since) {
		return new LogsOptions(follow, this.options.stdout(), this.options.stderr(), since, this.options.until(), true,
				true, tail);
	}

}
