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

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * What a container runs, apart from the host it runs on. An image has one too, with what
 * its containers begin with.
 *
 * @param hostname the host name inside the container, by default the short id
 * @param domainname the domain name inside the container
 * @param user who runs the process, {@code user[:group]} by name or number, by default as
 * the image says
 * @param attachStdin whether a client attaches to standard input
 * @param attachStdout whether a client attaches to standard output
 * @param attachStderr whether a client attaches to standard error
 * @param exposedPorts the ports the process listens on, such as {@code 80/tcp}; exposing
 * publishes nothing
 * @param tty whether the process gets a terminal, which merges its two outputs into one
 * @param openStdin whether standard input is kept open
 * @param stdinOnce whether standard input closes when the first attached client leaves
 * @param env the environment as {@code NAME=value}; a bare {@code NAME} removes what the
 * image sets. Kept out of {@code toString}
 * @param cmd the command, or the arguments of the entry point, by default those of the
 * image
 * @param healthcheck how to find out whether the container works, by default as the image
 * says
 * @param argsEscaped whether the command is escaped already (Windows)
 * @param image the image the container is made of, by reference or id
 * @param volumes the paths that get an anonymous volume each
 * @param workingDir the directory the process starts in, by default as the image says
 * @param entrypoint the entry point; {@code null} keeps that of the image, an empty list
 * or one empty string removes it
 * @param networkDisabled whether the container has no network
 * @param macAddress the MAC address; from API 1.44 on set it in the endpoint, 1.52
 * dropped it here
 * @param onBuild the instructions that images built on this one run
 * @param labels the labels
 * @param stopSignal the signal that stops the process, by default as the image says or
 * {@code SIGTERM}
 * @param stopTimeout the seconds between that signal and {@code SIGKILL}, by default the
 * engine's ten
 * @param shell the shell that runs commands given as a string
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record ContainerConfig(@Nullable String hostname, @Nullable String domainname, @Nullable String user,
		@Nullable Boolean attachStdin, @Nullable Boolean attachStdout, @Nullable Boolean attachStderr,
		@AsKeys Set<String> exposedPorts, @Nullable Boolean tty, @Nullable Boolean openStdin,
		@Nullable Boolean stdinOnce, List<String> env, @StringOrArray List<String> cmd,
		@Nullable HealthConfig healthcheck, @Nullable Boolean argsEscaped, @Nullable String image,
		@AsKeys Set<String> volumes, @Nullable String workingDir,
		@JsonInclude(JsonInclude.Include.NON_NULL) @StringOrArray @Nullable List<String> entrypoint,
		@Nullable Boolean networkDisabled, @Nullable String macAddress, List<String> onBuild,
		Map<String, String> labels, @Nullable String stopSignal, @Nullable Long stopTimeout, List<String> shell) {

	public ContainerConfig {
		exposedPorts = Keys.of(exposedPorts);
		env = Json.list(env);
		cmd = Json.list(cmd);
		volumes = Keys.of(volumes);
		entrypoint = (entrypoint != null) ? Json.list(entrypoint) : null;
		onBuild = Json.list(onBuild);
		labels = Json.map(labels);
		shell = Json.list(shell);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ContainerConfigBuilder builder() {
		return ContainerConfigBuilder.builder();
	}

	@Override
	public String toString() {
		return Json.redacted(this, "env");
	}

}
