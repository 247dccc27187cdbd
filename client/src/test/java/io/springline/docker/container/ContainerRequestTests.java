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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.springline.docker.json.RealAnswers;
import io.springline.docker.network.EndpointSettings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ContainerCreateRequest}, {@link ContainerUpdateRequest} and what they
 * are made of.
 */
class ContainerRequestTests {

	@Test
	void writesWhatWasSetAndNothingElse() {
		ContainerCreateRequest request = ContainerCreateRequest.builder()
			.image("busybox")
			.cmd(List.of("echo", "hi"))
			.exposedPorts(Set.of("80/tcp"))
			.labels(Map.of("flag", ""))
			.hostConfig(HostConfig.builder()
				.portBindings(Map.of("80/tcp", List.of(PortBinding.of(8080))))
				.mounts(List.of(Mount.volume("data", "/data")))
				.restartPolicy(RestartPolicy.unlessStopped())
				.memory(64L << 20)
				.autoRemove(false)
				.build())
			.networkingConfig(NetworkingConfig.of("app", EndpointSettings.builder().aliases(List.of("web")).build()))
			.build();
		assertThat(RealAnswers.JSON.readTree(RealAnswers.JSON.writeValueAsString(request)))
			.isEqualTo(RealAnswers.JSON.readTree("""
					{"Image": "busybox", "Cmd": ["echo", "hi"], "ExposedPorts": {"80/tcp": {}}, "Labels": {"flag": ""},
					"HostConfig": {"PortBindings": {"80/tcp": [{"HostPort": "8080"}]},
					"Mounts": [{"Type": "volume", "Source": "data", "Target": "/data"}],
					"RestartPolicy": {"Name": "unless-stopped"}, "Memory": 67108864, "AutoRemove": false},
					"NetworkingConfig": {"EndpointsConfig": {"app": {"Aliases": ["web"]}}}}"""));
	}

	@Test
	void tellsEmptyFromAbsentWhereTheEngineDoes() {
		ContainerCreateRequest request = ContainerCreateRequest.builder()
			.cmd(List.of())
			.entrypoint(List.of())
			.hostConfig(HostConfig.builder().maskedPaths(List.of()).dns(List.of()).build())
			.build();
		assertThat(RealAnswers.JSON.writeValueAsString(request))
			.isEqualTo("{\"Entrypoint\":[],\"HostConfig\":{\"MaskedPaths\":[]}}");
		ContainerUpdateRequest update = ContainerUpdateRequest.builder().blkioDeviceReadBps(List.of()).build();
		assertThat(RealAnswers.JSON.writeValueAsString(update)).isEqualTo("{\"BlkioDeviceReadBps\":[]}");
	}

	@Test
	void publishesAtAnyPortWithoutBinding() {
		HostConfig config = RealAnswers.JSON.readValue("{\"PortBindings\": {\"80/tcp\": null}}", HostConfig.class);
		assertThat(config.portBindings()).containsExactly(Map.entry("80/tcp", List.of()));
		assertThat(RealAnswers.JSON.writeValueAsString(config)).isEqualTo("{\"PortBindings\":{\"80/tcp\":[]}}");
	}

	@Test
	void copiesWhatTheCallerMayChange() {
		List<String> cmd = new ArrayList<>(List.of("sh"));
		ContainerCreateRequest request = ContainerCreateRequest.builder().cmd(cmd).entrypoint(cmd).build();
		cmd.clear();
		assertThat(request.cmd()).containsExactly("sh");
		assertThat(request.entrypoint()).containsExactly("sh");
	}

	@Test
	void keepsSecretsOutOfToString() {
		Mount.DriverConfig cifs = new Mount.DriverConfig("local", Map.of("o", "password=s3cret"));
		ContainerCreateRequest request = ContainerCreateRequest.builder()
			.image("busybox")
			.env(List.of("TOKEN=s3cret"))
			.hostConfig(HostConfig.builder()
				.logConfig(new LogConfig(LogDriver.SPLUNK, Map.of("splunk-token", "s3cret")))
				.mounts(List.of(Mount.builder()
					.volumeOptions(Mount.VolumeOptions.builder().driverConfig(cifs).build())
					.build()))
				.build())
			.build();
		assertThat(request.toString()).contains("busybox", "splunk", "local").doesNotContain("s3cret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "inspect-20.10", "inspect-26.1" })
	void createsAgainWhatAnEngineInspected(String name) {
		JsonNode inspected = RealAnswers.JSON.readTree(RealAnswers.text("container/" + name + ".json"));
		ContainerCreateRequest request = RealAnswers.JSON.treeToValue(inspected.get("Config"),
				ContainerCreateRequest.class);
		ContainerConfig config = RealAnswers.read("container/" + name + ".json", ContainerInspect.class).config();
		assertThat(RealAnswers.JSON.<JsonNode>valueToTree(request)).isEqualTo(RealAnswers.JSON.valueToTree(config));
	}

	@Test
	void readsBothOutputsUnlessOneIsAskedFor() {
		assertThat(LogsOptions.DEFAULTS).isEqualTo(LogsOptions.builder().stdout(true).stderr(true).build());
		LogsOptions errors = LogsOptions.builder().stderr(true).tail(100).build();
		assertThat(errors.stdout()).isNull();
		assertThat(errors.tail()).isEqualTo(100);
	}

}
