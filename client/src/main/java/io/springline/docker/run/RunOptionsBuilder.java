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

package io.springline.docker.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.Assert;

import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.container.ContainerCreateRequestBuilder;
import io.springline.docker.container.HostConfig;
import io.springline.docker.container.HostConfigBuilder;
import io.springline.docker.container.PortBinding;

/**
 * Builds {@link RunOptions} in the words of {@code docker run}. What has no word here is
 * set with {@link #container} and {@link #hostConfig}.
 *
 * @since 0.1.0
 */
public final class RunOptionsBuilder {

	private final ContainerCreateRequestBuilder container = ContainerCreateRequest.builder();

	private final HostConfigBuilder hostConfig = HostConfig.builder();

	private final List<String> env = new ArrayList<>();

	private final List<String> volumes = new ArrayList<>();

	private final Map<String, String> labels = new LinkedHashMap<>();

	private final Map<String, List<PortBinding>> ports = new LinkedHashMap<>();

	private final Set<String> exposed = new LinkedHashSet<>();

	private @Nullable String name;

	private @Nullable String platform;

	private PullPolicy pull = PullPolicy.MISSING;

	private boolean remove;

	private boolean detach;

	private @Nullable Publisher<DataBuffer> stdin;

	RunOptionsBuilder(String image) {
		Assert.hasText(image, "'image' must not be empty");
		this.container.image(image);
	}

	/**
	 * Set the command and its arguments, as what follows the image on the command line.
	 * @param command the command, none for that of the image
	 * @return this builder
	 */
	public RunOptionsBuilder command(String... command) {
		this.container.cmd(List.of(command));
		return this;
	}

	/**
	 * Set an environment variable, as {@code --env}.
	 * @param name the name
	 * @param value the value
	 * @return this builder
	 */
	public RunOptionsBuilder env(String name, String value) {
		this.env.add(name + "=" + value);
		return this;
	}

	/**
	 * Set a label, as {@code --label}.
	 * @param name the name
	 * @param value the value
	 * @return this builder
	 */
	public RunOptionsBuilder label(String name, String value) {
		this.labels.put(name, value);
		return this;
	}

	/**
	 * Mount a folder of the host or a named volume, as {@code --volume}.
	 * @param volume source, target and mode, such as {@code /data:/var/lib/data:ro}
	 * @return this builder
	 */
	public RunOptionsBuilder volume(String volume) {
		this.volumes.add(volume);
		return this;
	}

	/**
	 * Publish a port, as {@code --publish}.
	 * @param hostPort the port of the host, 0 for any that is free
	 * @param containerPort the port of the container, such as {@code 80} or
	 * {@code 53/udp}
	 * @return this builder
	 */
	public RunOptionsBuilder publish(int hostPort, String containerPort) {
		String port = containerPort.contains("/") ? containerPort : containerPort + "/tcp";
		this.exposed.add(port);
		this.ports.computeIfAbsent(port, (key) -> new ArrayList<>()).add(PortBinding.of(hostPort));
		return this;
	}

	/**
	 * Set the name of the container, as {@code --name}.
	 * @param name the name
	 * @return this builder
	 */
	public RunOptionsBuilder name(String name) {
		this.name = name;
		return this;
	}

	/**
	 * Set the folder the process starts in, as {@code --workdir}.
	 * @param folder the folder
	 * @return this builder
	 */
	public RunOptionsBuilder workdir(String folder) {
		this.container.workingDir(folder);
		return this;
	}

	/**
	 * Set who runs the process, as {@code --user}.
	 * @param user the user, such as {@code 1000:1000}
	 * @return this builder
	 */
	public RunOptionsBuilder user(String user) {
		this.container.user(user);
		return this;
	}

	/**
	 * Set the network to join, as {@code --network}.
	 * @param network the name of the network, or {@code none} or {@code host}
	 * @return this builder
	 */
	public RunOptionsBuilder network(String network) {
		this.hostConfig.networkMode(network);
		return this;
	}

	/**
	 * Give the process a terminal, as {@code --tty}. Its output is then one stream.
	 * @param tty whether to give it one
	 * @return this builder
	 */
	public RunOptionsBuilder tty(boolean tty) {
		this.container.tty(tty);
		return this;
	}

	/**
	 * Set the platform of the image, as {@code --platform}.
	 * @param platform the platform, such as {@code linux/arm64}
	 * @return this builder
	 */
	public RunOptionsBuilder platform(String platform) {
		this.platform = platform;
		return this;
	}

	/**
	 * Set when to pull the image, as {@code --pull}. By default it is pulled when it is
	 * missing.
	 * @param pull when to pull
	 * @return this builder
	 */
	public RunOptionsBuilder pull(PullPolicy pull) {
		this.pull = pull;
		return this;
	}

	/**
	 * Remove the container and its anonymous volumes when it ends, as {@code --rm}.
	 * @param remove whether to remove it
	 * @return this builder
	 */
	public RunOptionsBuilder remove(boolean remove) {
		this.remove = remove;
		return this;
	}

	/**
	 * Leave the container running, as {@code --detach}.
	 * @param detach whether to leave it
	 * @return this builder
	 */
	public RunOptionsBuilder detach(boolean detach) {
		this.detach = detach;
		return this;
	}

	/**
	 * Feed the standard input of the process, as {@code --interactive} with a pipe.
	 * @param stdin what it reads to the end, see
	 * {@link io.springline.docker.stream.Input}
	 * @return this builder
	 */
	public RunOptionsBuilder stdin(Publisher<DataBuffer> stdin) {
		this.stdin = stdin;
		this.container.openStdin(true).stdinOnce(true).attachStdin(true);
		return this;
	}

	/**
	 * Set anything else of the container. What this builder has a word for is set with
	 * that word.
	 * @param settings sets it
	 * @return this builder
	 */
	public RunOptionsBuilder container(Consumer<ContainerCreateRequestBuilder> settings) {
		settings.accept(this.container);
		return this;
	}

	/**
	 * Set anything else of how the host treats the container, such as limits of memory.
	 * @param settings sets it
	 * @return this builder
	 */
	public RunOptionsBuilder hostConfig(Consumer<HostConfigBuilder> settings) {
		settings.accept(this.hostConfig);
		return this;
	}

	/**
	 * Build the options.
	 * @return the options
	 */
	public RunOptions build() {
		this.container.env(this.env).labels(this.labels).exposedPorts(this.exposed);
		this.hostConfig.binds(this.volumes).portBindings(this.ports);
		ContainerCreateRequest request = this.container
			.hostConfig(this.hostConfig.autoRemove(this.remove ? Boolean.TRUE : null).build())
			.build();
		return new RunOptions(request, this.name, this.platform, this.pull, this.remove, this.detach, this.stdin);
	}

}
