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

import org.springframework.web.service.annotation.HttpExchange;

import io.springline.docker.archive.Archives;
import io.springline.docker.registry.ImageReference;
import io.springline.docker.stream.ProgressMessage;

/**
 * Images to and from files of this machine. Only as much of a file is in memory as is
 * being sent or written.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface ImageFileOperations extends ImageTransferOperations {

	/**
	 * Save images with all their layers and names to a file. <pre class="code">
	 * docker.images().saveTo(Path.of("images.tar"), "nginx:1.27", "redis:7").block();
	 * </pre> The file appears when it is whole, and only the current user can read it; a
	 * failure or a cancellation leaves what was there before.
	 * @param file the file, which is replaced if it exists
	 * @param names the names or ids of the images
	 * @return completion, or a {@link io.springline.docker.error.DockerProtocolException}
	 * if the archive is not whole, or an {@link java.io.UncheckedIOException} if it
	 * cannot be written
	 */
	default Mono<Void> saveTo(Path file, String... names) {
		return Archives.save(save(names), file);
	}

	/**
	 * Load images that were saved to a file. <pre class="code">
	 * docker.images().load(Path.of("images.tar")).blockLast();
	 * </pre>
	 * @param file the file, which may be compressed
	 * @return the progress, which names the images that were loaded
	 */
	default Flux<ProgressMessage> load(Path file) {
		return load(LoadOptions.DEFAULTS, file);
	}

	/**
	 * Load images that were saved to a file.
	 * @param options how to load them
	 * @param file the file, which may be compressed
	 * @return the progress, which names the images that were loaded, or an
	 * {@link java.io.UncheckedIOException} if the file cannot be read
	 */
	default Flux<ProgressMessage> load(LoadOptions options, Path file) {
		return Archives.send(file, (tar) -> load(options, tar));
	}

	/**
	 * Make an image with one layer of the files in an archive. <pre class="code">
	 * docker.images().importImage("debian:mine", Path.of("rootfs.tar.gz")).blockLast();
	 * </pre>
	 * @param reference the name of the image
	 * @param file the archive, which may be compressed
	 * @return the progress, whose last status is the id of the image
	 */
	default Flux<ProgressMessage> importImage(String reference, Path file) {
		ImageReference image = ImageReference.parseTagged(reference);
		return importImage(ImportOptions.builder().repo(image.familiarName()).tag(image.tag()).build(), file);
	}

	/**
	 * Make an image with one layer of the files in an archive.
	 * @param options the name of the image, and what else to set
	 * @param file the archive, which may be compressed
	 * @return the progress, whose last status is the id of the image, or an
	 * {@link java.io.UncheckedIOException} if the file cannot be read
	 */
	default Flux<ProgressMessage> importImage(ImportOptions options, Path file) {
		return Archives.send(file, (tar) -> importImage(options, tar));
	}

}
