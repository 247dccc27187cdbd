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

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.springline.docker.DockerClient;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.EngineStreamException;
import io.springline.docker.error.NotFoundException;
import io.springline.docker.http.Filters;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.image.ImageInspect;
import io.springline.docker.image.ImageListOptions;
import io.springline.docker.image.ImageSummary;
import io.springline.docker.image.PullOptions;
import io.springline.docker.image.PullReference;
import io.springline.docker.image.PushOptions;
import io.springline.docker.registry.RegistryConfig;
import io.springline.docker.run.PullPolicy;
import io.springline.docker.run.RunEvent;
import io.springline.docker.run.RunEvent.Created;
import io.springline.docker.run.RunEvent.Exited;
import io.springline.docker.run.RunEvent.Pulling;
import io.springline.docker.run.RunOptions;
import io.springline.docker.stream.ProgressMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Pushing to a registry that wants a password, and pulling from it.
 */
@RequiresEngine
class RegistryIT {

	private final Engine engine;

	private final PrivateRegistry registry;

	RegistryIT(Engine engine) {
		this.engine = engine;
		this.registry = new PrivateRegistry(engine);
	}

	@Test
	void pushesAndPulls() {
		String reference = this.registry.built();
		String id = Engine.get(this.engine.images().inspect(reference)).id();
		try (DockerClient docker = this.registry.client(this.registry.credentials())) {
			List<ProgressMessage> pushed = Engine.all(docker.images().push(reference));
			assertThat(pushed).extracting(ProgressMessage::status).contains("Preparing", "Pushed");
			String digest = pushed.get(pushed.size() - 1).aux().path("Digest").asString();
			assertThat(Engine.get(docker.images().inspect(reference)).repoDigests())
				.containsExactly(reference.substring(0, reference.lastIndexOf(':')) + "@" + digest);
			Engine.complete(docker.images().remove(reference));
			List<ProgressMessage> pulled = Engine.all(docker.images().pull(reference));
			assertThat(pulled).extracting(ProgressMessage::status)
				.contains("Pulling from " + reference.substring(reference.indexOf('/') + 1, reference.lastIndexOf(':')),
						"Status: Downloaded newer image for " + reference);
			ImageInspect image = Engine.get(docker.images().inspect(reference));
			assertThat(image.id()).isEqualTo(id);
			assertThat(Engine.all(docker.images().pull(reference))).extracting(ProgressMessage::status)
				.contains("Status: Image is up to date for " + reference);
			assertThat(
					Engine.all(docker.images().pull(reference.substring(0, reference.lastIndexOf(':')) + "@" + digest)))
				.extracting(ProgressMessage::status)
				.contains("Digest: " + digest);
		}
	}

	@Test
	void pullsOneTagOnly() {
		String repository = this.registry.built().replaceAll(":[^:]*$", "");
		Engine.complete(this.engine.images().tag(repository + ":1", repository + ":latest"));
		try (DockerClient docker = this.registry.client(this.registry.credentials())) {
			Engine.complete(docker.images().push(repository + ":1"));
			Engine.complete(docker.images().push(repository));
			Engine.complete(docker.images().remove(repository + ":1"));
			Engine.complete(docker.images().remove(repository + ":latest"));
			Engine.complete(docker.images().pull(repository));
			assertThat(tags(repository)).containsExactly(repository + ":latest");
			Engine.complete(docker.images().pullMessages(new PullReference(repository, null), PullOptions.DEFAULTS));
			assertThat(tags(repository)).containsExactlyInAnyOrder(repository + ":1", repository + ":latest");
		}
	}

	@Test
	void takesCredentialsOfTheCall() {
		String reference = this.registry.built();
		Engine.complete(this.engine.images()
			.push(reference, PushOptions.builder().credentials(this.registry.credentials()).build()));
		Engine.complete(this.engine.images().remove(reference));
		Engine.complete(this.engine.images()
			.pull(reference, PullOptions.builder().credentials(this.registry.credentials()).build()));
		Engine.get(this.engine.images().inspect(reference));
	}

