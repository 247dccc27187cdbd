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

import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import io.springline.docker.http.Connection;
import io.springline.docker.http.Operation;
import io.springline.docker.http.RegistryAuth;
import io.springline.docker.registry.ImageReference;
import io.springline.docker.stream.ProgressMessage;

/**
 * The operations that move images between engines, registries and files.
 *
 * @since 0.1.0
 */
@HttpExchange
public interface ImageTransferOperations {

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
		return ProgressMessage.raiseErrors(pullMessages(PullReference.of(ImageReference.parse(reference)), options));
	}

	/**
	 * Pull an image.
	 * @param reference the image, whose tag is {@code latest} unless it says otherwise
	 * @return what the engine says, failures included
	 */
	default Flux<ProgressMessage> pullMessages(String reference) {
		return pullMessages(PullReference.of(ImageReference.parse(reference)), PullOptions.DEFAULTS);
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

}
