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

import org.jspecify.annotations.Nullable;

import io.springline.docker.json.EngineModel;

/**
 * A resource that users defined: one of the two kinds.
 *
 * @param namedResourceSpec a resource of which each one has a name
 * @param discreteResourceSpec a resource that is counted
 * @since 0.1.0
 */
@EngineModel
public record GenericResource(@Nullable NamedResource namedResourceSpec,
		@Nullable DiscreteResource discreteResourceSpec) {

	/**
	 * A resource of which each one has a name, such as a graphics card.
	 *
	 * @param kind the kind of resource
	 * @param value the name of the one
	 */
	@EngineModel
	public record NamedResource(@Nullable String kind, @Nullable String value) {

	}

	/**
	 * A resource that is counted, such as disks.
	 *
	 * @param kind the kind of resource
	 * @param value how many there are
	 */
	@EngineModel
	public record DiscreteResource(@Nullable String kind, @Nullable Long value) {

	}

}
