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

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.springline.docker.container.HealthConfig;
import io.springline.docker.container.Isolation;
import io.springline.docker.container.Mount;
import io.springline.docker.container.Ulimit;
import io.springline.docker.http.Since;
import io.springline.docker.json.Buildable;
import io.springline.docker.json.EngineModel;
import io.springline.docker.json.Json;

/**
 * The container of a task.
 *
 * @param image the image, which each node pulls that lacks it
 * @param labels the labels of the containers
 * @param command the entry point, by default that of the image
 * @param args the arguments of the entry point, by default those of the image
 * @param hostname the host name inside, which may be a template such as
 * {@code {{.Task.Name}}} (API 1.27)
 * @param env the environment as {@code NAME=value}, values may be templates. Kept out of
 * {@code toString}
 * @param dir the directory the process starts in, by default as the image says
 * @param user who runs the process, by default as the image says
 * @param groups the further groups of that user (API 1.27)
 * @param privileges what the kernel allows the process (API 1.30)
 * @param tty whether the process gets a terminal, which merges its two outputs into one
 * @param openStdin whether standard input is kept open (API 1.27)
 * @param readOnly whether the root file system is read-only (API 1.27)
 * @param mounts what to mount
 * @param stopSignal the signal that stops the process, by default as the image says (API
 * 1.28)
 * @param stopGracePeriod the nanoseconds between that signal and {@code SIGKILL}, by
 * default ten seconds
 * @param healthcheck how to find out whether the container works, by default as the image
 * says (API 1.27)
 * @param hosts the lines of {@code /etc/hosts}, each an address and its names (API 1.27)
 * @param dnsConfig how names are resolved
 * @param secrets the secrets to mount (API 1.27)
 * @param oomScoreAdj how readily the kernel kills the process when memory runs out, from
 * -1000 to 1000 (API 1.46)
 * @param configs the configs to mount (API 1.30)
 * @param isolation how the container is isolated (Windows, API 1.35)
 * @param init whether a small init process forwards signals and reaps processes (API
 * 1.38)
 * @param sysctls the kernel parameters (API 1.40)
 * @param capabilityAdd the capabilities to add to the usual ones (API 1.41)
 * @param capabilityDrop the capabilities to take from the usual ones (API 1.41)
 * @param ulimits the resource limits of the process (API 1.41)
 * @since 0.1.0
 */
@EngineModel
@Buildable
public record ContainerSpec(@Nullable String image, Map<String, String> labels, List<String> command, List<String> args,
		@Since("1.27") @Nullable String hostname, List<String> env, @Nullable String dir, @Nullable String user,
		@Since("1.27") List<String> groups, @Since("1.30") @Nullable Privileges privileges,
		@JsonProperty("TTY") @Nullable Boolean tty, @Since("1.27") @Nullable Boolean openStdin,
		@Since("1.27") @Nullable Boolean readOnly, List<Mount> mounts, @Since("1.28") @Nullable String stopSignal,
		@Nullable Long stopGracePeriod,
		@Since("1.27") @JsonProperty("HealthCheck") @JsonAlias("Healthcheck") @Nullable HealthConfig healthcheck,
		@Since("1.27") List<String> hosts, @JsonProperty("DNSConfig") @Nullable DnsConfig dnsConfig,
		@Since("1.27") List<SecretReference> secrets, @Since("1.46") @Nullable Long oomScoreAdj,
		@Since("1.30") List<ConfigReference> configs, @Since("1.35") @Nullable Isolation isolation,
		@Since("1.38") @Nullable Boolean init, @Since("1.40") Map<String, String> sysctls,
		@Since("1.41") List<String> capabilityAdd, @Since("1.41") List<String> capabilityDrop,
		@Since("1.41") List<Ulimit> ulimits) {

	public ContainerSpec {
		labels = Json.map(labels);
		command = Json.list(command);
		args = Json.list(args);
		env = Json.list(env);
		groups = Json.list(groups);
		mounts = Json.list(mounts);
		hosts = Json.list(hosts);
		secrets = Json.list(secrets);
		configs = Json.list(configs);
		sysctls = Json.map(sysctls);
		capabilityAdd = Json.list(capabilityAdd);
		capabilityDrop = Json.list(capabilityDrop);
		ulimits = Json.list(ulimits);
	}

	/**
	 * Start with nothing set.
	 * @return a builder
	 */
	public static ContainerSpecBuilder builder() {
		return ContainerSpecBuilder.builder();
	}

	@Override
	public String toString() {
		return Json.redacted(this, "env");
	}

	/**
	 * How a container resolves names.
	 *
	 * @param nameservers the addresses of the name servers
	 * @param search the domains that short names are looked up in
	 * @param options the options of the resolver, such as {@code ndots:1}
	 */
	@EngineModel
	public record DnsConfig(List<String> nameservers, List<String> search, List<String> options) {

		public DnsConfig {
			nameservers = Json.list(nameservers);
			search = Json.list(search);
			options = Json.list(options);
		}

	}

}
