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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RunOptions} and their builder.
 */
class RunOptionsTests {

	@Test
	void defaultsAreThoseOfTheCommandLine() {
		RunOptions options = RunOptions.builder("busybox").build();
		assertThat(options.pull()).isEqualTo(PullPolicy.MISSING);
		assertThat(options.remove()).isFalse();
		assertThat(options.detach()).isFalse();
		assertThat(options.name()).isNull();
		assertThat(options.platform()).isNull();
		assertThat(json(options)).isEqualTo("{\"Image\":\"busybox\",\"HostConfig\":{}}");
	}

	@Test
	void commandInAContainerThatIsRemoved() {
		RunOptions options = RunOptions.of("busybox", "echo", "hello world");
		assertThat(options.remove()).isTrue();
		assertThat(json(options)).isEqualTo(
				"{\"Cmd\":[\"echo\",\"hello world\"],\"Image\":\"busybox\"," + "\"HostConfig\":{\"AutoRemove\":true}}");
	}

	@Test
	void wordsOfTheCommandLine() {
		RunOptions options = RunOptions.builder("busybox")
			.env("A", "1")
			.env("B", "x=y")
			.label("team", "blue")
			.volume("/data:/var/lib/data:ro")
			.volume("cache:/cache")
			.publish(8080, "80")
			.publish(0, "53/udp")
			.publish(8081, "80/tcp")
			.workdir("/work")
			.user("1000:1000")
			.network("web")
			.tty(true)
			.name("web")
			.platform("linux/arm64")
			.pull(PullPolicy.ALWAYS)
			.detach(true)
			.build();
		assertThat(options.name()).isEqualTo("web");
		assertThat(options.platform()).isEqualTo("linux/arm64");
		assertThat(options.pull()).isEqualTo(PullPolicy.ALWAYS);
		assertThat(options.detach()).isTrue();
		assertThat(options.container().env()).containsExactly("A=1", "B=x=y");
		assertThat(options.container().labels()).containsEntry("team", "blue").hasSize(1);
		assertThat(options.container().workingDir()).isEqualTo("/work");
		assertThat(options.container().user()).isEqualTo("1000:1000");
		assertThat(options.container().tty()).isTrue();
		assertThat(options.container().exposedPorts()).containsExactlyInAnyOrder("80/tcp", "53/udp");
		assertThat(JsonMapper.shared().readTree(json(options)).path("HostConfig")).hasToString(
				"{\"Binds\":[\"/data:/var/lib/data:ro\",\"cache:/cache\"],\"NetworkMode\":\"web\",\"PortBindings\":"
						+ "{\"80/tcp\":[{\"HostPort\":\"8080\"},{\"HostPort\":\"8081\"}],\"53/udp\":[{\"HostPort\":\"0\"}]}}");
	}

	@Test
	void anythingElseIsSetDirectly() {
		RunOptions options = RunOptions.builder("busybox")
			.container((container) -> container.hostname("box").entrypoint(List.of("sh")))
			.hostConfig((host) -> host.memory(64L * 1024 * 1024))
			.build();
		assertThat(json(options)).isEqualTo("{\"Hostname\":\"box\",\"Image\":\"busybox\",\"Entrypoint\":[\"sh\"],"
				+ "\"HostConfig\":{\"Memory\":67108864}}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void imageIsRequired(String image) {
		assertThatIllegalArgumentException().isThrownBy(() -> RunOptions.builder(image));
		assertThatIllegalArgumentException().isThrownBy(() -> RunOptions.of(image, "date"));
	}

	@Test
	void descriptionTellsNoEnvironment() {
		assertThat(RunOptions.builder("busybox").env("PASSWORD", "hunter2").build().toString()).contains("busybox")
			.doesNotContain("hunter2");
	}

	private static String json(RunOptions options) {
		return JsonMapper.shared().writeValueAsString(options.container());
	}

}
