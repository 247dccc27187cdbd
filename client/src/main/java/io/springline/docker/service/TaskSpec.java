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

package io.springline.docker.service;

import java.math.BigInteger;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;
import io.springline.docker.swarm.Driver;

/**
 * What a task runs: a container as a rule.
 *
 * @param pluginSpec the plugin to run instead of a container; an engine with experimental
 * features has these (API 1.31)
 * @param containerSpec the container to run
 * @param networkAttachmentSpec the container outside of services that the task stands
 * for; engines make such tasks by themselves (API 1.38)
 * @param resources what the task may use, and what a node must have free for it
 * @param restartPolicy when another task takes the place of one that ended
 * @param placement the nodes that may run the task
 * @param forceUpdate a number that replaces the tasks when it changes, even if nothing
 * else does
 * @param runtime the kind of task, by default a container (API 1.30)
 * @param networks the networks to join
 * @param logDriver where the output goes, by default as the engine of the node says. Kept
 * out of {@code toString}
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record TaskSpec(@Since("1.31") @Nullable PluginSpec pluginSpec, @Nullable ContainerSpec containerSpec,
		@Since("1.38") @Nullable NetworkAttachmentSpec networkAttachmentSpec, @Nullable ResourceRequirements resources,
		@Nullable RestartPolicy restartPolicy, @Nullable Placement placement, @Nullable BigInteger forceUpdate,
		@Since("1.30") @Nullable RuntimeType runtime, List<NetworkAttachmentConfig> networks,
		@Nullable Driver logDriver) {

	public TaskSpec {
		networks = Json.list(networks);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static TaskSpecBuilder builder() {
		return TaskSpecBuilder.builder();
	}

	@Override
	public String toString() {
		return Json.redacted(this, "logDriver");
	}

}