	@Test
	void isRefusedWithoutCredentials() {
		String reference = this.registry.built();
		assertThatExceptionOfType(EngineStreamException.class)
			.isThrownBy(() -> Engine.all(this.engine.images().push(reference)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("no basic auth credentials"));
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.all(this.engine.images().pull(reference)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("no basic auth credentials"));
	}

	@Test
	void isRefusedWithWrongPassword() {
		String reference = this.registry.built();
		try (DockerClient docker = this.registry.client(this.registry.wrongCredentials())) {
			assertThatExceptionOfType(EngineStreamException.class)
				.isThrownBy(() -> Engine.all(docker.images().push(reference)))
				.satisfies((ex) -> assertThat(ex.getReason()).contains("authentication required"));
			assertThatExceptionOfType(EngineException.class)
				.isThrownBy(() -> Engine.all(docker.images().pull(reference)))
				.satisfies((ex) -> assertThat(ex.getReason()).contains("unauthorized"));
		}
	}

	@Test
	void reportsTagThatIsNotThere() {
		String reference = this.registry.address() + "/" + this.engine.name() + ":none";
		try (DockerClient docker = this.registry.client(this.registry.credentials())) {
			assertThatExceptionOfType(NotFoundException.class)
				.isThrownBy(() -> Engine.all(docker.images().pull(reference)))
				.withMessageContaining("ImageCreate (POST /v")
				.withMessageContaining(reference + " not found");
			assertThatExceptionOfType(EngineException.class)
				.isThrownBy(() -> Engine.all(docker.images().push(reference)))
				.satisfies((ex) -> assertThat(ex.getReason()).contains("does not exist locally"));
		}
	}

	@Test
	void buildsOnPrivateImage() {
		String reference = this.registry.built();
		try (DockerClient docker = this.registry.client(this.registry.credentials())) {
			Engine.complete(docker.images().push(reference));
			Engine.complete(docker.images().remove(reference));
		}
		Tar context = Tar.of("Dockerfile", "FROM " + reference + "\nCMD [\"true\"]\n");
		BuildOptions anonymous = BuildOptions.builder().labels(Map.of(Engine.LABEL, this.engine.run())).build();
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.all(this.engine.images().build(anonymous, context.stream())));
		BuildOptions known = BuildOptions.builder()
			.labels(anonymous.labels())
			.registryConfig(RegistryConfig.of("http://" + this.registry.address(), this.registry.credentials()))
			.build();
		assertThat(Engine.all(this.engine.images().build(known, context.stream()))).extracting(ProgressMessage::imageId)
			.filteredOn((id) -> id != null)
			.isNotEmpty();
	}

	@Test
	void runsWhatItHasToPull() {
		String reference = this.registry.built();
		RunOptions options = RunOptions.builder(reference).label(Engine.LABEL, this.engine.run()).remove(true).build();
		try (DockerClient docker = this.registry.client(this.registry.credentials())) {
			Engine.complete(docker.images().push(reference));
			Engine.complete(docker.images().remove(reference));
			List<RunEvent> events = Engine.all(docker.run(options));
			assertThat(events.get(0)).isInstanceOf(Pulling.class);
			assertThat(events).filteredOn(Created.class::isInstance).hasSize(1);
			assertThat(events).last()
				.isInstanceOfSatisfying(Exited.class, (exited) -> assertThat(exited.exitCode()).isEqualTo(8));
			assertThat(Engine.all(docker.run(options))).noneMatch(Pulling.class::isInstance);
			RunOptions always = new RunOptions(options.container(), null, null, PullPolicy.ALWAYS, true, false, null);
			assertThat(Engine.all(docker.run(always))).anyMatch(Pulling.class::isInstance);
		}
	}

	@Test
	void doesNotRunWhatItCannotPull() {
		String reference = this.registry.reference();
		RunOptions options = RunOptions.builder(reference).label(Engine.LABEL, this.engine.run()).build();
		assertThatExceptionOfType(EngineException.class).isThrownBy(() -> Engine.all(this.engine.docker().run(options)))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("no basic auth credentials"));
		RunOptions never = new RunOptions(options.container(), null, null, PullPolicy.NEVER, true, false, null);
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> Engine.all(this.engine.docker().run(never)))
			.withMessageContaining("No such image: " + reference);
	}

	private List<String> tags(String repository) {
		ImageListOptions options = ImageListOptions.builder().filters(Filters.of("reference", repository)).build();
		return Engine.all(this.engine.images().list(options).flatMapIterable(ImageSummary::repoTags));
	}

}
