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

package io.springline.docker.engine;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.container.ContainerCreateRequestBuilder;
import io.springline.docker.container.ContainerListOptions;
import io.springline.docker.container.ContainerOperations;
import io.springline.docker.container.ContainerRemoveOptions;
import io.springline.docker.container.State;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.DockerException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.http.ApiVersion;
import io.springline.docker.http.Filters;
import io.springline.docker.image.ImageListOptions;
import io.springline.docker.image.ImageOperations;
import io.springline.docker.image.ImageRemoveOptions;
import io.springline.docker.image.ImageSummary;
import io.springline.docker.network.NetworkListOptions;
import io.springline.docker.network.NetworkOperations;
import io.springline.docker.plugin.Plugin;
import io.springline.docker.plugin.PluginOperations;
import io.springline.docker.plugin.PluginRemoveOptions;
import io.springline.docker.run.RunOptions;
import io.springline.docker.run.RunOptionsBuilder;
import io.springline.docker.run.RunResult;
import io.springline.docker.system.SystemOperations;
import io.springline.docker.volume.VolumeListOptions;
import io.springline.docker.volume.VolumeOperations;

/**
 * A real engine, and what the tests of one class make on it: all of that is labelled, and
 * is gone afterwards. Others may use the engine at the same time.
 */
final class Engine implements AutoCloseable {

	/**
	 * How long anything may take, on a machine that is busy.
	 */
	static final Duration LIMIT = Duration.ofSeconds(60);

	static final ContainerRemoveOptions FORCED = ContainerRemoveOptions.builder().force(true).volumes(true).build();

	static final String LABEL = "io.springline.test";

	private final String run = UUID.randomUUID().toString().substring(0, 8);

	private final AtomicInteger names = new AtomicInteger();

	private final DockerClient docker = builder().build();

	/**
	 * Return why there is no engine to test with, if there is none.
	 */
	static Optional<String> missing() {
		Optional<String> host = EngineVariables.find(EngineVariables.HOST);
		if (host.isEmpty()) {
			return Optional.of(EngineVariables.HOST + " is not set: no Docker Engine to test with");
		}
		try (DockerClient docker = DockerClient.builder().host(host.get(), EngineVariables.HOST).build()) {
			get(docker.system().ping());
			return Optional.empty();
		}
		catch (DockerException ex) {
			return Optional.of("No Docker Engine answers: " + ex.getMessage());
		}
	}

	static <T> T get(Mono<T> result) {
		return Objects.requireNonNull(result.block(LIMIT), "There was no result");
	}

	static void complete(Publisher<?> result) {
		Flux.from(result).blockLast(LIMIT);
	}

	static <T> List<T> all(Flux<T> results) {
		return get(results.collectList());
	}

	DockerClient.Builder builder() {
		return DockerClient.builder()
			.host(EngineVariables.get(EngineVariables.HOST), EngineVariables.HOST)
			.registryCredentials();
	}

	/**
	 * Make a client that waits for answers for two seconds only. It does not have to ask
	 * for the version first.
	 */
	DockerClient impatient() {
		return builder().apiVersion(get(this.docker.apiVersion()).toString())
			.responseTimeout(Duration.ofSeconds(2))
			.build();
	}

	DockerClient docker() {
		return this.docker;
	}

	SystemOperations system() {
		return this.docker.system();
	}

	ContainerOperations containers() {
		return this.docker.containers();
	}

	ImageOperations images() {
		return this.docker.images();
	}

	NetworkOperations networks() {
		return this.docker.networks();
	}

	VolumeOperations volumes() {
		return this.docker.volumes();
	}

	PluginOperations plugins() {
		return this.docker.plugins();
	}

	boolean speaks(String version) {
		return get(this.docker.apiVersion()).atLeast(ApiVersion.parse(version));
	}

	String image() {
		return EngineVariables.find(EngineVariables.IMAGE).orElse("busybox:local");
	}

	/**
	 * Return the value of the label of all that these tests make.
	 */
	String run() {
		return this.run;
	}

	Filters ours() {
		return Filters.of("label", LABEL + "=" + this.run);
	}

	/**
	 * Return a name that nothing has yet, which also can be a repository.
	 */
	String name() {
		return "springline-" + this.run + "-" + this.names.incrementAndGet();
	}

