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

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.DockerClient;
import io.springline.docker.container.ContainerListOptions;
import io.springline.docker.container.ContainerSummary;
import io.springline.docker.error.DockerConnectionException;
import io.springline.docker.error.EngineStreamException;
import io.springline.docker.error.NoProgressException;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.image.BuildOptionsBuilder;
import io.springline.docker.image.LoadOptions;
import io.springline.docker.registry.RegistryCredentials;
import io.springline.docker.stream.LayerProgress;
import io.springline.docker.stream.LayerProgress.Phase;
import io.springline.docker.stream.ProgressMessage;
import io.springline.docker.stream.TransferProgress;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The progress of what takes long.
 */
@RequiresEngine
class ProgressIT {

	private static final int PIECE = 64 * 1024;

	private static final int PIECES = 256;

	private final String registry = EngineVariables.get(EngineVariables.REGISTRY);

	private final RegistryCredentials credentials = RegistryCredentials.password(
			EngineVariables.get(EngineVariables.REGISTRY_USERNAME),
			EngineVariables.get(EngineVariables.REGISTRY_PASSWORD));

	private final Engine engine;

	ProgressIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void ofBuildPushAndPull() {
		String reference = this.registry + "/" + this.engine.name() + ":1";
		List<TransferProgress> built = Engine.all(built(reference).transform(TransferProgress::from));
		assertRises(built);
		assertThat(built).extracting(TransferProgress::steps).containsOnly(4);
		assertThat(built).extracting(TransferProgress::step).contains(1, 2, 3, 4);
		try (DockerClient docker = this.engine.builder()
			.registryCredentials((host) -> host.equals(this.registry) ? Mono.just(this.credentials) : Mono.empty())
			.build()) {
			List<TransferProgress> pushed = Engine
				.all(docker.images().push(reference).transform(TransferProgress::from));
			assertRises(pushed);
			assertTransferred(pushed);
			Engine.complete(docker.images().remove(reference));
			List<TransferProgress> pulled = Engine
				.all(docker.images().pull(reference).transform(TransferProgress::from));
			assertRises(pulled);
			assertTransferred(pulled);
			// Of phases that end at once the engine tells the last, if it is busy
			assertThat(pulled).flatExtracting(TransferProgress::layers)
				.extracting(LayerProgress::phase)
				.contains(Phase.TRANSFERRING, Phase.EXTRACTING);
			List<TransferProgress> again = Engine
				.all(docker.images().pull(reference).transform(TransferProgress::from));
			assertThat(again).last().satisfies((last) -> assertThat(last.fraction()).isEqualTo(1));
		}
	}

	@Test
	void ofLoad() {
		String reference = this.engine.name() + ":1";
		Engine.complete(built(reference));
		List<DataBuffer> saved = Engine.all(this.engine.images().save(reference));
		Engine.complete(this.engine.images().remove(reference));
		LoadOptions told = LoadOptions.builder().quiet(false).build();
		List<TransferProgress> loaded = Engine
			.all(this.engine.images().load(told, Flux.fromIterable(saved)).transform(TransferProgress::from));
		assertRises(loaded);
		assertTransferred(loaded);
		Engine.get(this.engine.images().inspect(reference));
	}

	@Test
	void endsWithTheFailureOfTheEngine() {
		Tar context = Tar.of("Dockerfile", "FROM %s\nRUN exit 3\n".formatted(this.engine.image()));
		StepVerifier
			.create(this.engine.images().build(options().build(), context.stream()).transform(TransferProgress::from))
			.thenConsumeWhile((progress) -> progress.fraction() < 1)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(EngineStreamException.class)
				.hasMessageContaining("returned a non-zero code: 3"))
			.verify(Engine.LIMIT);
	}

	@Test
	void isWatched() {
		Flux<ProgressMessage> build = ProgressMessage
			.requireProgress(this.engine.images().build(options().build(), stuck()), Duration.ofSeconds(10));
		StepVerifier.create(build)
			.thenConsumeWhile((message) -> true)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(NoProgressException.class)
				.hasMessage("Nothing moved for PT10S, the engine last told: begun"))
			.verify(Engine.LIMIT);
		Await.until("the container of the build is gone", () -> containers().isEmpty());
	}

	@Test
	void isCut() throws IOException {
		try (Relay relay = new Relay(EngineVariables.get(EngineVariables.HOST));
				DockerClient docker = DockerClient.builder().host(relay.host()).build()) {
			Flux<TransferProgress> build = docker.images().build(options().build(), stuck()).doOnNext((message) -> {
				if ("begun\n".equals(message.stream())) {
					relay.cut();
				}
			}).transform(TransferProgress::from);
			StepVerifier.create(build)
				.thenConsumeWhile((progress) -> true)
				.expectError(DockerConnectionException.class)
				.verify(Engine.LIMIT);
			Await.until("the container of the build is gone", () -> containers().isEmpty());
		}
	}

	private Flux<DataBuffer> stuck() {
		return Tar.of("Dockerfile", "FROM %s\nRUN echo begun; sleep 600\n".formatted(this.engine.image())).stream();
	}

	private List<ContainerSummary> containers() {
		return Engine.all(this.engine.containers()
			.list(ContainerListOptions.builder().all(true).filters(this.engine.ours()).build()));
	}

	private Flux<ProgressMessage> built(String reference) {
		Random random = new Random();
		Flux<DataBuffer> context = Flux.concat(
				Tar.of("Dockerfile", "FROM %s\nCOPY large /\nCMD true\n".formatted(this.engine.image())).unfinished(),
				Tar.large("large", PIECES, () -> {
					byte[] piece = new byte[PIECE];
					random.nextBytes(piece);
					return piece;
				}));
		return this.engine.images().build(options().tags(List.of(reference)).build(), context);
	}

	private BuildOptionsBuilder options() {
		return BuildOptions.builder().labels(Map.of(Engine.LABEL, this.engine.run())).forceRemove(true);
	}

	private static void assertRises(List<TransferProgress> progress) {
		assertThat(progress).extracting(TransferProgress::fraction).isSorted().allMatch((fraction) -> fraction >= 0);
		assertThat(progress.subList(0, progress.size() - 1)).allMatch((next) -> next.fraction() < 1);
		assertThat(progress).last().satisfies((last) -> assertThat(last.fraction()).isEqualTo(1));
	}

	private static void assertTransferred(List<TransferProgress> progress) {
		assertThat(progress).last().satisfies((last) -> {
			assertThat(last.bytesDone()).isEqualTo(last.bytesKnown()).isGreaterThanOrEqualTo((long) PIECE * PIECES);
			assertThat(last.layersDone()).isEqualTo(last.layers().size()).isPositive();
		});
		assertThat(progress).extracting(TransferProgress::bytesDone)
			.anyMatch((bytes) -> bytes > 0 && bytes < (long) PIECE * PIECES);
	}

}
