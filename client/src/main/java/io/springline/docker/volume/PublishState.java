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

package io.springline.docker.volume;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.springline.docker.json.OpenEnum;

/**
 * How far a volume is published on a node.
 *
 * @param value the value on the wire
 * @since 0.1.0
 */
public record PublishState(@JsonValue String value) implements OpenEnum {

	/**
	 * It is to be published.
	 */
	public static final PublishState PENDING_PUBLISH = new PublishState("pending-publish");

	/**
	 * It is published.
	 */
	public static final PublishState PUBLISHED = new PublishState("published");

	/**
	 * The node is to let go of it.
	 */
	public static final PublishState PENDING_NODE_UNPUBLISH = new PublishState("pending-node-unpublish");

	/**
	 * The controller is to let go of it.
	 */
	public static final PublishState PENDING_CONTROLLER_UNPUBLISH = new PublishState("pending-controller-unpublish");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public PublishState {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
