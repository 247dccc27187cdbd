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

import java.nio.file.Path;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.archive.BuildContext;
import io.springline.docker.container.ContainerConfig;
import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;
import io.springline.docker.http.RegistryAuth;
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
	 * Build an image of a folder with a Dockerfile.
	 * @param folder the folder
	 * @return the progress, in which {@link ProgressMessage#imageId()} tells the image
	 * @see #build(Path, BuildOptions)
	 */
	default Flux<ProgressMessage> build(Path folder) {
		return build(folder, BuildOptions.DEFAULTS);
	}

	/**
	 * Build an image of a folder with a Dockerfile, as {@code docker build} does.
	 * <pre class="code">
	 * BuildOptions options = BuildOptions.builder().tags(List.of("shop/web:1.4")).build();
	 * String imageId = docker.images().build(Path.of("web"), options)
	 *     .mapNotNull(ProgressMessage::imageId)
	 *     .blockLast();
	 * </pre> What a {@code .dockerignore} file excludes is not sent, see
	 * {@link BuildContext}. The Dockerfile may be anywhere:
	 * {@link BuildOptions#dockerfile()} is its path from the folder, or an absolute one.
	 * Files are read while they are sent: there is no temporary file, and memory is
	 * needed for a few buffers only. To cancel is to stop reading, and to stop the build.
	 * <p>
	 * With {@link BuilderVersion#BUILD_KIT} all works that needs no session with the
	 * client: what is sent here, {@code remote} content, and
	 * {@code RUN --mount=type=cache} or {@code bind}. Without one BuildKit fails with "no
	 * active sessions" when a Dockerfile mounts secrets or SSH agents, and when a base
	 * image that is not on the engine is in a registry that asks for credentials, as
	 * Docker Hub does even of those who have none: pull it before. {@link BuildTrace}
	 * reads its progress.
	 * @param folder the folder
	 * @param options how to build it
	 * @return the progress, in which {@link ProgressMessage#imageId()} tells the image,
	 * or an {@link java.io.UncheckedIOException} if there is no Dockerfile, if a file
	 * cannot be read, or if it changes meanwhile
	 */
	default Flux<ProgressMessage> build(Path folder, BuildOptions options) {
		Assert.isNull(options.remote(), "An image is built either of a folder or of what 'remote' names");
		return BuildContext.of(folder, options.dockerfile())
			.flatMapMany((context) -> build(
					BuildOptionsBuilder.builder(options).dockerfile(context.dockerfile()).build(), context.pack()));
	}

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
	 * Build an image of files that the engine gets itself. <pre class="code">
	 * BuildOptions options = BuildOptions.builder()
	 *     .remote("https://github.com/docker-library/hello-world.git#master:amd64/hello-world")
	 *     .build();
	 * docker.images().build(options).blockLast();
	 * </pre> {@link BuildOptions#remote()} is the URL of a Git repository, for which the
	 * machine of the engine must have {@code git}, or of an archive, or of a Dockerfile
	 * that needs no other files. Both builders take all of these.
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
	@RegistryAuth
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
