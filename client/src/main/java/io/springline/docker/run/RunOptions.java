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

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

import io.springline.docker.container.ContainerCreateRequest;

/**
 * What to run and how.
 *
 * @param container the container to create
 * @param name the name of the container, by default the engine invents one
 * @param platform the platform of the image, such as {@code linux/arm64}, by default that
 * of the engine
 * @param pull when to pull the image
 * @param remove whether the container and its anonymous volumes are removed when it ends
 * @param detach whether to leave the container running: the flow then ends when it has
 * started
 * @param stdin what the process reads from its standard input to the end; should this
 * fail, so does the flow
 * @since 0.1.0
 */
public record RunOptions(ContainerCreateRequest container, @Nullable String name, @Nullable String platform,
		PullPolicy pull, boolean remove, boolean detach, @Nullable Publisher<DataBuffer> stdin) {

	public RunOptions {
		Assert.notNull(container, "'container' must not be null");
		Assert.isTrue(StringUtils.hasText(container.image()), "The image to run must not be empty");
		Assert.isTrue(stdin == null || !detach, "A container that is left running cannot be fed");
	}

	/**
	 * Run a command in a container that is removed when it ends.
	 * @param image the image
	 * @param command the command and its arguments, none for that of the image
	 * @return the options
	 */
	public static RunOptions of(String image, String... command) {
		return builder(image).command(command).remove(true).build();
	}

	/**
	 * Start with an image.
	 * @param image the image
	 * @return a builder that speaks as the command line does
	 */
	public static RunOptionsBuilder builder(String image) {
		return new RunOptionsBuilder(image);
	}

}
