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

package io.springline.docker.image;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.json.RealAnswers;
import io.springline.docker.oci.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the models of {@link ImageOperations} with the answers of real engines.
 */
class ImageModelsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@ParameterizedTest
	@ValueSource(strings = { "20.10", "26.1" })
	void keepAllThatAnEngineSays(String engine) {
		RealAnswers.assertNothingLost(RealAnswers.text("image/list-" + engine + ".json"), ImageSummary.class);
		RealAnswers.assertNothingLost(RealAnswers.text("image/inspect-" + engine + ".json"), ImageInspect.class);
		RealAnswers.assertNothingLost(RealAnswers.text("image/history-" + engine + ".json"), ImageHistoryItem.class);
		RealAnswers.assertNothingLost(RealAnswers.text("image/removed-" + engine + ".json"), ImageDeleted.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "20.10", "26.1" })
	void inspect(String engine) {
		ImageInspect image = RealAnswers.read("image/inspect-" + engine + ".json", ImageInspect.class);
		assertThat(image.repoTags()).containsExactly("imggolden:2");
		assertThat(image.repoDigests()).isEmpty();
		assertThat(image.created()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
		assertThat(image.config().labels()).containsEntry("a", "b");
		assertThat(image.config().cmd()).containsExactly("sh");
		assertThat(image.graphDriver().name()).isEqualTo("overlay2");
		assertThat(image.rootFs().layers()).hasSize(1);
		assertThat(image.metadata().lastTagTime()).isAfter(image.created());
		assertThat(image.manifests()).isEmpty();
	}

	@Test
	void inspectOfAnImageWithoutTimes() {
		ImageInspect image = JSON.readValue("""
				{"Created":"","RepoTags":null,"Metadata":{"LastTagTime":"0001-01-01T00:00:00Z"}}""",
				ImageInspect.class);
		assertThat(image.created()).isNull();
		assertThat(image.metadata().lastTagTime()).isNull();
		assertThat(image.repoTags()).isEmpty();
	}

	@Test
	void manifestsOfAContainerdStore() {
		ImageSummary image = JSON.readValue(
				"""
						{"Id":"sha256:1","Manifests":[{"ID":"sha256:2","Available":true,"Kind":"image","Size":{"Total":7,"Content":5},
						"Descriptor":{"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"sha256:2","size":9,
						"platform":{"architecture":"arm64","os":"linux","variant":"v8"}},
						"ImageData":{"Platform":{"architecture":"arm64","os":"linux","os.version":"1","os.features":["f"]},
						"Size":{"Unpacked":11},"Containers":null,"Identity":{"Signature":[{"KnownSigner":"DHI",
						"Timestamps":[{"Type":"Tlog","URI":"https://t","Timestamp":"2026-11-21T18:00:00Z"}]}]}}},
						{"ID":"sha256:3","Kind":"attestation","AttestationData":{"For":"sha256:2"}},{"Kind":"later"}]}""",
				ImageSummary.class);
		ImageManifestSummary manifest = image.manifests().get(0);
		assertThat(manifest.kind()).isEqualTo(ManifestKind.IMAGE);
		assertThat(manifest.descriptor().platform()).isEqualTo(Platform.parse("linux/arm64/v8"));
		assertThat(manifest.imageData().platform()).isEqualTo(new Platform("arm64", "linux", "1", List.of("f"), null));
		assertThat(manifest.imageData().size().unpacked()).isEqualTo(11);
		SignatureIdentity signature = manifest.imageData().identity().signature().get(0);
		assertThat(signature.knownSigner()).isEqualTo(KnownSigner.DHI);
		assertThat(signature.timestamps().get(0).type()).isEqualTo(SignatureTimestampType.TLOG);
		assertThat(image.manifests().get(1).attestationData().attestedManifest()).isEqualTo("sha256:2");
		assertThat(image.manifests().get(2).kind()).isEqualTo(new ManifestKind("later"));
	}

	@Test
	void searchResultsHaveNamesOfTheirOwn() {
		ImageSearchResult result = JSON.readValue("""
				{"name":"busybox","description":"d","is_official":true,"is_automated":false,"star_count":3000}""",
				ImageSearchResult.class);
		assertThat(result).isEqualTo(new ImageSearchResult("busybox", "d", true, false, 3000L));
	}

	@Test
	void platform() {
		Platform platform = Platform.parse("linux/arm64/v8");
		assertThat(platform).hasToString("linux/arm64/v8");
		assertThat(JSON.writeValueAsString(platform))
			.isEqualTo("{\"architecture\":\"arm64\",\"os\":\"linux\",\"variant\":\"v8\"}");
		assertThat(JSON.writeValueAsString(Platform.builder().os("windows").osVersion("10.0").build()))
			.isEqualTo("{\"os\":\"windows\",\"os.version\":\"10.0\"}");
		assertThatIllegalArgumentException().isThrownBy(() -> Platform.parse("linux"))
			.withMessageContaining("'linux' is no platform");
		assertThatIllegalArgumentException().isThrownBy(() -> Platform.parse("linux//v8"));
		assertThatIllegalArgumentException().isThrownBy(() -> Platform.parse("linux/arm64/v8/x"));
	}

	@Test
	void buildOutput() {
		assertThat(JSON.writeValueAsString(List.of(new BuildOutput("moby", Map.of("type", "image")))))
			.isEqualTo("[{\"Type\":\"moby\",\"Attrs\":{\"type\":\"image\"}}]");
		assertThat(JSON.writeValueAsString(BuildOutput.builder().type("moby").build()))
			.isEqualTo("{\"Type\":\"moby\",\"Attrs\":{}}");
	}

}