	ContainerCreateRequestBuilder command(String... command) {
		return ContainerCreateRequest.builder().image(image()).cmd(List.of(command)).labels(Map.of(LABEL, this.run));
	}

	/**
	 * Start with a container that runs a script.
	 */
	ContainerCreateRequestBuilder script(String script) {
		return command("sh", "-c", script);
	}

	/**
	 * Start with a container that runs until it is asked to end, which it does at once.
	 */
	ContainerCreateRequestBuilder service() {
		return service("");
	}

	/**
	 * Start with a container that does something first, and then runs until it is asked
	 * to end.
	 */
	ContainerCreateRequestBuilder service(String first) {
		return script("trap 'exit 0' TERM; " + first + "\nwhile :; do sleep 3600 & wait $!; done");
	}

	RunOptionsBuilder run(String script) {
		return RunOptions.builder(image()).command("sh", "-c", script).label(LABEL, this.run);
	}

	/**
	 * Run a container to its end and remove it.
	 */
	RunResult result(RunOptionsBuilder options) {
		return get(this.docker.run(options.label(LABEL, this.run).remove(true).build()).as(RunResult::collect));
	}

	String created(ContainerCreateRequestBuilder request) {
		return Objects.requireNonNull(get(containers().create(request.build())).id());
	}

	String started(ContainerCreateRequestBuilder request) {
		String id = created(request);
		get(containers().start(id));
		return id;
	}

	/**
	 * Create and start a container, and wait for its first output.
	 */
	String ready(ContainerCreateRequestBuilder request) {
		String id = started(request);
		Await.until("the container has said something", () -> !all(containers().logs(id)).isEmpty());
		return id;
	}

	/**
	 * Create and start a container, and wait for its end.
	 */
	String ended(ContainerCreateRequestBuilder request) {
		String id = started(request);
		get(containers().waitFor(id));
		return id;
	}

	State state(String id) {
		return Objects.requireNonNull(get(containers().inspect(id)).state());
	}

	boolean exists(String id) {
		return Boolean.TRUE.equals(containers().inspect(id)
			.map((container) -> true)
			.onErrorReturn(NotFoundException.class, false)
			.block(LIMIT));
	}

	@Override
	public void close() {
		try {
			removeContainers();
			removeImages();
			removeNetworks();
			removeVolumes();
			removePlugins();
		}
		finally {
			this.docker.close();
		}
	}

	private void removeContainers() {
		ContainerListOptions ours = ContainerListOptions.builder().all(true).filters(ours()).build();
		complete(containers().list(ours)
			.flatMap((container) -> containers().remove(String.valueOf(container.id()), FORCED)
				.onErrorComplete(NotFoundException.class)
				.onErrorComplete(ConflictException.class), 4));
	}

	private void removeImages() {
		ImageRemoveOptions forced = ImageRemoveOptions.builder().force(true).build();
		complete(images().list()
			.flatMapIterable(ImageSummary::repoTags)
			.filter((tag) -> tag.contains(this.run))
			.concatMap((tag) -> images().remove(tag, forced).onErrorComplete(NotFoundException.class)));
		complete(images().list(ImageListOptions.builder().filters(ours()).build())
			.mapNotNull(ImageSummary::id)
			.concatMap((id) -> images().remove(id, forced).onErrorComplete(NotFoundException.class)));
	}

	private void removeNetworks() {
		NetworkListOptions ours = NetworkListOptions.builder().filters(ours()).build();
		complete(networks().list(ours)
			.sort(Comparator.comparing((network) -> Boolean.TRUE.equals(network.configOnly())))
			.concatMap((network) -> networks().remove(String.valueOf(network.id()))
				.onErrorComplete(NotFoundException.class)));
	}

	private void removeVolumes() {
		VolumeListOptions ours = VolumeListOptions.builder().filters(ours()).build();
		complete(volumes().list(ours)
			.concatMap((volume) -> volumes().remove(String.valueOf(volume.name()))
				.onErrorComplete(NotFoundException.class)));
	}

	private void removePlugins() {
		PluginRemoveOptions forced = PluginRemoveOptions.builder().force(true).build();
		complete(plugins().list()
			.mapNotNull(Plugin::name)
			.filter((name) -> name.contains(this.run))
			.concatMap((name) -> plugins().remove(name, forced).onErrorComplete(NotFoundException.class)));
	}

}
