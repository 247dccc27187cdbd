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

package io.springline.docker.image;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.container.ContainerConfig;
import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;
import io.springline.docker.stream.ProgressMessage;

/**
 * The operations that make images.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface ImageBuildOperations {

	/**
	 * Make an image without a name of the changes in a container.
	 * @param container the id or name of the container
	 * @return the image
	 */
	default Mono<CommittedImage> commit(String container) {
		return commit(CommitOptions.builder().container(container).build());
	}

	/**
	 * Make an image of the changes in a container, which starts as that container did.
	 * <p>
	 * Operation {@code ImageCommit}.
	 * @param options the container, and what to set
	 * @return the image
	 */
	@PostExchange("/commit")
	@Operation(value = "ImageCommit", connection = Connection.STREAM)
	Mono<CommittedImage> commit(CommitOptions options);

	/**
	 * Make an image of the changes in a container, with a configuration of its own.
	 * <p>
	 * Operation {@code ImageCommit}.
	 * @param options the container, and what to set
	 * @param config what containers of the image start with; what it leaves out is taken
	 * from the container
	 * @return the image
	 */
	@PostExchange("/commit")
	@Operation(value = "ImageCommit", connection = Connection.STREAM)
	Mono<CommittedImage> commit(CommitOptions options, @RequestBody ContainerConfig config);

	/**
	 * Build an image.
	 * @param options how to build it
	 * @param contextTar the archive of the files to build it of, with the Dockerfile
	 * @return the progress, in which {@link ProgressMessage#imageId()} tells the image
	 */
	default Flux<ProgressMessage> build(BuildOptions options, Flux<DataBuffer> contextTar) {
		return ProgressMessage.raiseErrors(buildMessages(options, contextTar));
	}

	/**
	 * Build an image of files that the engine gets itself.
	 * @param options where the files are, and how to build
	 * @return the progress, in which {@link ProgressMessage#imageId()} tells the image
	 */
	default Flux<ProgressMessage> build(BuildOptions options) {
		return ProgressMessage.raiseErrors(buildMessages(options, Flux.empty()));
	}

	/**
	 * Build an image without a name.
	 * @param contextTar the archive of the files to build it of, with the Dockerfile
	 * @return what the engine says, failures included
	 */
	default Flux<ProgressMessage> buildMessages(Flux<DataBuffer> contextTar) {
		return buildMessages(BuildOptions.DEFAULTS, contextTar);
	}

	/**
	 * Build an image.
	 * <p>
	 * Operation {@code ImageBuild}.
	 * @param options how to build it
	 * @param contextTar the archive of the files to build it of, which may be compressed
	 * @return what the engine says, failures included
	 */
	@PostExchange(url = "/build", contentType = "application/x-tar")
	@Operation(value = "ImageBuild", connection = Connection.STREAM)
	Flux<ProgressMessage> buildMessages(BuildOptions options, @RequestBody Flux<DataBuffer> contextTar);

	/**
	 * Remove the build cache that no build uses.
	 * @return what was removed
	 */
	default Mono<BuildPruneReport> buildPrune() {
		return buildPrune(BuildPruneOptions.DEFAULTS);
	}

	/**
	 * Remove build cache.
	 * <p>
	 * Operation {@code BuildPrune}, since API 1.31.
	 * @param options what to remove
	 * @return what was removed
	 */
	@PostExchange("/build/prune")
	@Operation(value = "BuildPrune", since = "1.31", connection = Connection.STREAM)
	Mono<BuildPruneReport> buildPrune(BuildPruneOptions options);

}
