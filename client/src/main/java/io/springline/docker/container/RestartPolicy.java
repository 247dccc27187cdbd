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

import io.springline.docker.json.EngineModel;

/**
 * When the engine starts a container again after its process ended. It waits twice as
 * long each time, from 100 milliseconds on.
 *
 * @param name when to start it again
 * @param maximumRetryCount the most attempts, with {@link RestartPolicyMode#ON_FAILURE}
 * alone
 * @since 0.1.0
 */
@EngineModel
public record RestartPolicy(@Nullable RestartPolicyMode name, @Nullable Long maximumRetryCount) {

	/**
	 * Start the container again whenever its process ended.
	 * @return the policy
	 */
	public static RestartPolicy always() {
		return new RestartPolicy(RestartPolicyMode.ALWAYS, null);
	}

	/**
	 * Start the container again whenever its process ended, unless somebody stopped it.
	 * @return the policy
	 */
	public static RestartPolicy unlessStopped() {
		return new RestartPolicy(RestartPolicyMode.UNLESS_STOPPED, null);
	}

	/**
	 * Start the container again when its process failed.
	 * @param maximumRetryCount the most attempts, 0 is no limit
	 * @return the policy
	 */
	public static RestartPolicy onFailure(int maximumRetryCount) {
		return new RestartPolicy(RestartPolicyMode.ON_FAILURE, (long) maximumRetryCount);
	}

}
