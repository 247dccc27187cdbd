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

package io.springline.docker.sample;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.image.ImageSummary;

/**
 * An image as the page shows it.
 *
 * @param id the id
 * @param tags the names it can be run by
 * @param size the bytes of all its layers
 * @param created when it was created, in seconds since 1970
 */
record ImageRow(String id, List<String> tags, @Nullable Long size, @Nullable Long created) {

	static ImageRow of(ImageSummary image) {
		// Up to API 1.42 an image without a name has the name <none>:<none>
		List<String> tags = image.repoTags().stream().filter((tag) -> !tag.startsWith("<none>")).toList();
		return new ImageRow(String.valueOf(image.id()), tags, image.size(), image.created());
	}

}
