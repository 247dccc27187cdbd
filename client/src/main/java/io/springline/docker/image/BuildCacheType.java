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

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.springline.docker.json.OpenEnum;

/**
 * What a record of the build cache holds.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record BuildCacheType(@JsonValue String value) implements OpenEnum {

	/**
	 * Something that BuildKit needs for itself.
	 */
	public static final BuildCacheType INTERNAL = new BuildCacheType("internal");

	/**
	 * A frontend, which reads build instructions.
	 */
	public static final BuildCacheType FRONTEND = new BuildCacheType("frontend");

	/**
	 * Files that a client sent.
	 */
	public static final BuildCacheType SOURCE_LOCAL = new BuildCacheType("source.local");

	/**
	 * A checkout of a Git repository.
	 */
	public static final BuildCacheType SOURCE_GIT_CHECKOUT = new BuildCacheType("source.git.checkout");

	/**
	 * A cache folder that build steps share.
	 */
	public static final BuildCacheType EXEC_CACHEMOUNT = new BuildCacheType("exec.cachemount");

	/**
	 * The result of a build step.
	 */
	public static final BuildCacheType REGULAR = new BuildCacheType("regular");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public BuildCacheType {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
