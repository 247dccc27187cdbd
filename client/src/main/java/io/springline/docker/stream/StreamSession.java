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

package io.springline.docker.stream;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * An open connection to the input and the output of a process. It belongs to the caller
 * until its output has ended or been cancelled, or until it is closed.
 * <p>
 * What the process writes waits in the connection until it is read, and a process that
 * does not read makes {@link #write} wait. So one who feeds a process that answers reads
 * at the same time, as {@link #pipe} does:
 *
 * <pre>{@code
 * // what "printf 'b\na\n' | docker exec -i web sort" prints
 * docker.exec().open("web", ExecCreateRequest.of("sort"))
 *     .flatMapMany((session) -> session.pipe(Input.of("b\na\n")))
 *     .map(Frame::text)
 *     .subscribe(System.out::print);
 * }</pre>
 *
 * @since 0.1.0
 */
public interface StreamSession extends AutoCloseable {

	/**
	 * Read the output. It can be read once, and loses nothing however late that is.
	 * Cancelling closes the connection at once.
	 * @return the output to its end
	 */
	Flux<Frame> output();

	/**
	 * Write to the input. What is to be written next is asked for when the engine has
	 * taken what was before. One writes at a time: what comes next waits for completion.
	 * @param input the bytes, whose buffers are released
	 * @return completion when all has been sent; an error when the process no longer
	 * reads, or when {@code input} fails, which leaves the connection open
	 */
	Mono<Void> write(Publisher<? extends DataBuffer> input);

	/**
	 * Write a text to the input.
	 * @param text the text, which is sent as UTF-8
	 * @return completion when it has been sent
	 */
	default Mono<Void> write(String text) {
		return write(Input.of(text));
	}

	/**
	 * Write bytes to the input.
	 * @param bytes the bytes
	 * @return completion when they have been sent
	 */
	default Mono<Void> write(byte[] bytes) {
		return write(Input.of(bytes));
	}

	/**
	 * End the input: the process reads the end of its input, and the output goes on.
	 * @return completion when the engine has been told
	 */
	Mono<Void> halfClose();

	/**
	 * Write all of an input, end it, and read the output meanwhile. A process may end
	 * without reading all of it: the rest is then left.
	 * @param input the bytes, whose buffers are released; should this fail, so does the
	 * output, and the connection is closed
	 * @return the output to its end
	 */
	default Flux<Frame> pipe(Publisher<? extends DataBuffer> input) {
		return Flux.defer(() -> {
			Mono<Void> feeding = write(Flux.from(input).onErrorMap(FailedInput::new)).then(halfClose())
				.onErrorResume(
						(ex) -> (ex instanceof FailedInput failed) ? Mono.error(failed.failure()) : Mono.empty());
			return output().takeUntilOther(feeding.then(Mono.never())).doFinally((signal) -> close());
		});
	}

	/**
	 * Close the connection. What has been read of the output is still handed over. A
	 * process in a container goes on without it.
	 */
	@Override
	void close();

}
