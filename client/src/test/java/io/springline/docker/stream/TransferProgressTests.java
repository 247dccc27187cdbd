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

package io.springline.docker.stream;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import io.springline.docker.error.EngineStreamException;
import io.springline.docker.json.RealAnswers;
import io.springline.docker.stream.LayerProgress.Phase;
import io.springline.docker.test.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests for {@link TransferProgress}.
 */
class TransferProgressTests {

	@Test
	void pull() {
		List<TransferProgress> progress = read("""
				{"status":"Pulling from library/two","id":"latest"}
				{"status":"Pulling fs layer","progressDetail":{},"id":"a"}
				{"status":"Pulling fs layer","progressDetail":{},"id":"b"}
				{"status":"Already exists","progressDetail":{},"id":"c"}
				{"status":"Waiting","progressDetail":{},"id":"b"}
				{"status":"Downloading","progressDetail":{"current":50,"total":100},"progress":"[=> ]","id":"a"}
				{"status":"Verifying Checksum","progressDetail":{},"id":"a"}
				{"status":"Download complete","progressDetail":{},"id":"a"}
				{"status":"Downloading","progressDetail":{"current":150,"total":300},"id":"b"}
				{"status":"Extracting","progressDetail":{"current":100,"total":100},"id":"a"}
				{"status":"Pull complete","progressDetail":{},"id":"a"}
				{"status":"Download complete","progressDetail":{},"id":"b"}
				{"status":"Extracting","progressDetail":{"current":1,"units":"s"},"id":"b"}
				{"status":"Pull complete","progressDetail":{},"id":"b"}
				{"status":"Digest: sha256:123"}
				{"status":"Status: Downloaded newer image for two:latest"}
				""");
		assertThat(progress.get(0).layers()).isEmpty();
		assertThat(progress.get(5)).satisfies((half) -> {
			assertThat(half.bytesDone()).isEqualTo(50);
			assertThat(half.bytesKnown()).isEqualTo(100);
			assertThat(half.layersDone()).isEqualTo(1);
			assertThat(half.layers()).extracting(LayerProgress::id).containsExactly("a", "b", "c");
			assertThat(half.layers()).extracting(LayerProgress::phase)
				.containsExactly(Phase.TRANSFERRING, Phase.WAITING, Phase.PRESENT);
			assertThat(half.fraction()).as("a quarter of one of two").isCloseTo(0.125, within(1e-9));
		});
		assertThat(progress.subList(6, 8))
			.allSatisfy((next) -> assertThat(next.layers().get(0).phase()).isEqualTo(Phase.TRANSFERRED));
		assertThat(progress.get(8).fraction()).as("100 and 150 of 400 downloaded").isCloseTo(125.0 / 400, within(1e-9));
		assertThat(progress.get(9).layers().get(0))
			.isEqualTo(new LayerProgress("a", Phase.EXTRACTING, "Extracting", 100, 100, 100L));
		assertThat(progress.get(12).layers().get(1)).as("seconds are no bytes")
			.isEqualTo(new LayerProgress("b", Phase.EXTRACTING, "Extracting", 300, 0, 300L));
		TransferProgress last = progress.get(progress.size() - 1);
		assertThat(last.fraction()).isEqualTo(1);
		assertThat(last.bytesDone()).isEqualTo(400);
		assertThat(last.bytesKnown()).isEqualTo(400);
		assertThat(last.layersDone()).isEqualTo(3);
		assertThat(last.latest().status()).startsWith("Status: ");
	}

	@Test
	void push() {
		List<TransferProgress> progress = read("""
				{"status":"The push refers to repository [r/x]"}
				{"status":"Preparing","progressDetail":{},"id":"a"}
				{"status":"Preparing","progressDetail":{},"id":"b"}
				{"status":"Mounted from y","progressDetail":{},"id":"b"}
				{"status":"Pushing","progressDetail":{"current":512,"total":1000},"id":"a"}
				{"status":"Pushing","progressDetail":{"current":1536,"total":1000},"id":"a"}
				{"status":"Pushed","progressDetail":{},"id":"a"}
				{"progressDetail":{},"aux":{"Tag":"1","Digest":"sha256:1","Size":2}}
				""");
		assertThat(progress.get(4).fraction()).isCloseTo(0.512, within(1e-9));
		assertThat(progress.get(5).bytesDone()).as("more came than was announced").isEqualTo(1000);
		assertThat(progress.get(7).layersDone()).isEqualTo(2);
		assertThat(progress.get(7).fraction()).as("it has not ended yet").isLessThan(1);
		assertThat(progress.get(8).fraction()).isEqualTo(1);
	}

