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

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import io.springline.docker.http.AsJson;
import io.springline.docker.http.RequestOptions;
import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.Json;
import io.springline.docker.registry.RegistryConfig;

/**
 * How to build an image. All sizes are in bytes.
 * <p>
 * What is marked as of the classic builder has no effect with BuildKit.
 *
 * @param tags the names of the image, each with or without a tag
 * @param dockerfile the path of the Dockerfile in the context; default {@code
 * Dockerfile}
 * @param remote the address of a Git repository, an archive or a Dockerfile to build
 * instead of content that is sent along
 * @param quiet whether to print the id of the image only; default {@code false}
 * @param noCache whether to run all steps anew; default {@code false}
 * @param cacheFrom the images whose layers may serve as cache
 * @param pull whether to look for newer base images; default {@code false}
 * @param remove whether to remove the containers of the steps; default {@code true},
 * classic builder
 * @param forceRemove whether to remove them after a failure too; default {@code false},
 * classic builder
 * @param memory the memory that a step may use; classic builder
 * @param memorySwap the memory and swap that a step may use, {@code -1} for no limit;
 * classic builder
 * @param cpuShares the relative weight of the steps among containers; classic builder
 * @param cpusetCpus the processors to run on, such as {@code 0-3} or {@code 0,1}; classic
 * builder
 * @param cpuPeriod the accounting period of the processors in microseconds; classic
 * builder
 * @param cpuQuota the microseconds of processor time per period; classic builder
 * @param buildArgs the values of {@code ARG} instructions, which are no place for secrets
 * @param shmSize the size of {@code /dev/shm}; default 64 MiB
 * @param squash whether to squash the new layers to one; experimental engines only
 * @param labels the labels to put on the image
 * @param networkMode the network of the steps: {@code bridge}, {@code host}, {@code
 * none}, {@code container:id} or the name of one
 * @param extraHosts further hosts to know, each as {@code name:address}
 * @param platform the platform to build for, as {@code os[/architecture[/variant]]}
 * @param target the stage to build; default the last one
 * @param outputs where the result goes; BuildKit only
 * @param version the builder; default the classic one
 * @param buildId the id to know the build by, so that it can be cancelled; BuildKit only
 * @param registryConfig the credentials for the registries of the base images; default
 * those of all registries that the client knows by name
 * @since 0.1.0
 */
@Buildable
public record BuildOptions(@RequestParam("t") List<String> tags, @Nullable String dockerfile, @Nullable String remote,
		@RequestParam("q") @Nullable Boolean quiet, @RequestParam("nocache") @Nullable Boolean noCache,
		@RequestParam("cachefrom") @AsJson List<String> cacheFrom, @Nullable Boolean pull,
		@RequestParam("rm") @Nullable Boolean remove, @RequestParam("forcerm") @Nullable Boolean forceRemove,
		@Nullable Long memory, @RequestParam("memswap") @Nullable Long memorySwap,
		@RequestParam("cpushares") @Nullable Long cpuShares, @RequestParam("cpusetcpus") @Nullable String cpusetCpus,
		@RequestParam("cpuperiod") @Nullable Long cpuPeriod, @RequestParam("cpuquota") @Nullable Long cpuQuota,
		@RequestParam("buildargs") Map<String, String> buildArgs, @RequestParam("shmsize") @Nullable Long shmSize,
		@Nullable Boolean squash, Map<String, String> labels, @RequestParam("networkmode") @Nullable String networkMode,
		@RequestParam("extrahosts") @Since("1.28") List<String> extraHosts, @Since("1.32") @Nullable String platform,
		@Since("1.29") @Nullable String target, @Since("1.40") @AsJson List<BuildOutput> outputs,
		@Since("1.38") @Nullable BuilderVersion version,
		@RequestParam("buildid") @Since("1.38") @Nullable String buildId,
		@RequestHeader("X-Registry-Config") @Nullable RegistryConfig registryConfig) implements RequestOptions {

	/**
	 * No options.
	 */
	public static final BuildOptions DEFAULTS = builder().build();

	public BuildOptions {
		tags = Json.list(tags);
		cacheFrom = Json.list(cacheFrom);
		buildArgs = Json.map(buildArgs);
		labels = Json.map(labels);
		extraHosts = Json.list(extraHosts);
		outputs = Json.list(outputs);
	}

	/**
	 * Return a builder of options.
	 * @return the builder
	 */
	public static BuildOptionsBuilder builder() {
		return BuildOptionsBuilder.builder();
	}

}
