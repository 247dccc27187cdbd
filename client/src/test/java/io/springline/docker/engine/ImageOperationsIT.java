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

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import io.springline.docker.container.ContainerConfig;
import io.springline.docker.engine.Tar.Entry;
import io.springline.docker.error.ConflictException;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.http.Filters;
import io.springline.docker.image.CommitOptions;
import io.springline.docker.image.ImageDeleted;
import io.springline.docker.image.ImageHistoryItem;
import io.springline.docker.image.ImageInspect;
import io.springline.docker.image.ImageListOptions;
import io.springline.docker.image.ImagePruneOptions;
import io.springline.docker.image.ImagePruneReport;
import io.springline.docker.image.ImageRemoveOptions;
import io.springline.docker.image.ImageSummary;
import io.springline.docker.image.ImportOptions;
import io.springline.docker.image.LoadOptions;
import io.springline.docker.run.RunOptions;
import io.springline.docker.stream.ProgressMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What can be done with images without a registry.
 */
@RequiresEngine
class ImageOperationsIT {

	private final Engine engine;

	ImageOperationsIT(Engine engine) {
		this.engine = engine;
	}

	@Test
	void importsFileSystem() {
		String reference = this.engine.name() + ":1.0";
		String container = this.engine.ended(this.engine.script("echo imported > /note"));
		ImportOptions options = ImportOptions.builder()
			.repo(reference.split(":")[0])
			.tag("1.0")
			.message("of a container")
			.changes(List.of("CMD [\"cat\", \"/note\"]", "LABEL " + Engine.LABEL + "=" + this.engine.run()))
			.build();
		List<ProgressMessage> progress = Engine
			.all(this.engine.images().importImage(options, this.engine.containers().export(container)));
		ImageInspect image = Engine.get(this.engine.images().inspect(reference));
		assertThat(progress.get(progress.size() - 1).status()).isEqualTo(image.id());
		assertThat(image.config().cmd()).containsExactly("cat", "/note");
		assertThat(image.comment()).isEqualTo("of a container");
		assertThat(output(reference)).isEqualTo("imported");
	}

