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

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;
import io.springline.docker.registry.ImageReference;

/**
 * The operations on images and on the build cache.
 * <p>
 * Pulls, pushes, builds, loads and imports report their progress, and fail with an
 * {@link io.springline.docker.error.EngineStreamException} when the engine reports a
 * failure. They run as long as somebody subscribes: to cancel the subscription is to
 * cancel a pull, a push or a build. Those methods whose name ends in {@code Messages}
 * hand out what the engine says as it is, failures included.
 *
 * @since 0.1.0
 */
public interface ImageOperations extends ImageBuildOperations, ImageFileOperations {

	/**
	 * List the images that have a name or are in use.
	 * @return the images, the newest first
	 */
	default Flux<ImageSummary> list() {
		return list(ImageListOptions.DEFAULTS);
	}

	/**
	 * List images.
	 * <p>
	 * Operation {@code ImageList}.
	 * @param options which images to list, and what to tell of each
	 * @return the images, the newest first
	 */
	@GetExchange("/images/json")
	@Operation("ImageList")
	Flux<ImageSummary> list(ImageListOptions options);

	/**
	 * Give an image a further name.
	 * @param id the id or a name of the image
	 * @param reference the further name with its tag, which else is {@code latest}
	 * @return completes when the image has the name
	 */
	default Mono<Void> tag(String id, String reference) {
		ImageReference image = ImageReference.parseTagged(reference);
		return tag(id, image.familiarName(), image.tag());
	}

	/**
	 * Give an image a further name.
	 * @param id the id or a name of the image
	 * @param repository the repository of the further name
	 * @param tag the tag of the further name, {@code latest} if {@code null}
	 * @return completes when the image has the name
	 */
	default Mono<Void> tag(String id, String repository, @Nullable String tag) {
		return tag(id, new ImageTagOptions(repository, tag));
	}

	/**
	 * Give an image a further name.
	 * <p>
	 * Operation {@code ImageTag}. An image that had the name loses it.
	 * @param id the id or a name of the image
	 * @param options the further name
	 * @return completes when the image has the name
	 */
	@PostExchange("/images/{id}/tag")
	@Operation("ImageTag")
	Mono<Void> tag(@PathVariable String id, ImageTagOptions options);

	/**
	 * Return all that the engine knows about an image.
	 * @param id the id or a name of the image
	 * @return the image
	 */
	default Mono<ImageInspect> inspect(String id) {
		return inspect(id, ImageInspectOptions.DEFAULTS);
	}

	/**
	 * Return all that the engine knows about an image.
	 * <p>
	 * Operation {@code ImageInspect}.
	 * @param id the id or a name of the image
	 * @param options what to tell
	 * @return the image
	 */
	@GetExchange("/images/{id}/json")
	@Operation("ImageInspect")
	Mono<ImageInspect> inspect(@PathVariable String id, ImageInspectOptions options);

	/**
	 * Return the steps that an image was made in.
	 * @param id the id or a name of the image
	 * @return the steps, the latest first
	 */
	default Flux<ImageHistoryItem> history(String id) {
		return history(id, ImageHistoryOptions.DEFAULTS);
	}

	/**
	 * Return the steps that an image was made in.
	 * <p>
	 * Operation {@code ImageHistory}.
	 * @param id the id or a name of the image
	 * @param options which variant of the image to tell of
	 * @return the steps, the latest first
	 */
	@GetExchange("/images/{id}/history")
	@Operation("ImageHistory")
	Flux<ImageHistoryItem> history(@PathVariable String id, ImageHistoryOptions options);

	/**
	 * Return what attestations say about an image.
	 * @param id the id or a name of the image
	 * @return the statements
	 */
	default Flux<AttestationStatement> attestations(String id) {
		return attestations(id, AttestationOptions.DEFAULTS);
	}

	/**
	 * Return what attestations say about an image.
	 * <p>
	 * Operation {@code ImageAttestations}, since API 1.55. An engine without the
	 * containerd image store does not implement it.
	 * @param id the id or a name of the image
	 * @param options which attestations to tell
	 * @return the statements
	 */
	@GetExchange("/images/{id}/attestations")
	@Operation(value = "ImageAttestations", since = "1.55")
	Flux<AttestationStatement> attestations(@PathVariable String id, AttestationOptions options);

	/**
	 * Remove a name, and the image with its last name.
	 * @param id the name, or the id of an image that has one name at most
	 * @return what was removed
	 */
	default Flux<ImageDeleted> remove(String id) {
		return remove(id, ImageRemoveOptions.DEFAULTS);
	}

	/**
	 * Remove a name, and the image with its last name.
	 * <p>
	 * Operation {@code ImageDelete}. It is a conflict if a container uses the image.
	 * @param id the name, or the id of an image
	 * @param options how to remove it
	 * @return what was removed
	 */
	@DeleteExchange("/images/{id}")
	@Operation(value = "ImageDelete", connection = Connection.STREAM)
	Flux<ImageDeleted> remove(@PathVariable String id, ImageRemoveOptions options);

	/**
	 * Remove the images that have no name and are not in use.
	 * @return what was removed
	 */
	default Mono<ImagePruneReport> prune() {
		return prune(ImagePruneOptions.DEFAULTS);
	}

	/**
	 * Remove images that are not in use.
	 * <p>
	 * Operation {@code ImagePrune}.
	 * @param options which images to remove
	 * @return what was removed
	 */
	@PostExchange("/images/prune")
	@Operation(value = "ImagePrune", connection = Connection.STREAM)
	Mono<ImagePruneReport> prune(ImagePruneOptions options);

}
