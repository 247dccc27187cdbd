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

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestParam;

import io.springline.docker.http.RequestOptions;
import io.springline.docker.json.Buildable;

/**
 * How to start a container.
 *
 * @param detachKeys the keys that detach a client, such as {@code ctrl-p,ctrl-q} or
 * {@code ctrl-@}
 * @param checkpoint the checkpoint to go on from; engines with that experiment only
 * @param checkpointDir the directory on the host that has the checkpoint, by default that
 * of the container
 * @since 0.1.0
 */
@Buildable
public record ContainerStartOptions(@Nullable String detachKeys, @Nullable String checkpoint,
		@RequestParam("checkpoint-dir") @Nullable String checkpointDir) implements RequestOptions {

	/**
	 * As the engine is set up.
	 */
	public static final ContainerStartOptions DEFAULTS = builder().build();

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ContainerStartOptionsBuilder builder() {
		return ContainerStartOptionsBuilder.builder();
	}

}
