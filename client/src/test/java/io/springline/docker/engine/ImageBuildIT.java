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

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;

import io.springline.docker.error.EngineException;
import io.springline.docker.error.EngineStreamException;
import io.springline.docker.http.Filters;
import io.springline.docker.image.BuildCache;
import io.springline.docker.image.BuildCacheType;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.image.BuildOptionsBuilder;
import io.springline.docker.image.BuildPruneOptions;
import io.springline.docker.image.BuilderVersion;
import io.springline.docker.image.ImageInspect;
import io.springline.docker.run.RunOptions;
import io.springline.docker.stream.ProgressMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Building images.
 */
@RequiresEngine
class ImageBuildIT {

	private final Engine engine;

	ImageBuildIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void builds() {
		String reference = this.engine.name() + ":1.0";
		Tar context = Tar.of("Dockerfile", """
				FROM %s
				ARG GREETING=none
				COPY who /who
				RUN echo "$GREETING $(cat /who)" > /greeting && echo on stderr >&2
				CMD ["cat", "/greeting"]
				""".formatted(this.engine.image())).and("who", "world");
		BuildOptions options = options().tags(List.of(reference, reference + "-again"))
			.buildArgs(Map.of("GREETING", "gr\u00FC\u00DF & \"co\""))
			.build();
		List<ProgressMessage> progress = Engine.all(this.engine.images().build(options, context.stream()));
		ImageInspect image = Engine.get(this.engine.images().inspect(reference));
		assertThat(progress).extracting(ProgressMessage::imageId).contains(image.id());
		assertThat(output(progress)).contains("Step 4/6 : RUN echo", "on stderr", "Successfully built");
		assertThat(image.repoTags()).containsExactlyInAnyOrder(reference, reference + "-again");
		assertThat(image.config().labels()).containsEntry(Engine.LABEL, this.engine.run());
		assertThat(this.engine.result(RunOptions.builder(reference)).stdout())
			.isEqualTo("gr\u00FC\u00DF & \"co\" world");
	}

	@Test
	void buildsOfADockerfileElsewhere() {
		Tar context = Tar.of("docker/", "")
			.and("docker/My.Dockerfile",
					"FROM %s AS one\nRUN echo one\nFROM one AS two\nRUN exit 1\n".formatted(this.engine.image()));
		BuildOptions options = options().dockerfile("docker/My.Dockerfile").target("one").quiet(true).build();
		List<ProgressMessage> progress = Engine.all(this.engine.images().build(options, context.stream()));
		assertThat(progress).extracting(ProgressMessage::stream).last().asString().startsWith("sha256:");
		Engine.get(this.engine.images().inspect(progress.get(progress.size() - 1).stream().strip()));
	}

	@Test
	void failsWithTheStepThatFails() {
		Tar context = Tar.of("Dockerfile", "FROM %s\nRUN echo before; exit 3\n".formatted(this.engine.image()));
		Flux<ProgressMessage> build = this.engine.images().build(options().build(), context.stream());
		assertThatExceptionOfType(EngineStreamException.class).isThrownBy(() -> Engine.all(build)).satisfies((ex) -> {
			assertThat(ex.getCode()).isEqualTo(3);
			assertThat(ex.getStatus()).isNull();
			assertThat(ex.getReason()).contains("returned a non-zero code: 3");
		});
		assertThat(output(Engine.all(build.onErrorComplete()))).contains("before");
		assertThat(Engine.all(this.engine.images().buildMessages(options().build(), context.stream()))).last()
			.satisfies((last) -> assertThat(last.errorDetail().code()).isEqualTo(3));
	}

