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

package io.springline.docker.volume;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

import io.springline.docker.error.ConflictException;
import io.springline.docker.error.UnsupportedApiVersionException;
import io.springline.docker.json.RealAnswers;
import io.springline.docker.swarm.ObjectVersion;
import io.springline.docker.test.FakeEngine;
import io.springline.docker.test.Outcome;
import io.springline.docker.test.Transport;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link VolumeOperations} on the wire.
 */
@ParameterizedClass
@EnumSource(names = { "TCP", "UNIX" })
@Timeout(60)
class VolumeOperationsTests {

	@RegisterExtension
	static final FakeEngine engine = new FakeEngine();

	@Parameter
	Transport transport;

	private VolumeOperations volumes;

	@BeforeEach
	void setUp() {
		this.volumes = engine.client(this.transport).volumes();
	}

	@ParameterizedTest
	@ValueSource(strings = { "20.10", "26.1" })
	void list(String version) {
		String answer = RealAnswers.text("volume/list-" + version + ".json");
		RealAnswers.assertNothingLost(answer, VolumeList.class);
		engine.answer(okJson(answer));
		StepVerifier.create(this.volumes.list()).assertNext((volume) -> {
			assertThat(volume.name()).isEqualTo("data");
			assertThat(volume.scope()).isEqualTo(VolumeScope.LOCAL);
			assertThat(volume.options()).containsEntry("o", "size=1m");
			assertThat(volume.createdAt()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
			assertThat(volume.clusterVolume()).isNull();
		}).expectComplete().verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/volumes");
	}

	@Test
	void listWithWarnings() {
		engine.answer(okJson("{\"Volumes\":null,\"Warnings\":[\"no driver\"]}"));
		VolumeListOptions options = VolumeListOptions.builder()
			.filters(VolumeFilters.builder()
				.dangling(true)
				.driver("local")
				.label("a")
				.label("b", "c")
				.name("data", "log")
				.build())
			.build();
		StepVerifier.create(this.volumes.listWithWarnings(options))
			.expectNext(new VolumeList(List.of(), List.of("no driver")))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.onlyRequest().queryParameter("filters").firstValue())
			.isEqualTo("{\"dangling\":[\"true\"],\"driver\":[\"local\"],\"label\":[\"a\",\"b=c\"],"
					+ "\"name\":[\"data\",\"log\"]}");
	}

	@Test
	void create() {
		engine.answer(jsonResponse(RealAnswers.text("volume/created-26.1.json"), 201));
		VolumeCreateRequest request = VolumeCreateRequest.builder()
			.name("data")
			.driver("local")
			.driverOpts(Map.of("o", "password=hunter2"))
			.labels(Map.of("a", "b"))
			.build();
		StepVerifier.create(this.volumes.create(request))
			.assertNext((volume) -> assertThat(volume.mountpoint()).isEqualTo("/var/lib/docker/volumes/data/_data"))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertSent("POST /v1.45/volumes/create",
				"{\"Name\":\"data\",\"Driver\":\"local\",\"DriverOpts\":{\"o\":\"password=hunter2\"},"
						+ "\"Labels\":{\"a\":\"b\"}}");
		assertThat(request.toString()).contains("name=data").doesNotContain("hunter2");
	}

	@Test
	void createForTheSwarm() {
		engine.answer(jsonResponse("{\"Name\":\"data\"}", 201));
		AccessMode mode = AccessMode.builder()
			.scope(AccessScope.MULTI)
			.sharing(AccessSharing.ONE_WRITER)
			.mountVolume(new AccessMode.MountVolume("ext4", List.of("noatime")))
			.build();
		ClusterVolumeSpec spec = ClusterVolumeSpec.builder()
			.group("fast")
			.accessMode(mode)
			.capacityRange(new CapacityRange(1L, 2L))
			.availability(VolumeAvailability.ACTIVE)
			.build();
		Outcome
			.completes(this.volumes.create(VolumeCreateRequest.builder().name("data").clusterVolumeSpec(spec).build()));
		assertSent("POST /v1.45/volumes/create",
				"{\"Name\":\"data\",\"ClusterVolumeSpec\":{\"Group\":\"fast\",\"AccessMode\":{\"Scope\":\"multi\","
						+ "\"Sharing\":\"onewriter\",\"MountVolume\":{\"FsType\":\"ext4\","
						+ "\"MountFlags\":[\"noatime\"]}},\"CapacityRange\":{\"RequiredBytes\":1,"
						+ "\"LimitBytes\":2},\"Availability\":\"active\"}}");
	}

