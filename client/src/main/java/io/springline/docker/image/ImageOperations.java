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

import java.util.List;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.container.ContainerConfig;
import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;
import io.springline.docker.http.RegistryAuth;
import io.springline.docker.registry.ImageReference;
import io.springline.docker.stream.ProgressMessage;

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
public interface ImageOperations {

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
	 * Pull an image.
	 * @param reference the image, whose tag is {@code latest} unless it says otherwise
	 * @return the progress, which ends when the image is there
	 */
	default Flux<ProgressMessage> pull(String reference) {
		return pull(reference, PullOptions.DEFAULTS);
	}

	/**
	 * Pull an image.
	 * @param reference the image; without tag and digest its tag {@code latest} is
	 * pulled, never all of its tags
	 * @param options how to pull it
	 * @return the progress, which ends when the image is there
	 */
	default Flux<ProgressMessage> pull(String reference, PullOptions options) {
		ImageReference image = ImageReference.parse(reference);
		return ProgressMessage
			.raiseErrors(pullMessages(new PullReference(image.familiarName(), image.tagOrDigest()), options));
	}

	/**
	 * Pull an image, or all tags of a repository.
	 * <p>
	 * Operation {@code ImageCreate}.
	 * @param image the image
	 * @param options how to pull it
	 * @return what the engine says, failures included
	 */
	@PostExchange("/images/create")
	@Operation(value = "ImageCreate", connection = Connection.STREAM)
	Flux<ProgressMessage> pullMessages(PullReference image, PullOptions options);

	/**
	 * Make an image with one layer of the files in an archive.
	 * @param reference the name of the image
	 * @param tar the archive, which may be compressed
	 * @return the progress, whose last status is the id of the image
	 */
	default Flux<ProgressMessage> importImage(String reference, Flux<DataBuffer> tar) {
		ImageReference image = ImageReference.parseTagged(reference);
		return importImage(ImportOptions.builder().repo(image.familiarName()).tag(image.tag()).build(), tar);
	}

	/**
	 * Make an image with one layer of the files in an archive.
	 * @param options the name of the image, and what else to set
	 * @param tar the archive, which may be compressed
	 * @return the progress, whose last status is the id of the image
	 */
	default Flux<ProgressMessage> importImage(ImportOptions options, Flux<DataBuffer> tar) {
		return ProgressMessage.raiseErrors(importMessages(options, tar));
	}

	/**
	 * Make an image with one layer of the files in an archive at a URL.
	 * @param options the URL, the name of the image, and what else to set
	 * @return the progress, whose last status is the id of the image
	 */
	default Flux<ProgressMessage> importImage(ImportOptions options) {
		return ProgressMessage.raiseErrors(importMessages(options, Flux.empty()));
	}

	/**
	 * Make an image with one layer of the files in an archive.
	 * <p>
	 * Operation {@code ImageCreate}.
	 * @param options the name of the image, and what else to set
	 * @param tar the archive, which may be compressed
	 * @return what the engine says, failures included
	 */
	@PostExchange(url = "/images/create", contentType = "application/x-tar")
	@Operation(value = "ImageCreate", connection = Connection.STREAM)
	Flux<ProgressMessage> importMessages(ImportOptions options, @RequestBody Flux<DataBuffer> tar);

	/**
	 * Push an image.
	 * @param reference the image, whose tag is {@code latest} unless it says otherwise
	 * @return the progress, which ends when the registry has the image
	 */
	default Flux<ProgressMessage> push(String reference) {
		return push(reference, PushOptions.DEFAULTS);
	}

	/**
	 * Push an image.
	 * @param reference the image, whose tag is {@code latest} unless one is named
	 * @param options how to push it
	 * @return the progress, which ends when the registry has the image
	 */
	default Flux<ProgressMessage> push(String reference, PushOptions options) {
		ImageReference image = ImageReference.parseTagged(reference);
		String tag = (image.tag() == null && options.tag() != null) ? options.tag() : image.tagOrDigest();
		return ProgressMessage.raiseErrors(
				pushMessages(image.familiarName(), new PushOptions(tag, options.platform(), options.credentials())));
	}

