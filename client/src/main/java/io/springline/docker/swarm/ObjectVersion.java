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

import org.springframework.web.bind.annotation.RequestParam;

import io.springline.docker.http.RequestOptions;
import io.springline.docker.json.EngineModel;

/**
 * The version of an object of a swarm. It changes with each update, and an update names
 * the version that it is based on. When that is not the last one any more the engine
 * refuses it, so nobody overwrites what another one changed meanwhile; the refusal is an
 * {@link io.springline.docker.error.EngineException} of status 500 that says
 * {@code update out of sequence}.
 *
 * @param index the number, which is unsigned
 * @since 0.1.0
 */
@EngineModel
public record ObjectVersion(@RequestParam("version") @Nullable BigInteger index) implements RequestOptions {

	/**
	 * Return the version with a number.
	 * @param index the number
	 * @return the version
	 */
	public static ObjectVersion of(long index) {
		return new ObjectVersion(BigInteger.valueOf(index));
	}

}
