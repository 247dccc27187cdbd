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

package io.springline.docker.swarm;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.RequestOptions;
import io.springline.docker.json.Buildable;

/**
 * How to update a swarm.
 *
 * @param version the number of the version that the update is based on, which has to be
 * the last one
 * @param rotateWorkerToken whether to replace the token that lets workers join
 * @param rotateManagerToken whether to replace the token that lets managers join
 * @param rotateManagerUnlockKey whether to replace the key that unlocks managers
 * @since 0.1.0
 */
@Buildable
public record SwarmUpdateOptions(@Nullable BigInteger version, @Nullable Boolean rotateWorkerToken,
		@Nullable Boolean rotateManagerToken, @Nullable Boolean rotateManagerUnlockKey) implements RequestOptions {

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static SwarmUpdateOptionsBuilder builder() {
		return SwarmUpdateOptionsBuilder.builder();
	}

	/**
	 * Start with the version that the update is based on.
	 * @param version the version, as the swarm was inspected with
	 * @return a builder
	 */
	public static SwarmUpdateOptionsBuilder of(ObjectVersion version) {
		return builder().version(version.index());
	}

}
