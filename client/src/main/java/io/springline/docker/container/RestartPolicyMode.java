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

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.springline.docker.json.OpenEnum;

/**
 * When the engine starts a container again.
 *
 * @param value the value on the wire, empty is never too
 * @since 0.1.0
 */
public record RestartPolicyMode(@JsonValue String value) implements OpenEnum {

	/**
	 * Never.
	 */
	public static final RestartPolicyMode NO = new RestartPolicyMode("no");

	/**
	 * Whenever its process ended.
	 */
	public static final RestartPolicyMode ALWAYS = new RestartPolicyMode("always");

	/**
	 * Whenever its process ended, unless somebody stopped it.
	 */
	public static final RestartPolicyMode UNLESS_STOPPED = new RestartPolicyMode("unless-stopped");

	/**
	 * When its process ended with an exit code other than 0.
	 */
	public static final RestartPolicyMode ON_FAILURE = new RestartPolicyMode("on-failure");

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public RestartPolicyMode {
	}

	@Override
	public String toString() {
		return this.value;
	}

}
