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
import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;

/**
 * Where to extract an archive.
 *
 * @param path the directory of the container, which must be there
 * @param noOverwriteDirNonDir whether to refuse to put a directory in the place of
 * something else, or the other way round
 * @param copyUidGid whether what is extracted belongs to the user of the container rather
 * than to the owners in the archive
 * @since 0.1.0
 */
@Buildable
public record PutArchiveOptions(@Nullable String path, @Nullable Boolean noOverwriteDirNonDir,
		@RequestParam("copyUIDGID") @Since("1.39") @Nullable Boolean copyUidGid) implements RequestOptions {

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static PutArchiveOptionsBuilder builder() {
		return PutArchiveOptionsBuilder.builder();
	}

}
