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
import java.util.concurrent.atomic.AtomicReference;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * How a call ends.
 */
public final class Outcome {

	/**
	 * The time in which anything must have ended.
	 */
	public static final Duration LIMIT = Duration.ofSeconds(30);

	private Outcome() {
	}

	/**
	 * Check that a call completes, whatever it returns.
	 * @param call the call
	 */
	public static void completes(Publisher<?> call) {
		StepVerifier.create(released(call)).thenConsumeWhile((item) -> true).expectComplete().verify(LIMIT);
	}

	/**
	 * Check that a call fails, whatever it returned before.
	 * @param call the call
	 * @param type the type of the failure
	 * @param <E> the type of the failure
	 * @return the failure
	 */
	public static <E extends Throwable> E fails(Publisher<?> call, Class<E> type) {
		AtomicReference<Throwable> failure = new AtomicReference<>();
		StepVerifier.create(released(call)).thenConsumeWhile((item) -> true).expectErrorSatisfies((ex) -> {
			failure.set(ex);
			if (!type.isInstance(ex)) {
				throw new AssertionError("Expected " + type + " but it was " + ex, ex);
			}
		}).verify(LIMIT);
		return type.cast(failure.get());
	}

	private static Flux<?> released(Publisher<?> call) {
		return Flux.from(call).doOnNext((item) -> {
			if (item instanceof DataBuffer buffer) {
				DataBufferUtils.release(buffer);
			}
		});
	}

}