	@Test
	void reportsDockerfileThatIsWrong() {
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine
				.all(this.engine.images().build(options().build(), Tar.of("Dockerfile", "NONSENSE\n").stream())))
			.withMessageContaining("NONSENSE");
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.all(this.engine.images().build(options().build(), Tar.of("other", "").stream())))
			.withMessageContaining("Dockerfile");
	}

	@Test
	void reportsBaseImageThatIsNotThere() {
		Tar context = Tar.of("Dockerfile", "FROM 127.0.0.1:1/none:1\n");
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.all(this.engine.images().build(options().build(), context.stream())))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("127.0.0.1:1"));
	}

	@Test
	void buildsWithLargeContext() {
		byte[] piece = "0123456789abcdef".repeat(4096).getBytes();
		String reference = this.engine.name();
		Flux<DataBuffer> context = Flux
			.concat(Tar.of("Dockerfile", "FROM %s\nCOPY large /\nCMD wc -c < /large\n".formatted(this.engine.image()))
				.unfinished(), Tar.large("large", 256, () -> piece));
		Engine.complete(this.engine.images().build(options().tags(List.of(reference)).build(), context));
		assertThat(this.engine.result(RunOptions.builder(reference)).stdout()).isEqualTo("16777216");
	}

	@Test
	void stopsBuildThatIsCancelled() {
		Tar context = Tar.of("Dockerfile", "FROM %s\nRUN echo begun; sleep 600\n".formatted(this.engine.image()));
		Flux<ProgressMessage> build = this.engine.images().build(options().build(), context.stream());
		assertThat(Engine.all(build.takeUntil((message) -> "begun\n".equals(message.stream())))).isNotEmpty();
		Await.until("the container of the build is gone",
				() -> Engine.all(this.engine.containers().list())
					.stream()
					.noneMatch((container) -> String.valueOf(container.command()).contains("echo begun; sleep 600")));
	}

	@Test
	void buildsWithBuildKitAndRemovesItsCache() {
		String reference = this.engine.name() + ":1";
		String marker = this.engine.name();
		Tar context = Tar.of("Dockerfile", """
				FROM %s
				RUN echo %s > /marker
				CMD ["cat", "/marker"]
				""".formatted(this.engine.image(), marker));
		BuildOptions options = options().version(BuilderVersion.BUILD_KIT).tags(List.of(reference)).build();
		List<ProgressMessage> progress = Engine.all(this.engine.images().build(options, context.stream()));
		assertThat(progress).extracting(ProgressMessage::id).contains("moby.buildkit.trace");
		assertThat(progress).extracting(ProgressMessage::imageId)
			.contains(Engine.get(this.engine.images().inspect(reference)).id());
		assertThat(this.engine.result(RunOptions.builder(reference)).stdout()).isEqualTo(marker);
		BuildCache step = Engine.get(this.engine.system().dataUsage())
			.buildCache()
			.stream()
			.filter((cache) -> String.valueOf(cache.description()).contains(marker))
			.findFirst()
			.orElseThrow();
		assertThat(step.type()).isEqualTo(BuildCacheType.REGULAR);
		assertThat(step.createdAt()).isAfter(Instant.now().minusSeconds(120));
		Engine.complete(this.engine.images().remove(reference));
		BuildPruneOptions it = BuildPruneOptions.builder().all(true).filters(Filters.of("id", step.id())).build();
		assertThat(Engine.get(this.engine.images().buildPrune(it)).cachesDeleted()).contains(step.id());
		assertThat(Engine.get(this.engine.system().dataUsage()).buildCache()).extracting(BuildCache::id)
			.doesNotContain(step.id());
	}

	@Test
	void cancelsBuildWithBuildKitByItsId() {
		String id = this.engine.name();
		Tar context = Tar.of("Dockerfile", "FROM %s\nRUN echo %s; sleep 600\n".formatted(this.engine.image(), id));
		BuildOptions options = options().version(BuilderVersion.BUILD_KIT).buildId(id).build();
		AtomicBoolean cancelled = new AtomicBoolean();
		Flux<ProgressMessage> build = this.engine.images()
			.build(options, context.stream())
			.delayUntil((message) -> cancelled.compareAndSet(false, true) ? this.engine.docker().cancelBuild(id)
					: Mono.empty());
		assertThatExceptionOfType(EngineStreamException.class).isThrownBy(() -> Engine.all(build))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("context canceled"));
	}

	@Test
	void cancelsBuildThatThereIsNot() {
		Engine.complete(this.engine.docker().cancelBuild(this.engine.name()));
	}

	private BuildOptionsBuilder options() {
		return BuildOptions.builder()
			.version(BuilderVersion.CLASSIC)
			.labels(Map.of(Engine.LABEL, this.engine.run()))
			.remove(true)
			.forceRemove(true);
	}

	private static String output(List<ProgressMessage> progress) {
		return String.join("",
				progress.stream().map((message) -> (message.stream() != null) ? message.stream() : "").toList());
	}

}
