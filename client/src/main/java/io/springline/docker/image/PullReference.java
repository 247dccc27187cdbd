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

import org.springframework.web.bind.annotation.RequestParam;

import io.springline.docker.http.RegistryAuth;
import io.springline.docker.http.RequestOptions;
import io.springline.docker.registry.ImageReference;

/**
 * The image that a raw pull is about.
 *
 * @param image the name of the image, without tag and digest
 * @param tag the tag or the digest; all tags are pulled without
 * @since 0.1.0
 */
public record PullReference(@RequestParam("fromImage") @RegistryAuth @Nullable String image,
		@Nullable String tag) implements RequestOptions {

	/**
	 * Name one image.
	 * @param image the image
	 * @return the image, by its tag or its digest
	 */
	public static PullReference of(ImageReference image) {
		return new PullReference(image.familiarName(), image.tagOrDigest());
	}

}