	@Test
	void inspect() {
		engine.answer(okJson("""
				{"Name":"data","ClusterVolume":{"ID":"4f","Version":{"Index":18446744073709551615},
				"Spec":{"Availability":"later"}}}"""));
		StepVerifier.create(this.volumes.inspect("data")).assertNext((volume) -> {
			assertThat(volume.clusterVolume().version().index()).isEqualTo(new BigInteger("18446744073709551615"));
			assertThat(volume.clusterVolume().spec().availability()).isEqualTo(new VolumeAvailability("later"));
		}).expectComplete().verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("GET /v1.45/volumes/data");
	}

	@Test
	void update() {
		engine.answer(ok());
		ClusterVolumeSpec spec = ClusterVolumeSpec.builder().availability(VolumeAvailability.DRAIN).build();
		Outcome.completes(this.volumes.update("data", new ObjectVersion(new BigInteger("18446744073709551615")), spec));
		assertSent("PUT /v1.45/volumes/data?version=18446744073709551615", "{\"Spec\":{\"Availability\":\"drain\"}}");
	}

	@Test
	void updateNeedsItsVersionOfTheApi() {
		engine.announce("1.41");
		ClusterVolumeSpec spec = ClusterVolumeSpec.builder().build();
		assertThat(Outcome.fails(this.volumes.update("data", new ObjectVersion(BigInteger.ONE), spec),
				UnsupportedApiVersionException.class))
			.hasMessageContaining("VolumeUpdate needs version 1.42");
		assertThat(engine.requests()).isEmpty();
	}

	@Test
	void remove() {
		engine.answer(noContent());
		Outcome.completes(this.volumes.remove("data"));
		Outcome.completes(this.volumes.remove("data", VolumeRemoveOptions.builder().force(true).build()));
		assertThat(engine.requestLines()).containsExactly("DELETE /v1.45/volumes/data",
				"DELETE /v1.45/volumes/data?force=1");
	}

	@Test
	void volumeInUseIsAConflict() {
		engine.answer(jsonResponse("{\"message\":\"remove data: volume is in use - [470d]\"}", 409));
		assertThat(Outcome.fails(this.volumes.remove("data"), ConflictException.class).getReason())
			.isEqualTo("remove data: volume is in use - [470d]");
	}

	@Test
	void prune() {
		engine.answer(okJson("{\"VolumesDeleted\":[\"data\"],\"SpaceReclaimed\":5000000002}"));
		VolumePruneOptions options = VolumePruneOptions.builder()
			.filters(VolumePruneFilters.builder()
				.all()
				.label("a")
				.label("b", "c")
				.withoutLabel("d")
				.withoutLabel("e", "f")
				.build())
			.build();
		StepVerifier.create(this.volumes.prune(options))
			.expectNext(new VolumePruneReport(List.of("data"), 5_000_000_002L))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.onlyRequest().queryParameter("filters").firstValue())
			.isEqualTo("{\"all\":[\"true\"],\"label\":[\"a\",\"b=c\"],\"label!\":[\"d\",\"e=f\"]}");
	}

	@Test
	void pruneOfWhatHasNoName() {
		engine.answer(okJson("{\"VolumesDeleted\":[],\"SpaceReclaimed\":0}"));
		StepVerifier.create(this.volumes.prune())
			.expectNext(new VolumePruneReport(List.of(), 0L))
			.expectComplete()
			.verify(Outcome.LIMIT);
		assertThat(engine.requestLines()).containsExactly("POST /v1.45/volumes/prune");
	}

	private static void assertSent(String line, String body) {
		LoggedRequest request = engine.onlyRequest();
		assertThat(FakeEngine.line(request)).isEqualTo(line);
		assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
		assertThat(request.getBodyAsString()).isEqualTo(body);
	}

}