	/**
	 * Push all tags of a repository.
	 * @param name the repository, without a tag
	 * @return what the engine says, failures included
	 */
	default Flux<ProgressMessage> pushMessages(String name) {
		return pushMessages(name, PushOptions.DEFAULTS);
	}

	/**
	 * Push an image, or all tags of a repository.
	 * <p>
	 * Operation {@code ImagePush}.
	 * @param name the repository, without a tag
	 * @param options the tag, or else all tags, and how to push
	 * @return what the engine says, failures included
	 */
	@PostExchange("/images/{name}/push")
	@Operation(value = "ImagePush", connection = Connection.STREAM)
	Flux<ProgressMessage> pushMessages(@RegistryAuth @PathVariable String name, PushOptions options);

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
	 * Save images with all their layers and names to an archive.
	 * @param names the names or ids of the images
	 * @return the bytes of a tar archive, each buffer to be released
	 */
	default Flux<DataBuffer> save(String... names) {
		Assert.notEmpty(names, "'names' must not be empty");
		return (names.length == 1) ? save(names[0], SaveOptions.DEFAULTS)
				: saveAll(new ImageNames(List.of(names)), SaveOptions.DEFAULTS);
	}

	/**
	 * Save an image with all its layers and names to an archive.
	 * <p>
	 * Operation {@code ImageGet}.
	 * @param name the name or id of the image; a name without tag saves all its tags
	 * @param options which variants to save
	 * @return the bytes of a tar archive, each buffer to be released
	 */
	@GetExchange("/images/{name}/get")
	@Operation(value = "ImageGet", connection = Connection.STREAM)
	Flux<DataBuffer> save(@PathVariable String name, SaveOptions options);

	/**
	 * Save several images to one archive.
	 * <p>
	 * Operation {@code ImageGetAll}.
	 * @param images the images
	 * @param options which variants to save
	 * @return the bytes of a tar archive, each buffer to be released
	 */
	@GetExchange("/images/get")
	@Operation(value = "ImageGetAll", connection = Connection.STREAM)
	Flux<DataBuffer> saveAll(ImageNames images, SaveOptions options);

	/**
	 * Load images that were saved to an archive.
	 * @param tar the archive, which may be compressed
	 * @return the progress, which names the images that were loaded
	 */
	default Flux<ProgressMessage> load(Flux<DataBuffer> tar) {
		return load(LoadOptions.DEFAULTS, tar);
	}

	/**
	 * Load images that were saved to an archive.
	 * @param options how to load them
	 * @param tar the archive, which may be compressed
	 * @return the progress, which names the images that were loaded
	 */
	default Flux<ProgressMessage> load(LoadOptions options, Flux<DataBuffer> tar) {
		return ProgressMessage.raiseErrors(loadMessages(options, tar));
	}

	/**
	 * Load images that were saved to an archive.
	 * <p>
	 * Operation {@code ImageLoad}.
	 * @param options how to load them
	 * @param tar the archive, which may be compressed
	 * @return what the engine says, failures included
	 */
	@PostExchange(url = "/images/load", contentType = "application/x-tar")
	@Operation(value = "ImageLoad", connection = Connection.STREAM)
	Flux<ProgressMessage> loadMessages(LoadOptions options, @RequestBody Flux<DataBuffer> tar);

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
	 * Search Docker Hub for repositories.
	 * @param term the term to search for
	 * @return the repositories
	 */
	default Flux<ImageSearchResult> search(String term) {
		return search(ImageSearchOptions.builder().term(term).build());
	}

	/**
	 * Search a registry for repositories.
	 * <p>
	 * Operation {@code ImageSearch}.
	 * @param options what to search for
	 * @return the repositories
	 */
	@GetExchange("/images/search")
	@Operation("ImageSearch")
	Flux<ImageSearchResult> search(ImageSearchOptions options);

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
