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

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * What is known about where an image comes from.
 *
 * @param signature the signatures that were verified
 * @param pull where it was pulled from
 * @param build the builds that made it
 * @since 0.1.0
 */
@EngineModel
public record Identity(List<SignatureIdentity> signature, List<PullIdentity> pull, List<BuildIdentity> build) {

	public Identity {
		signature = Json.list(signature);
		pull = Json.list(pull);
		build = Json.list(build);
	}

	/**
	 * A repository that an image was pulled from.
	 *
	 * @param repository the repository, the original one if a mirror was used
	 */
	@EngineModel
	public record PullIdentity(@Nullable String repository) {

	}

	/**
	 * A build that made an image.
	 *
	 * @param ref what BuildKit knows the build by
	 * @param createdAt when it ran
	 */
	@EngineModel
	public record BuildIdentity(@Nullable String ref, @Nullable Instant createdAt) {

		public BuildIdentity {
			createdAt = Json.time(createdAt);
		}

	}

}