	@Test
	void reportsImportOfWhatIsNoArchive() {
		Flux<DataBuffer> text = Flux
			.just(DefaultDataBufferFactory.sharedInstance.wrap("no tar".repeat(200).getBytes()));
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.all(this.engine.images().importImage(this.engine.name(), text)))
			.satisfies((ex) -> assertThat(ex.getReason()).containsIgnoringCase("tar"));
	}

	@Test
	void tagsAndRemovesTags() {
		String first = imported();
		String second = this.engine.name() + "/with/path:2.0";
		Engine.complete(this.engine.images().tag(first, second));
		ImageInspect image = Engine.get(this.engine.images().inspect(second));
		assertThat(image.repoTags()).containsExactlyInAnyOrder(first, second);
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> Engine.all(this.engine.images().remove(image.id())))
			.withMessageContaining("referenced in multiple repositories");
		assertThat(Engine.all(this.engine.images().remove(first))).containsExactly(new ImageDeleted(first, null));
		assertThat(Engine.get(this.engine.images().inspect(image.id())).repoTags()).containsExactly(second);
		List<ImageDeleted> removed = Engine.all(this.engine.images().remove(second));
		assertThat(removed).contains(new ImageDeleted(second, null), new ImageDeleted(null, image.id()));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.engine.images().inspect(image.id())))
			.satisfies((ex) -> assertThat(ex.getReason()).containsIgnoringCase("No such image: " + image.id()));
	}

	@Test
	void reportsImagesThatAreNotThere() {
		String missing = this.engine.name();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.complete(this.engine.images().tag(missing, "other")));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.all(this.engine.images().remove(missing)));
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.all(this.engine.images().history(missing)));
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.all(this.engine.images().save(missing)))
			.withMessageContaining(missing);
	}

	@Test
	void refusesReferencesThatCannotBe() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.engine.images().tag(this.engine.image(), "UPPER"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.engine.images().pull("a:b:c"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Engine.get(this.engine.images().inspect("../containers/json")));
	}

	@Test
	void refusesToRemoveWhatIsInUse() {
		String reference = imported();
		String container = this.engine.started(this.engine.service().image(reference));
		ImageRemoveOptions forced = ImageRemoveOptions.builder().force(true).build();
		String id = Engine.get(this.engine.images().inspect(reference)).id();
		assertThatExceptionOfType(ConflictException.class)
			.isThrownBy(() -> Engine.all(this.engine.images().remove(id, forced)))
			.withMessageContaining(container.substring(0, 12));
	}

	@Test
	void listsByFilters() {
		String reference = imported();
		String id = Engine.get(this.engine.images().inspect(reference)).id();
		ImageSummary image = Engine.get(list(Filters.of("reference", reference)).single());
		assertThat(image.id()).isEqualTo(id);
		assertThat(image.repoTags()).containsExactly(reference);
		assertThat(image.labels()).containsEntry(Engine.LABEL, this.engine.run());
		assertThat(image.size()).isPositive();
		assertThat(Instant.ofEpochSecond(image.created())).isAfter(Instant.now().minusSeconds(120));
		assertThat(Engine.all(list(this.engine.ours())).stream().map(ImageSummary::id)).contains(id);
		assertThat(Engine.all(list(Filters.of("reference", reference).and("dangling", "true")))).isEmpty();
		assertThat(Engine.all(this.engine.images().list()).stream().flatMap((each) -> each.repoTags().stream()))
			.contains(this.engine.image(), reference);
	}

	@Test
	void asksForSharedSizes() {
		ImageListOptions options = ImageListOptions.builder()
			.sharedSize(true)
			.filters(Filters.of("reference", this.engine.image()))
			.build();
		if (this.engine.speaks("1.42")) {
			assertThat(Engine.get(this.engine.images().list(options).single()).sharedSize()).isNotNegative();
		}
		else {
			assertThatExceptionOfType(UnsupportedApiVersionException.class)
				.isThrownBy(() -> Engine.all(this.engine.images().list(options)))
				.withMessageContainingAll("shared-size", "1.42");
		}
	}

	@Test
	void commitsWhatChanged() {
		String container = this.engine.ended(this.engine.script("echo committed > /note"));
		String reference = this.engine.name() + ":latest";
		CommitOptions options = CommitOptions.builder()
			.container(container)
			.repo(reference.split(":")[0])
			.author("Somebody <somebody@example.com>")
			.comment("changed by hand")
			.changes(List.of("ENV NOTE=/note"))
			.build();
		ContainerConfig config = ContainerConfig.builder().cmd(List.of("sh", "-c", "cat $NOTE")).build();
		String id = Engine.get(this.engine.images().commit(options, config)).id();
		ImageInspect image = Engine.get(this.engine.images().inspect(reference));
		assertThat(image.id()).isEqualTo(id);
		assertThat(image.author()).isEqualTo("Somebody <somebody@example.com>");
		assertThat(image.config().labels()).containsEntry(Engine.LABEL, this.engine.run());
		assertThat(output(reference)).isEqualTo("committed");
		List<ImageHistoryItem> history = Engine.all(this.engine.images().history(reference));
		assertThat(history.get(0).id()).isEqualTo(id);
		assertThat(history.get(0).comment()).isEqualTo("changed by hand");
		assertThat(history.get(0).tags()).containsExactly(reference);
		assertThat(history.get(1).comment()).contains("Imported");
		assertThat(image.rootFs().layers()).hasSize(2);
	}

	@Test
	void commitsWithoutName() {
		String id = Engine.get(this.engine.images().commit(this.engine.created(this.engine.command("true")))).id();
		assertThat(Engine.get(this.engine.images().inspect(id)).repoTags()).isEmpty();
	}

	@Test
	void savesAndLoads() {
		String first = imported();
		String second = imported();
		Map<String, Entry> archive = Tar.read(this.engine.images().save(first));
		assertThat(archive.get("manifest.json").text()).contains(first).doesNotContain(second);
		byte[] both = Tar.bytes(this.engine.images().save(first, second));
		String id = Engine.get(this.engine.images().inspect(second)).id();
		Engine.complete(this.engine.images().remove(first));
		Engine.complete(this.engine.images().remove(second));
		List<ProgressMessage> progress = Engine
			.all(this.engine.images().load(Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(both))));
		assertThat(progress).extracting(ProgressMessage::stream)
			.contains("Loaded image: " + first + "\n", "Loaded image: " + second + "\n");
		assertThat(Engine.get(this.engine.images().inspect(second)).id()).isEqualTo(id);
		assertThat(output(first)).isEqualTo("imported");
	}

	@Test
	void loadsQuietly() {
		String reference = imported();
		byte[] archive = Tar.bytes(this.engine.images().save(reference));
		Engine.complete(this.engine.images().remove(reference));
		Flux<DataBuffer> pieces = Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(archive));
		List<ProgressMessage> progress = Engine
			.all(this.engine.images().load(LoadOptions.builder().quiet(true).build(), pieces));
		assertThat(progress).extracting(ProgressMessage::stream).containsExactly("Loaded image: " + reference + "\n");
	}

	@Test
	void reportsLoadOfWhatIsNoImage() {
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.all(this.engine.images().load(Tar.of("manifest.json", "[{}").stream())))
			.satisfies((ex) -> assertThat(ex.getReason()).isNotBlank());
	}

	@Test
	void removesImagesWithoutNameOfALabel() {
		String label = this.engine.name();
		String container = this.engine.created(this.engine.command("true"));
		CommitOptions options = CommitOptions.builder()
			.container(container)
			.changes(List.of("LABEL prune=" + label))
			.build();
		String dangling = Engine.get(this.engine.images().commit(options)).id();
		String named = Engine
			.get(this.engine.images()
				.commit(CommitOptions.builder()
					.container(container)
					.repo(this.engine.name())
					.changes(List.of("LABEL prune=" + label, "LABEL named=true"))
					.build()))
			.id();
		ImagePruneReport report = Engine.get(this.engine.images()
			.prune(ImagePruneOptions.builder().filters(Filters.of("label", "prune=" + label)).build()));
		assertThat(report.imagesDeleted()).extracting(ImageDeleted::deleted).contains(dangling).doesNotContain(named);
		assertThat(report.spaceReclaimed()).isNotNull();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> Engine.get(this.engine.images().inspect(dangling)));
		Engine.get(this.engine.images().inspect(named));
		Engine.get(this.engine.images().inspect(this.engine.image()));
	}

	@Test
	void reportsThatSearchFindsNoHub() {
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.all(this.engine.images().search("busybox")))
			.satisfies((ex) -> assertThat(ex.getStatus().value()).isGreaterThanOrEqualTo(500));
	}

	private Flux<ImageSummary> list(Filters filters) {
		return this.engine.images().list(ImageListOptions.builder().filters(filters).build());
	}

	private String output(String reference) {
		return this.engine.result(RunOptions.builder(reference)).stdout();
	}

	private String imported() {
		String reference = this.engine.name() + ":latest";
		String container = this.engine.ended(this.engine.script("echo imported > /note"));
		ImportOptions options = ImportOptions.builder()
			.repo(reference.split(":")[0])
			.tag("latest")
			.changes(List.of("CMD [\"cat\", \"/note\"]", "LABEL " + Engine.LABEL + "=" + this.engine.run()))
			.build();
		Engine.all(this.engine.images().importImage(options, this.engine.containers().export(container)));
		return reference;
	}

}
