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

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestParam;

import io.springline.docker.http.RequestOptions;
import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;

/**
 * How to stop a container.
 *
 * @param signal the signal, such as {@code SIGINT}, by default that of the container
 * @param timeout how long to wait before the container is killed, -1 second is for ever,
 * by default that of the container
 * @since 0.1.0
 */
@Buildable
public record ContainerStopOptions(@Since("1.42") @Nullable String signal,
		@RequestParam("t") @Nullable Duration timeout) implements RequestOptions {

	/**
	 * As the container says.
	 */
	public static final ContainerStopOptions DEFAULTS = builder().build();

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ContainerStopOptionsBuilder builder() {
		return ContainerStopOptionsBuilder.builder();
	}

}
