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

package io.springline.docker.container;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.springline.docker.json.RealAnswers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ContainerInspect} with the answers of real engines.
 */
class ContainerInspectTests {

	@ParameterizedTest
	@ValueSource(strings = { "inspect-20.10", "inspect-26.1" })
	void keepsAllThatAnEngineSays(String name) {
		RealAnswers.assertNothingLost(RealAnswers.text("container/" + name + ".json"), ContainerInspect.class);
	}

	@ParameterizedTest
	@CsvSource({ "inspect-20.10, 2026-11-21T18:09:13.356535010Z", "inspect-26.1, 2026-11-21T18:09:21.916126511Z" })
	void readsWhatAnEngineSays(String name, Instant created) {
		ContainerInspect container = RealAnswers.read("container/" + name + ".json", ContainerInspect.class);
		assertThat(container.createdAt()).isEqualTo(created);
		assertThat(container.state().status()).isEqualTo(ContainerState.RUNNING);
		assertThat(container.state().finishedAt()).as("never").isNull();
		assertThat(container.state().health().status()).isEqualTo(HealthStatus.HEALTHY);
		assertThat(container.state().health().log()).hasSize(3)
			.allSatisfy((check) -> assertThat(check.start()).isBefore(check.end()));
		assertThat(container.config().exposedPorts()).containsExactlyInAnyOrder("80/tcp", "53/udp");
		assertThat(container.config().volumes()).containsExactly("/scratch");
		assertThat(container.config().entrypoint()).isNull();
		assertThat(container.config().onBuild()).isEmpty();
		assertThat(container.hostConfig().restartPolicy()).isEqualTo(RestartPolicy.onFailure(2));
		assertThat(container.hostConfig().maskedPaths()).isEmpty();
		assertThat(container.hostConfig().readonlyPaths()).contains("/proc/sys");
		assertThat(container.hostConfig().binds()).isEmpty();
		assertThat(container.mounts()).extracting(MountPoint::type)
			.containsExactlyInAnyOrder(MountType.TMPFS, MountType.BIND, MountType.VOLUME, MountType.VOLUME);
		assertThat(container.networkSettings().ports()).containsOnly(Map.entry("53/udp", List.of()),
				Map.entry("80/tcp", List.of(new PortBinding("127.0.0.1", "32768"))));
		assertThat(container.networkSettings().networks().get("bridge").ipAddress()).isEqualTo("172.17.0.2");
	}

	@Test
	void survivesWhatALaterEngineMaySay() {
		ContainerInspect container = RealAnswers.JSON.readValue("""
				{"Id": "1", "Created": "", "Later": {"a": [1, {"b": null}]}, "Mounts": null,
				"State": {"Status": "hibernating", "FinishedAt": null, "Later": 1},
				"HostConfig": {"LogConfig": {"Type": "telepathy", "Config": null}, "Isolation": "",
				"RestartPolicy": {"Name": ""}},
				"Config": {"Env": null, "ExposedPorts": null, "Entrypoint": "sh", "Labels": null},
				"NetworkSettings": null}""", ContainerInspect.class);
		assertThat(container.createdAt()).isNull();
		assertThat(container.state().status()).isEqualTo(new ContainerState("hibernating")).hasToString("hibernating");
		assertThat(container.hostConfig().logConfig().type().value()).isEqualTo("telepathy");
		assertThat(container.config().entrypoint()).containsExactly("sh");
		assertThat(container.config().env()).isEmpty();
		assertThat(container.config().exposedPorts()).isEmpty();
		assertThat(container.mounts()).isEmpty();
	}

	@Test
	void readsTimesOfAnotherZone() {
		HealthcheckResult check = RealAnswers.JSON.readValue(
				"{\"Start\": \"2026-11-21T20:09:14.790259933+02:00\", \"End\": \"0001-01-01T00:00:00Z\"}",
				HealthcheckResult.class);
		assertThat(check.start()).isEqualTo(Instant.parse("2026-11-21T18:09:14.790259933Z"));
		assertThat(check.end()).isNull();
	}

	@Test
	void keepsEnvironmentOutOfToString() {
		ContainerInspect container = RealAnswers.read("container/inspect-20.10.json", ContainerInspect.class);
		assertThat(container.config().env()).contains("TOKEN=s3cret");
		assertThat(container.toString()).contains("springline-golden").doesNotContain("s3cret");
	}

	@Test
	void readsList() {
		ContainerSummary[] containers = RealAnswers.read("container/list-20.10.json", ContainerSummary[].class);
		RealAnswers.assertNothingLost(RealAnswers.text("container/list-20.10.json"), ContainerSummary.class);
		assertThat(containers).singleElement().satisfies((container) -> {
			assertThat(container.names()).containsExactly("/springline-golden");
			assertThat(container.state()).isEqualTo(ContainerState.RUNNING);
			assertThat(container.createdAt()).isEqualTo(Instant.parse("2026-11-21T18:09:13Z"));
			assertThat(container.ports()).contains(new PortSummary("127.0.0.1", 80L, 32768L, PortType.TCP));
		});
	}

}
