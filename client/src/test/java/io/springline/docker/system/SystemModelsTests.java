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

package io.springline.docker.system;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.container.LogDriver;
import io.springline.docker.image.BuildCacheType;
import io.springline.docker.image.ImageSummary;
import io.springline.docker.json.RealAnswers;
import io.springline.docker.swarm.CaConfig;
import io.springline.docker.swarm.LocalNodeState;
import io.springline.docker.volume.AccessMode;
import io.springline.docker.volume.AccessScope;
import io.springline.docker.volume.ClusterVolumeSpec;
import io.springline.docker.volume.Volume;
import io.springline.docker.volume.VolumeAvailability;
import io.springline.docker.volume.VolumeScope;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the models of {@link SystemOperations} with the answers of real engines.
 */
class SystemModelsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@ParameterizedTest
	@ValueSource(strings = { "20.10", "26.1" })
	void keepAllThatAnEngineSays(String engine) {
		RealAnswers.assertNothingLost(RealAnswers.text("system/version-" + engine + ".json"), SystemVersion.class);
		RealAnswers.assertNothingLost(RealAnswers.text("system/info-" + engine + ".json"), SystemInfo.class);
		RealAnswers.assertNothingLost(
				RealAnswers.text("system/df-" + engine + ".json").replace("\" Parents\"", "\"Parents\""),
				DataUsage.class);
	}

	@Test
	void version() {
		SystemVersion version = RealAnswers.read("system/version-20.10.json", SystemVersion.class);
		assertThat(version.apiVersion()).isEqualTo("1.41");
		assertThat(version.minApiVersion()).isEqualTo("1.12");
		assertThat(version.components()).extracting(SystemVersion.ComponentVersion::name)
			.containsExactly("Engine", "containerd", "runc", "docker-init");
		assertThat(version.components().get(0).details()).containsEntry("ApiVersion", "1.41");
	}

	@ParameterizedTest
	@CsvSource({ "20.10, 20.10.24+dfsg1", "26.1, 26.1.5+dfsg1" })
	void info(String engine, String version) {
		SystemInfo info = RealAnswers.read("system/info-" + engine + ".json", SystemInfo.class);
		assertThat(info.serverVersion()).isEqualTo(version);
		assertThat(info.ncpu()).isEqualTo(2);
		assertThat(info.cgroupDriver()).isEqualTo(CgroupDriver.CGROUPFS);
		assertThat(info.cgroupVersion()).isEqualTo(CgroupVersion.V1);
		assertThat(info.loggingDriver()).isEqualTo(LogDriver.JSON_FILE);
		assertThat(info.systemTime()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
		assertThat(info.plugins().authorization()).isEmpty();
		assertThat(info.registryConfig().indexConfigs().get("docker.io").official()).isTrue();
		assertThat(info.swarm().localNodeState()).isEqualTo(LocalNodeState.INACTIVE);
		assertThat(info.swarm().remoteManagers()).isEmpty();
		assertThat(info.genericResources()).isEmpty();
		assertThat(info.runtimes().get("runc").path()).isEqualTo("runc");
	}

	@Test
	void infoOfASwarmManager() {
		SystemInfo info = JSON.readValue(
				"""
						{"Swarm":{"NodeID":"n1","NodeAddr":"10.0.0.1","LocalNodeState":"active","ControlAvailable":true,"Error":"",
						"RemoteManagers":[{"NodeID":"n1","Addr":"10.0.0.1:2377"}],"Nodes":1,"Managers":1,
						"Cluster":{"ID":"c1","Version":{"Index":18446744073709551615},"CreatedAt":"2026-11-21T18:00:00.123456789Z",
						"UpdatedAt":"0001-01-01T00:00:00Z","Spec":{"Name":"default","Labels":null,
						"Raft":{"SnapshotInterval":10000,"KeepOldSnapshots":18446744073709551615,"ElectionTick":10},
						"CAConfig":{"NodeCertExpiry":7776000000000000,"SigningCAKey":"s3cret"}},
						"TLSInfo":{"TrustRoot":"PEM"},"DefaultAddrPool":["10.0.0.0/8"],"SubnetSize":24,"DataPathPort":4789}},
						"SystemTime":"2026-11-21T20:00:00.5+02:00"}""",
				SystemInfo.class);
		assertThat(info.systemTime()).isEqualTo(Instant.parse("2026-11-21T18:00:00.5Z"));
		assertThat(info.swarm().cluster().version().index()).isEqualTo(new BigInteger("18446744073709551615"));
		assertThat(info.swarm().cluster().createdAt()).isEqualTo(Instant.parse("2026-11-21T18:00:00.123456789Z"));
		assertThat(info.swarm().cluster().updatedAt()).as("never").isNull();
		assertThat(info.swarm().cluster().spec().raft().keepOldSnapshots())
			.isEqualTo(new BigInteger("18446744073709551615"));
		CaConfig certificates = info.swarm().cluster().spec().caConfig();
		assertThat(certificates.signingCaKey()).isEqualTo("s3cret");
		assertThat(info.toString()).doesNotContain("s3cret");
	}

	@Test
	void unknownValuesAreKept() {
		SystemInfo info = JSON.readValue("{\"CgroupDriver\":\"next\",\"Isolation\":\"\",\"Later\":{\"a\":[1]}}",
				SystemInfo.class);
		assertThat(info.cgroupDriver()).isEqualTo(new CgroupDriver("next")).hasToString("next");
		assertThat(JSON.valueToTree(info).get("CgroupDriver").asString()).isEqualTo("next");
		assertThat(info.isolation().value()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "20.10, 2", "26.1, 2" })
	void dataUsage(String engine, int containerBytes) {
		DataUsage usage = RealAnswers.read("system/df-" + engine + ".json", DataUsage.class);
		assertThat(usage.layersSize()).isEqualTo(1984132);
		assertThat(usage.images()).extracting(ImageSummary::repoTags)
			.contains(List.of("imggolden:2"), List.of("busybox:local"));
		assertThat(usage.containers().get(0).names()).containsExactly("/imggolden");
		assertThat(usage.containers().get(0).sizeRw()).isEqualTo(containerBytes);
		Volume volume = usage.volumes().get(0);
		assertThat(volume.scope()).isEqualTo(VolumeScope.LOCAL);
		assertThat(volume.labels()).isEqualTo(Map.of("purpose", "test"));
		assertThat(volume.usageData()).isEqualTo(new Volume.UsageData(3L, 1L));
		assertThat(usage.buildCache()).isNotEmpty()
			.allSatisfy((cache) -> assertThat(cache.type()).isEqualTo(BuildCacheType.REGULAR))
			.anySatisfy((cache) -> assertThat(cache.parent() != null || !cache.parents().isEmpty()).isTrue());
		assertThat(usage.imageUsage()).isNull();
	}

	@Test
	void dataUsageSummaries() {
		DataUsage usage = JSON.readValue(
				"""
						{"ImageUsage":{"ActiveCount":1,"TotalCount":2,"Reclaimable":3,"TotalSize":4,"Items":[{"Id":"sha256:1"}]},
						"VolumeUsage":{"TotalCount":1,"Items":[{"Name":"v"}]},"ContainerUsage":{"Items":null}}""",
				DataUsage.class);
		assertThat(usage.imageUsage().reclaimable()).isEqualTo(3);
		assertThat(usage.imageUsage().items()).extracting(ImageSummary::id).containsExactly("sha256:1");
		assertThat(usage.volumeUsage().items()).extracting(Volume::name).containsExactly("v");
		assertThat(usage.containerUsage().items()).isEmpty();
		assertThat(usage.images()).isEmpty();
	}

	@Test
	void clusterVolumeIsReadFromBothPlaces() {
		ClusterVolumeSpec spec = JSON.readValue("""
				{"AccessMode":{"Scope":"single","Sharing":"none","BlockVolume":{}},"Availability":"drain",
				"Secrets":[{"Key":"k","Secret":"s"}],"CapacityRange":{"RequiredBytes":5}}""", ClusterVolumeSpec.class);
		assertThat(spec.accessMode().scope()).isEqualTo(AccessScope.SINGLE);
		assertThat(spec.accessMode().blockVolume()).isEqualTo(new AccessMode.BlockVolume());
		assertThat(spec.accessMode().mountVolume()).isNull();
		assertThat(spec.availability()).isEqualTo(VolumeAvailability.DRAIN);
		assertThat(JSON.writeValueAsString(spec)).contains("\"BlockVolume\":{}");
	}

	@Test
	void identityTokenIsNotShown() {
		AuthResponse response = JSON.readValue("{\"Status\":\"Login Succeeded\",\"IdentityToken\":\"s3cret\"}",
				AuthResponse.class);
		assertThat(response.identityToken()).isEqualTo("s3cret");
		assertThat(response.toString()).contains("Login Succeeded").doesNotContain("s3cret");
	}

}