	@Test
	void load() {
		List<TransferProgress> progress = read("""
				{"status":"Loading layer","progressDetail":{"current":32768,"total":65536},"progress":"x","id":"a"}
				{"status":"Loading layer","progressDetail":{"current":65536,"total":65536},"progress":"x","id":"a"}
				{"stream":"Loaded image: x:1\\n"}
				""");
		assertThat(progress.get(0).fraction()).isCloseTo(0.5, within(1e-9));
		assertThat(progress.get(1).layersDone()).isEqualTo(1);
	}

	@Test
	void importOfAnImageHasOneLayerWithoutId() {
		List<TransferProgress> progress = read("""
				{"status":"Importing","progressDetail":{"current":10,"total":40},"progress":"x"}
				{"status":"sha256:123"}
				""");
		assertThat(progress.get(0).bytesDone()).isEqualTo(10);
		assertThat(progress.get(0).bytesKnown()).isEqualTo(40);
		assertThat(progress.get(0).fraction()).isCloseTo(0.25, within(1e-9));
	}

	@Test
	void classicBuild() {
		List<TransferProgress> progress = read("""
				{"stream":"Step 1/4 : FROM busybox"}
				{"stream":"\\n"}
				{"stream":" ---> 123\\n"}
				{"stream":"Step 2/4 : RUN true"}
				{"stream":"Step 9/x : no step\\n"}
				{"aux":{"ID":"sha256:1"}}
				""");
		assertThat(progress.get(0).fraction()).isZero();
		assertThat(progress.get(4)).satisfies((second) -> {
			assertThat(second.step()).isEqualTo(2);
			assertThat(second.steps()).isEqualTo(4);
			assertThat(second.fraction()).isCloseTo(0.25, within(1e-9));
		});
	}

	@Test
	void fractionNeverFalls() {
		List<TransferProgress> progress = read("""
				{"status":"Downloading","progressDetail":{"current":90,"total":100},"id":"a"}
				{"status":"Retrying in 5 seconds","progressDetail":{},"id":"a"}
				{"status":"Downloading","progressDetail":{"current":1,"total":100},"id":"a"}
				{"status":"Downloading","progressDetail":{"current":1,"total":100000},"id":"b"}
				""");
		assertThat(progress.get(1).layers().get(0).transferred()).isZero();
		assertThat(progress.subList(0, 4)).extracting(TransferProgress::fraction)
			.allSatisfy((fraction) -> assertThat(fraction).isCloseTo(0.45, within(1e-9)));
	}

	@Test
	void failureIsAnError() {
		Flux<ProgressMessage> messages = messages("""
				{"status":"Downloading","progressDetail":{"current":90,"total":100},"id":"a"}
				{"errorDetail":{"message":"no space left"},"error":"no space left"}
				""");
		StepVerifier.create(TransferProgress.from(messages))
			.expectNextCount(1)
			.expectErrorSatisfies(
					(ex) -> assertThat(ex).isInstanceOf(EngineStreamException.class).hasMessage("no space left"))
			.verify(Outcome.LIMIT);
	}

	@Test
	void nothingSaid() {
		StepVerifier.create(TransferProgress.from(Flux.empty()))
			.expectNext(new TransferProgress(1, 0, 0, 0, List.of(), null, null, null))
			.expectComplete()
			.verify(Outcome.LIMIT);
	}

	@Test
	void subscriptionsHaveNothingInCommonAndDemandIsPassedOn() {
		List<Long> requested = new ArrayList<>();
		Flux<TransferProgress> progress = TransferProgress.from(messages("""
				{"status":"Downloading","progressDetail":{"current":90,"total":100},"id":"a"}
				{"status":"Pull complete","progressDetail":{},"id":"a"}
				""").doOnRequest(requested::add));
		for (int subscription = 0; subscription < 2; subscription++) {
			StepVerifier.create(progress, 1)
				.assertNext((first) -> assertThat(first.fraction()).isCloseTo(0.45, within(1e-9)))
				.thenCancel()
				.verify(Outcome.LIMIT);
		}
		assertThat(requested).containsExactly(1L, 1L);
	}

	private static List<TransferProgress> read(String lines) {
		return TransferProgress.from(messages(lines)).collectList().block(Outcome.LIMIT);
	}

	private static Flux<ProgressMessage> messages(String lines) {
		return Flux.fromStream(lines::lines).map((line) -> RealAnswers.JSON.readValue(line, ProgressMessage.class));
	}

}
