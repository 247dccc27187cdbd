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

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

/**
 * Makes what a process reads from its input.
 *
 * @since 0.1.0
 */
public final class Input {

	private static final int PIECE = 32 * 1024;

	private Input() {
	}

	/**
	 * Provide a text.
	 * @param text the text, which is sent as UTF-8
	 * @return the input
	 */
	public static Flux<DataBuffer> of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Provide bytes.
	 * @param bytes the bytes
	 * @return the input
	 */
	public static Flux<DataBuffer> of(byte[] bytes) {
		return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)));
	}

	/**
	 * Provide the content of a file, which is read as fast as the process reads.
	 * @param file the file
	 * @return the input
	 */
	public static Flux<DataBuffer> of(Path file) {
		return DataBufferUtils.read(file, DefaultDataBufferFactory.sharedInstance, PIECE)
			.subscribeOn(Schedulers.boundedElastic(), false)
			.cancelOn(Schedulers.boundedElastic());
	}

}
