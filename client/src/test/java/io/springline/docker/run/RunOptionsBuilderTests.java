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

package io.springline.docker.run;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import io.springline.docker.container.ContainerCreateRequest;
import io.springline.docker.container.PortBinding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RunOptionsBuilder}.
 */
class RunOptionsBuilderTests {

	@Test
	void defaults() {
		RunOptions options = RunOptions.builder("busybox").build();
		assertThat(options.pull()).isEqualTo(PullPolicy.MISSING);
		assertThat(options.remove()).isFalse();
		assertThat(options.detach()).isFalse();
		assertThat(options.name()).isNull();
		assertThat(options.platform()).isNull();
		assertThat(json(options)).isEqualTo("{\"Image\":\"busybox\",\"HostConfig\":{}}");
	}

	@Test
	void shortForm() {
		RunOptions options = RunOptions.of("busybox", "echo", "a b");
		assertThat(options.remove()).isTrue();
		assertThat(options.detach()).isFalse();
		assertThat(json(options))
			.isEqualTo("{\"Cmd\":[\"echo\",\"a b\"],\"Image\":\"busybox\",\"HostConfig\":{\"AutoRemove\":true}}");
		assertThat(json(RunOptions.of("busybox"))).doesNotContain("Cmd");
	}

	@Test
	void wordsOfTheCommandLine() {
		RunOptions options = RunOptions.builder("nginx:1.27")
			.name("web")
			.platform("linux/arm64")
			.pull(PullPolicy.NEVER)
			.detach(true)
			.env("A", "1")
			.env("B", "x=y")
			.label("team", "red")
			.label("tier", "front")
			.volume("/data:/srv:ro")
			.volume("cache:/var/cache")
			.workdir("/srv")
			.user("1000:1000")
			.network("none")
			.tty(true)
			.build();
		assertThat(options.name()).isEqualTo("web");
		assertThat(options.platform()).isEqualTo("linux/arm64");
		assertThat(options.pull()).isEqualTo(PullPolicy.NEVER);
		assertThat(options.detach()).isTrue();
		ContainerCreateRequest container = options.container();
		assertThat(container.env()).containsExactly("A=1", "B=x=y");
		assertThat(container.labels()).isEqualTo(Map.of("team", "red", "tier", "front"));
		assertThat(container.workingDir()).isEqualTo("/srv");
		assertThat(container.user()).isEqualTo("1000:1000");
		assertThat(container.tty()).isTrue();
		assertThat(container.hostConfig().binds()).containsExactly("/data:/srv:ro", "cache:/var/cache");
		assertThat(container.hostConfig().networkMode()).isEqualTo("none");
		assertThat(container.hostConfig().autoRemove()).isNull();
	}

	@Test
	void ports() {
		RunOptions options = RunOptions.builder("nginx")
			.publish(8080, "80")
			.publish(0, "80/tcp")
			.publish(53, "53/udp")
			.build();
		assertThat(options.container().exposedPorts()).containsExactlyInAnyOrder("80/tcp", "53/udp");
		assertThat(options.container().hostConfig().portBindings()).isEqualTo(Map.of("80/tcp",
				List.of(PortBinding.of(8080), PortBinding.of(0)), "53/udp", List.of(PortBinding.of(53))));
		assertThat(json(options)).contains("\"80/tcp\":[{\"HostPort\":\"8080\"},{\"HostPort\":\"0\"}]")
			.contains("\"53/udp\":{}");
	}

	@Test
	void anythingElse() {
		RunOptions options = RunOptions.builder("busybox")
			.container((container) -> container.stopSignal("SIGINT"))
			.hostConfig((host) -> host.memory(64L << 20))
			.remove(true)
			.build();
		assertThat(json(options)).isEqualTo("{\"Image\":\"busybox\",\"StopSignal\":\"SIGINT\","
				+ "\"HostConfig\":{\"Memory\":67108864,\"AutoRemove\":true}}");
	}

	@Test
	void optionsDoNotChangeWithTheBuilder() {
		RunOptionsBuilder builder = RunOptions.builder("busybox").env("A", "1").label("a", "1").publish(1, "1");
		RunOptions options = builder.build();
		String before = json(options);
		builder.env("B", "2").label("b", "2").volume("b:/b").publish(2, "1").command("b").build();
		assertThat(json(options)).isEqualTo(before);
	}

	@Test
	void valuesOfTheEnvironmentAreNotShown() {
		assertThat(RunOptions.builder("busybox").env("PASSWORD", "s3cret").build().toString()).contains("busybox")
			.doesNotContain("s3cret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void imageIsRequired(String image) {
		assertThatIllegalArgumentException().isThrownBy(() -> RunOptions.builder(image))
			.withMessage("'image' must not be empty");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RunOptions(ContainerCreateRequest.builder().image(image).build(), null, null,
					PullPolicy.MISSING, false, false, null))
			.withMessage("The image to run must not be empty");
	}

	private static String json(RunOptions options) {
		return JsonMapper.shared().writeValueAsString(options.container());
	}

}
