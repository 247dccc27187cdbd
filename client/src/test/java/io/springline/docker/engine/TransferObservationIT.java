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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation.Context;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import io.springline.docker.DockerClient;
import io.springline.docker.error.EngineException;
import io.springline.docker.error.EngineStreamException;
import io.springline.docker.image.BuildOptions;
import io.springline.docker.observation.DockerRequestContext;
import io.springline.docker.stream.ProgressMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Observations of what takes long: pulls, pushes and builds.
 */
@RequiresEngine
class TransferObservationIT {

	private static final String SUCCESS = "SUCCESS 200 none";

	private final Observed observed = new Observed();

	private final Engine engine;

	private final PrivateRegistry registry;

	private DockerClient docker;

	TransferObservationIT(Engine engine) {
		this.engine = engine;
		this.registry = new PrivateRegistry(engine);
	}

	@BeforeEach
	void open() {
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(this.observed);
		this.docker = this.registry.builder(this.registry.credentials()).observationRegistry(observations).build();
	}

	@AfterEach
	void close() {
		this.docker.close();
	}

	@Test
	void pushAndPullLastUntilTheirLastMessage() {
		String reference = this.registry.built();
		takesItsTime("ImagePush", this.docker.images().push(reference));
		Engine.complete(this.engine.images().remove(reference));
		takesItsTime("ImageCreate", this.docker.images().pull(reference));
	}

	@Test
	void buildLastsAsLongAsItsSteps() {
		takesItsTime("ImageBuild", build("sleep 1"));
		assertThat(this.observed.only("ImageBuild").duration()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void buildThatFailsInAStep() {
		assertThatExceptionOfType(EngineStreamException.class)
			.isThrownBy(() -> Engine.complete(build("sleep 1; exit 7")));
		assertThat(this.observed.only("ImageBuild")).satisfies((build) -> {
			assertThat(build.outcome()).isEqualTo("SERVER_ERROR 200 EngineStreamException");
			assertThat(build.duration()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
		});
	}

	@Test
	void pushThatIsRefusedInTheStream() {
		String reference = this.registry.reference();
		assertThatExceptionOfType(EngineStreamException.class)
			.isThrownBy(() -> Engine.complete(this.docker.images().push(reference)));
		assertThat(this.observed.only("ImagePush").outcome()).isEqualTo("SERVER_ERROR 200 EngineStreamException");
	}

	@Test
	void pullOfWhatIsNotThere() {
		String reference = this.registry.reference();
		assertThatExceptionOfType(EngineException.class)
			.isThrownBy(() -> Engine.complete(this.docker.images().pull(reference)));
		assertThat(this.observed.only("ImageCreate").outcome()).isEqualTo("CLIENT_ERROR 404 NotFoundException");
	}

	@Test
	void cancelledPullAndBuild() {
		String reference = this.registry.built();
		Engine.complete(this.docker.images().push(reference));
		Engine.complete(this.engine.images().remove(reference));
		Engine.complete(this.docker.images().pull(reference).take(1));
		assertThat(this.observed.only("ImageCreate").outcome()).isEqualTo("CANCELLED 200 none");
		Engine.complete(build("sleep 60").take(1));
		assertThat(this.observed.only("ImageBuild").outcome()).isEqualTo("CANCELLED 200 none");
	}

	private void takesItsTime(String operation, Flux<ProgressMessage> transfer) {
		long[] times = new long[2];
		Flux<ProgressMessage> timed = transfer.doOnNext((message) -> {
			assertThat(this.observed.all(operation)).as("observations that ended before the last message").isEmpty();
			times[1] = System.nanoTime();
			times[0] = (times[0] != 0) ? times[0] : times[1];
		});
		assertThat(Engine.all(timed)).hasSizeGreaterThan(1);
		assertThat(this.observed.only(operation)).satisfies((ended) -> {
			assertThat(ended.outcome()).isEqualTo(SUCCESS);
			assertThat(ended.duration()).isGreaterThanOrEqualTo(Duration.ofNanos(times[1] - times[0]));
		});
	}

	private Flux<ProgressMessage> build(String command) {
		BuildOptions options = BuildOptions.builder()
			.labels(Map.of(Engine.LABEL, this.engine.run()))
			.noCache(true)
			.forceRemove(true)
			.build();
		Tar context = Tar.of("Dockerfile", "FROM %s\nRUN %s\n".formatted(this.engine.image(), command));
		return this.docker.images().build(options, context.stream());
	}

	/**
	 * An observation that has ended.
	 *
	 * @param operation the operation
	 * @param duration how long it took
	 * @param outcome its outcome, status and exception
	 */
	private record Ended(String operation, Duration duration, String outcome) {

	}

	/**
	 * Keeps observations, and refuses tags whose values could be many.
	 */
	private static final class Observed implements ObservationHandler<DockerRequestContext> {

		private final List<Ended> ended = new CopyOnWriteArrayList<>();

		List<Ended> all(String operation) {
			return this.ended.stream().filter((one) -> one.operation().equals(operation)).toList();
		}

		Ended only(String operation) {
			Await.until(operation + " ends", () -> !all(operation).isEmpty());
			assertThat(all(operation)).hasSize(1);
			return all(operation).get(0);
		}

		@Override
		public boolean supportsContext(Context context) {
			return context instanceof DockerRequestContext;
		}

		@Override
		public void onStart(DockerRequestContext context) {
			context.put("start", System.nanoTime());
		}

		@Override
		public void onStop(DockerRequestContext context) {
			Duration duration = Duration.ofNanos(System.nanoTime() - context.<Long>getRequired("start"));
			this.ended.add(new Ended(context.getOperation(), duration, tags(context)));
		}

		// The tags are these, and none has a name, a reference or a message
		private static String tags(DockerRequestContext context) {
			Map<String, String> tags = context.getLowCardinalityKeyValues()
				.stream()
				.collect(Collectors.toMap(KeyValue::getKey, KeyValue::getValue, (one, other) -> other, TreeMap::new));
			String outcome = "%s %s %s".formatted(tags.remove("outcome"), tags.remove("status"),
					tags.remove("exception"));
			return tags.keySet().equals(Set.of("client", "operation")) ? outcome : outcome + " " + tags;
		}

	}

}
